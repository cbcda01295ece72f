import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'draft',
  id: 'emoji-bullets',
  side: 'brochure',
  category: 'shouting',
  title: 'Lists with emoji',
  advice: 'Write sentences.',
  why: 'A list of ticks and rockets is a flyer in disguise.',
  find: (draft) => {
    const bullets = draft.sentences.filter(
      ({ sentence }) => sentence.tokens[0]?.kind === 'emoji' && sentence.counts.words > 0,
    );
    return bullets.length < 2
      ? []
      : bullets.map(({ start, sentence }) => ({ start, end: start + (sentence.tokens[0]?.end ?? 0) }));
  },
  flags: ['✅ Fresh\n✅ Local\n🚀 Fast'],
  passes: ['That made me laugh 😂', 'One cake, two forks 🍰'],
});
