import { defineRule } from '../rule.ts';

const opens = /^["'“]/;
const signed = /["'”]\s*[-–—~]\s*\S.{0,60}$/;

export default defineRule({
  reads: 'whole',
  id: 'testimonial',
  side: 'brochure',
  category: 'self-focus',
  title: 'Quotes a happy customer',
  advice: 'Thank the customer instead; let them speak for themselves.',
  why: 'Praise that one puts up oneself is an ad.',
  measure: ({ text }) => (opens.test(text) && signed.test(text.slice(-90)) ? 1 : 0),
  flags: ['"The best rolls I ever had, my kids love them." - Maria P.'],
  passes: ['"Bread," she said, and left.', 'He told me my bread was too salty.'],
});
