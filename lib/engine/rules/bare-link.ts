import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'bare-link',
  side: 'brochure',
  category: 'links',
  title: 'Hardly more than a link',
  advice: 'Add what you think of it.',
  why: 'Sharing without a word of your own is no engagement.',
  measure: (draft) => (draft.counts.urls > 0 && draft.counts.mentions === 0 ? 1 - ramp(draft.counts.words, 6, 24) : 0),
  flags: ['The future of bread https://example.com'],
  passes: [
    'I have been thinking about why my bread never rises in winter, and this page explains it better than I could: https://example.com',
  ],
});
