import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'one-liners',
  side: 'brochure',
  category: 'hype',
  title: 'One line, one drum beat',
  advice: 'Join the lines; talk has commas.',
  why: 'A line break after every sentence is a drum roll.',
  measure: ({ lines, counts }) => (lines < 5 ? 0 : ramp(lines, 4, 9) * (1 - ramp(counts.words / lines, 9, 18))),
  flags: [
    'I quit.\n\nNo plan.\n\nNo money.\n\nJust flour.\n\nThen it happened.\n\nBread.\n\nEveryone came.\n\nThe lesson?\n\nKeep baking.',
  ],
  passes: ['I quit.\nThen I slept.', 'One line only, with a comma.'],
});
