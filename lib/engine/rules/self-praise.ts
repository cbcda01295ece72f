import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';
import { isPersonal } from '../told.ts';

const another = new Set('her him them you your his their'.split(' '));

/** "Since 1988" says how long the firm has stood; in what a person did or he and she did it dates a story. */
const isTold = ({ tokens, counts }: Sentence, { from }: Range): boolean =>
  tokens[from]?.text === 'since' && counts.firstSingular + counts.third > 0;

/** "We are so proud of her" praises her. */
const isOfAnother = ({ tokens }: Sentence, { to }: Range): boolean =>
  tokens[to - 1]?.text === 'proud' && tokens[to]?.text === 'of' && another.has(tokens[to + 1]?.text ?? '');

const kept = /^(?:cats?|dogs?|kids?|children|sons?|daughters?|hens|rain|snow|soup|nights|sundays|siblings)$/;

/** "We have two cats", "we love rain", "I just passed the dog", "selected for jury duty": life, no record. */
function isLife(sentence: Sentence, { from, to }: Range): boolean {
  const { tokens } = sentence;
  const words = tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  const next = tokens.slice(to, to + 2).map(({ text }) => text);
  if (/^we (?:have|love|make|work|got)$/.test(words)) return next.some((word) => kept.test(word));
  if (/just (?:passed|received)/.test(words)) return next.some((word) => kept.test(word));
  return (
    /^(?:named|selected|chosen)/.test(words) &&
    isPersonal(sentence) &&
    tokens.some(({ text }) => /^(?:jury|joke|dog|cat|after|team)$/.test(text))
  );
}

export default defineRule({
  id: 'self-praise',
  side: 'brochure',
  category: 'self-focus',
  title: 'Praises itself',
  advice: 'Let a customer or a mistake tell the story.',
  why: 'Talking about your own accomplishments wastes the talk.',
  ask: 'Whose story is this, if not yours?',
  phrases: [
    'we|i are|am|feel|so|were|was so|very|really|truly|deeply|incredibly? proud|honored|honoured|humbled',
    'proud of our|the|my|this|what|to|that|of|moment|member|sponsor|supporter|partner',
    'proud to',
    'award winning|winner',
    "our|my award|success|achievement|achievements|accomplishments|accomplishment|growth|journey|team's|win|wins",
    'won|winning|wins|receive|received|receiving the|an|our|a|best|first|gold|silver * award|prize|medal|awards',
    'voted|named|ranked|rated|recognized|recognised|selected|awarded|chosen|listed the|as|best|a|#|one|by|for|among|in|top',
    'best of #',
    'top # list|company|companies|in|most|places|best',
    "we|we've won|did|made",
    'our|my customers|clients love|say|are|trust',
    'we help|make|offer|provide|create|design|build|deliver|specialize|specialise|believe|serve|work|have|got|love',
    'i help|offer|provide|create|design|build|deliver|specialize|specialise|serve',
    "we're here|your|the|on|always|more|a|not|building|working|making|changing|helping|looking|hiring|bringing|taking|also",
    'we are here|your|the|on|always|more|a|not|building|working|making|changing|helping|looking|hiring|bringing|taking|also',
    "we've helped|built|worked",
    "we've been named|voted|recognized|recognised|featured|selected|chosen|nominated|around|making|serving|building|baking",
    "we've got the|you|your|great|everything",
    'since #',
    'established|founded|est in|#',
    'years of experience',
    '# years experience|in|of',
    '#+|# happy|satisfied|loyal customers|clients|users',
    'trusted by',
    'loved by',
    'used by',
    'chosen by',
    '# million|thousand|billion|stars|reviews|downloads|users|customers|followers|subscribers|views',
    'five|# star',
    'testimonial|testimonials',
    'reviews|review from',
    "see|here's what|why our|people|customers",
    'i|we am|are|were|was honored|honoured|named|featured|selected|invited|recognized',
    'featured in|on|by|at',
    'as seen|featured on|in',
    'my|our new book|podcast|course|channel|video|music|song|album|blog|article|website|page|single|track|app|startup|company|business|shop|store|product|products|brand|team|work|program|show|latest|interview|talk|story|website|site',
    "i|we've|have been featured|named|published|certified|awarded|promoted",
    'certified|certification|certificate|credential',
    'i|just completed|earned|passed|received the|my|a|an',
    'crossed|hit|reached|surpassed|celebrating # followers|years|k|subscribers|customers',
    'anniversary',
    'celebrating our|the|my|#',
    'speaks|speak for itself|themselves',
    'take|takes|taking great? pride in',
    'pride ourselves|myself|itself on',
    'best in the? business|town|class|city|industry|county|region|world',
    'we know|do bread|hair|roofs|food|homes|coffee|better|best',
    'nobody|no|one does it|this better',
    'over|nearly # years',
    'for over|more|nearly|almost than? # years',
    'than # clients|customers|people|companies|teams|brands|families',
    '#+ years|clients|customers|brands|teams|companies',
    '# clients|customers|brands|companies|teams|families|founders trust|served|helped|and|worldwide|later',
    'clients|customers|guests|students|patients keep|come coming|back',
    'another|more happy|satisfied|successful|delighted client|clients|customer|customers|review',
    'happy|satisfied clients|customers|client|customer|patients|guests',
    "i've|i|we|we've have? helped|coached|trained|worked|built|taught|advised|mentored # *",
    "i've|i have? helped|coached|trained|taught|advised|mentored hundreds|thousands|dozens|founders|teams|people|companies|over|more",
    'i coach|mentor|advise|train|consult founders|leaders|teams|executives|women|men|people|companies|coaches|for',
    'i work with founders|leaders|teams|brands|companies|people|clients|businesses|women|coaches|executives',
    'years|career|decade helping|teaching|building|leading|working|advising|coaching',
    'locally|family|veteran|woman|women|independently owned|run|made',
    'my clients',
    'our clients|students|customers|members|graduates win|get|say|see|love|achieve|are|have|come|keep',
  ],
  find: (sentence, hits) =>
    hits.filter((hit) => !isTold(sentence, hit) && !isOfAnother(sentence, hit) && !isLife(sentence, hit)),
  flags: [
    'We pride ourselves on quality.',
    'Nobody does it better.',
    "I've helped 200 founders raise.",
    'Another happy customer!',
    'Locally owned.',
    'Family owned since 1988.',
    'We are so proud of our award-winning team.',
    'Voted the best bakery in town.',
    'Trusted by 4,000 happy customers.',
  ],
  passes: [
    'We have two cats.',
    'We love rain.',
    'My sister was selected for jury duty.',
    'We are so proud of her, she held it for a minute.',
    'I have keys, I have a phone and I love my job.',
    "We've been at it all week and can not agree.",
    'She had not taken a lunch break since 2016.',
    'My daughter won a goldfish at the fair.',
    'You should be proud of yourself.',
    'They gave her a medal and she lost it.',
  ],
});
