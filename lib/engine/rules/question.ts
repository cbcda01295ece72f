import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'draft',
  id: 'question',
  side: 'conversation',
  category: 'question',
  title: 'Asks something',
  advice: 'Stay for the answers.',
  why: 'A question that wants an answer starts a talk.',
  find: (draft) => {
    const at = draft.sentences.findIndex(({ sentence }) => sentence.counts.urls > 0);
    const reply = draft.sentences[0]?.sentence.tokens[0]?.kind === 'mention';
    return draft.sentences
      .filter(({ sentence }) => sentence.question && (at < 0 || reply))
      .map(({ start, sentence }) => ({ start, end: start + sentence.text.length }));
  },
  flags: ['What do you bake on Sundays?', 'Did you sleep well?'],
  passes: ['I know what you bake.', 'Tired of dry bread? Learn more: https://example.com'],
});
