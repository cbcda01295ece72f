import { defineRule } from '../rule.ts';
import { perSentence } from '../sentence.ts';

const sells =
  /^\W*(?:shop|order|book|join|visit|watch|read)\b|\b(?:learn more|find out|click|sign up|check out|register|discover|download|(?<!\b(?:i|i've|have|has|had|he|she|they|who|just) )(?:shop|order|book|join|visit|watch|read) (?:now|today|here|online|on|our|us|your|the|a|my|it|more|about|yours)|we can help|we've got|look no further|here's how|let us)\b/i;

const isPitch = perSentence(({ text, counts }) => counts.urls > 0 || sells.test(text));

export default defineRule({
  reads: 'draft',
  id: 'hook-question',
  side: 'brochure',
  category: 'bait',
  title: 'Asks only to sell',
  advice: 'Ask what you want to know, and stay for the answer.',
  why: 'A question before a link is a hook, not a question.',
  find: (draft) => {
    const hooks = draft.sentences.filter(({ sentence }, i) => {
      if (!sentence.question) return false;
      const rest = draft.sentences.slice(i + 1, i + 4);
      const last = sentence.tokens.at(-1)?.kind === 'url';
      return last || rest.some((next) => isPitch(next.sentence));
    });
    return draft.sentences[0]?.sentence.tokens[0]?.kind === 'mention'
      ? []
      : hooks.map(({ start, sentence }) => ({ start, end: start + sentence.text.length }));
  },
  flags: ['Tired of dry bread? Learn more: https://example.com', 'Did you know bread can be blue? https://example.com'],
  passes: [
    'Why do job ads say "competitive salary"? I have read a hundred this month.',
    'Do you know this shop?',
    'What would you bake first?',
  ],
});
