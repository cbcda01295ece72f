/** The user's own phrases, one rule a side. Their weight is the user's word, not fitted. */
import type { RuleInfo, Side } from './types.ts';

/** Logit for each place. */
export const ownWeight: Readonly<Record<Side, number>> = { brochure: -1, conversation: 1 };

export const ownRules: readonly RuleInfo[] = [
  {
    id: 'own-brochure',
    side: 'brochure',
    category: 'own-phrases',
    title: 'On your own list of selling phrases',
    advice: 'You asked to be told about this phrase.',
    why: 'You know best which words you fall back on.',
    flags: [],
    passes: [],
  },
  {
    id: 'own-conversation',
    side: 'conversation',
    category: 'own-phrases',
    title: 'On your own list of good phrases',
    advice: 'You asked for this phrase to count for you.',
    why: 'You know best how you sound when you talk.',
    flags: [],
    passes: [],
  },
];
