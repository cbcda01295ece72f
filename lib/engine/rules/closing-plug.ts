import { defineRule } from '../rule.ts';
import { perSentence } from '../sentence.ts';

const plug =
  /\b(?:p\.?s|follow|subscribe|sign up|join|dm|link|comments?|newsletter|free|course|book|download|visit|check out|learn more|read more|register|apply|repost|share this|get your|waitlist|website)\b/i;

const isPlug = perSentence(({ text, counts }) => counts.urls > 0 || plug.test(text));

export default defineRule({
  reads: 'whole',
  id: 'closing-plug',
  side: 'brochure',
  category: 'links',
  title: 'Ends in a plug',
  advice: 'Let the story end where it ends.',
  why: 'A story that exists to end in a link was the wrapping of an ad.',
  measure: ({ sentences }) => {
    const tail = sentences.slice(4).slice(-3);
    return tail.some(({ sentence }) => isPlug(sentence)) ? 1 : 0;
  },
  flags: ['I lost my job. I was sad. I learned to bake. It took years. Get the course: https://example.com'],
  passes: ['I lost my job. I was sad. I learned to bake. It took years.', 'Menu: https://example.com'],
});
