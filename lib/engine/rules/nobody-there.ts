import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'nobody-there',
  side: 'brochure',
  category: 'announcement',
  title: 'Nobody speaks, nobody is spoken to',
  advice: 'Let a person in: you, or the one you write for.',
  why: 'A text without I and you could hang on a wall.',
  measure: ({ counts }) => {
    const persons = counts.firstSingular + counts.second + counts.third + counts.mentions;
    return persons === 0 ? ramp(counts.words, 4, 12) : 0;
  },
  flags: ['Fresh bread and pastry from local flour at the corner of the market square every morning.'],
  passes: ['I think you would like it.', 'You were right about the flour.'],
});
