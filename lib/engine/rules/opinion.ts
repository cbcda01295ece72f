import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const news = new Set('announce announcing share introduce present invite launch reveal unveil'.split(' '));
const best = /^(?:best|perfect|ultimate|easiest|fastest|biggest)$/;

/** "I'm happy to announce", "but wait", "yet another", "better than ever": nobody has said what they think. */
function isNoView({ tokens, counts, question }: Sentence, { from, to }: Range): boolean {
  const first = tokens[from]?.text ?? '';
  const last = tokens[to - 1]?.text ?? '';
  const next = tokens[to]?.text ?? '';
  if (/^i(?:'m|m)?$/.test(first)) return tokens.slice(to, to + 3).some(({ text }) => news.has(text));
  if (first === 'but') return next === 'wait';
  if (first === 'yet') return next === 'another' || (question && counts.firstSingular === 0);
  if (first === 'better') return next === 'ever' || last === 'ever';
  if (first === 'instead') return next === 'of';
  if (first === "don't") return question && counts.firstSingular === 0;
  if (first === 'no') return next === 'to';
  if (last === 'why') return /^(?:we|we're|we've|our|thousands|customers|millions)$/.test(next);
  if (last === 'the') return best.test(next);
  return last === 'all' && next === 'about';
}

export default defineRule({
  id: 'opinion',
  side: 'conversation',
  category: 'opinion',
  title: 'Has an opinion',
  advice: 'Leave room for another one.',
  why: 'An opinion gives people something to answer.',
  phrases: [
    'if you ask me',
    'to my mind',
    "i'd argue|say|rather|prefer|love|hate|like|question",
    'i suspect|reckon|maintain|object|question|admire|respect|dislike|enjoy',
    'i respectfully|strongly|still|also|really|sincerely|truly|genuinely think|believe|disagree|agree|feel|like|love|hate|hope|doubt|want',
    "i've|i come to think|believe|see",
    'i never understood|liked|saw|got|believed|bought',
    'ought to',
    'far|way too',
    'my take|hunch|theory|guess|bet|view|verdict',
    'die on this|that',
    'was|is|were a mistake|joke|shame|waste',
    "i think|believe|feel|guess|suppose|hope|bet|doubt|wish|love|like|hate|agree|disagree|mean|want|know|understand|find|prefer|swear|need|don't|dont|can't|cant|would|do|couldn't|care|see|hear|expect|miss",
    "i'm|im sure|not|pretty|convinced|afraid|sorry|glad|happy|sad|tired|surprised|amazed|fan|starting|so",
    'i am sure|not|pretty|convinced|afraid|sorry|glad|happy|sad|tired|surprised|amazed|fan|starting|so',
    'in my opinion|experience|view|humble',
    'imo',
    'imho',
    'tbh',
    'ngl',
    'honestly',
    'frankly',
    'personally',
    'to be honest|fair',
    'not sure|a fan|convinced|bad|the|really|going|gonna|that|everyone',
    'unpopular|hot|controversial opinion|take',
    'seems|seem like|to|that|a|so',
    'sounds like|good|great|fun',
    'looks|feels like|so|good',
    'probably|maybe|perhaps',
    'kind|sort of',
    'kinda|sorta',
    "it's|its|that's|thats not|just|so|a|too|really|like|the|funny|sad|hard|easy|true|why|what|good|great|nice|weird|crazy|because|all|how|about|fine|ok|okay|ridiculous|interesting|amazing|bad|my",
    "people|everyone|nobody|somebody|someone don't|think|are|who|should|always|keep|say|will|just|need|wants|is|has|want|get",
    "should|shouldn't be|have|not|never",
    'why do|does|is|are',
    'the problem|truth|thing|point|issue|real|worst|funny|best|only thing|is|with|about|part',
    'too much|many|bad|late|long|often|hard|easy',
    'wrong|right about|with|thing|to',
    'better than|off',
    'worse than',
    'makes|made sense|me|no',
    "doesn't|don't|didn't make|work|matter|mean|have|want|know|like|even|need|care|get|think|seem",
    "can't|won't|wouldn't|couldn't|cannot be|believe|wait|even|stand|see|do|get|have",
    'no one|way|idea|reason|doubt|wonder',
    'nothing|something wrong|is|to|about|like|else',
    'instead',
    'actually',
    'really',
    'literally',
    'basically',
    'obviously',
    'apparently',
    'clearly',
    'of course',
    'though',
    'although',
    'but',
    'yet',
    'rather',
    'anyway',
    'whatever',
    'overrated|underrated',
    'ugh|meh|wow|damn|hell|shit|fuck|crap|sucks|stupid|dumb|annoying|terrible|awful|horrible|boring|sad|scary|weird|worst|worse|hate',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isNoView(sentence, hit)),
  flags: [
    'To my mind the old oven had more soul.',
    "I'd argue that nobody reads the label.",
    'Meetings ought to be shorter.',

    'I think rye is overrated.',
    "I'm sure the recipe was wrong.",
    'Honestly, white bread is fine.',
    'Unpopular opinion: crusts are the best part.',
  ],
  passes: [
    "I'm happy to announce a new roll.",
    'Yet another award.',
    'Softer and better than ever.',
    "It is the bread. That's why thousands trust us.",
    'Tired? Sick? It is normal to cry.',
    'Open daily.',
    'Rye with seeds.',
  ],
});
