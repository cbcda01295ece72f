import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const leading = new Set('yes yeah yep yup no oh ah and but so because think know say agree wow then well'.split(' '));
const exact = new Set('this that what how why my the i you'.split(' '));

/** "A brand that is built for speed", "exactly the boots you need": nobody is answered. */
function isNoAnswer({ tokens }: Sentence, { from, to }: Range): boolean {
  const last = tokens[from - 1];
  const next = tokens[to];
  if (tokens[from]?.text === 'that') return last?.kind === 'word' && !leading.has(last.text);
  if (tokens[from]?.text !== 'exactly' || next?.kind !== 'word') return false;
  return (
    !exact.has(next.text) || (next.text === 'the' && !/^(?:same|problem|point|thing)$/.test(tokens[to + 1]?.text ?? ''))
  );
}

export default defineRule({
  id: 'agreement',
  side: 'conversation',
  category: 'warmth',
  title: 'Answers somebody',
  advice: 'Add one thing of your own: where you saw the same, or where it breaks.',
  why: 'Replies are where the talk is.',
  phrases: [
    "i|totally|completely|fully|couldn't agree|disagree",
    'agreed',
    'exactly',
    "you're|ur|youre right|welcome|so|not|the|amazing|a|kidding|wrong|very",
    'you are right|so|welcome|not',
    'that is|was|would|sounds|makes|explains|must',
    "that's fair|right|true|it|exactly|interesting|funny|not|what|why|how|a",
    'well said|put',
    'spot on',
    'can confirm',
    'push|pushed back on|a',
    'with respect',
    'see it that|the|differently',
    'yes and no',
    'yes , but|and|though|that|i',
    'i see it|this|that',
    'good point|question|idea|call|luck',
    'fair enough|point',
    'makes sense',
    'me too|either|neither',
    'so true',
    'same here|problem|thing',
    'i see|hear|understand|know|get it?|you|that|what',
    'got it',
    'of course',
    'as you say|said|mentioned',
    'like you',
    'same|back|up|over|agree|agreed|disagree|differ|here to|with you',
    'happy|glad|good|great|sorry|pleased|thrilled for|with you',
    'love|loved it|this|that|your|the|how',
    "you said|mean|did|were|know|have|guys|should|could|think|don't|can't|didn't|want|see",
    'your post|comment|point|question|article|story|help|reply|message|reminder|work|insights|tweet|video',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isNoAnswer(sentence, hit)),
  flags: [
    'You are right about the salt.',
    'Same here, every winter.',
    'Fair point.',
    "That's fair, I had not thought of the crust.",
    'Spot on.',
  ],
  passes: [
    'Thank you to everyone who left a review.',
    'The right salt for bread.',
    'The same procedure as ever.',
    'A gift for you.',
    'A bread that is baked at night.',
    'Exactly the rolls the season needs.',
  ],
});
