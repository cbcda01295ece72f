import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'trademark',
  side: 'brochure',
  category: 'announcement',
  title: 'Writes names like a lawyer',
  advice: 'Write the name the way you say it.',
  why: 'Nobody says "trademark" at a mixer.',
  find: ({ tokens }) => tokens.flatMap((token, i) => (/[™®©†]/.test(token.text) ? [{ from: i, to: i + 1 }] : [])),
  flags: ['Try MegaLoaf™ for breakfast.', 'SuperCrust® is here.'],
  passes: ['My loaf has no name.', 'Tom & Ana baked it.'],
});
