import { spansOf } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'draft',
  id: 'trademark',
  side: 'brochure',
  category: 'announcement',
  title: 'Writes names like a lawyer',
  advice: 'Write the name the way you say it.',
  why: 'Nobody says "trademark" at a mixer.',
  find: (draft) => spansOf(draft, (token) => /[™®©†]/.test(token.text)),
  flags: ['Try MegaLoaf™ for breakfast.', 'SuperCrust® is here.'],
  passes: ['My loaf has no name.', 'Tom & Ana baked it.'],
});
