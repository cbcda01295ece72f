import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'takes-time',
  side: 'conversation',
  category: 'story',
  title: 'Takes its time',
  advice: 'The length is earned by details: one place, one person, one thing that went wrong.',
  why: 'A two-minute talk is more than a line.',
  measure: ({ counts }) => ramp(Math.log(Math.max(counts.words, 1)), Math.log(25), Math.log(200)),
  flags: [
    'The first oven we had was older than my father, and it leaked heat on one side, so every loaf had a dark cheek and a pale one. The first oven we had was older than my father, and it leaked heat on one side, so every loaf had a dark cheek and a pale one. The first oven we had was older than my father, and it leaked heat on one side, so every loaf had a dark cheek and a pale one. The first oven we had was older than my father, and it leaked heat on one side, so every loaf had a dark cheek and a pale one. The first oven we had was older than my father, and it leaked heat on one side, so every loaf had a dark cheek and a pale one.',
  ],
  passes: ['Two words.', 'The oven is on.'],
});
