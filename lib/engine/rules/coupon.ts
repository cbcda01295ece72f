import { defineRule } from '../rule.ts';
import { perSentence } from '../sentence.ts';

const offer =
  /\d ?%|\b(?:percent|discount|% off|half price|coupon|voucher|promo code|sale|free|giveaway|special price)\b/i;
const hurry =
  /\b(?:today only|tonight only|only today|within the next|next (?:\w+ )?(?:hours|minutes)|ends (?:today|tonight|tomorrow|soon|on|this)|last (?:chance|day|days|hours)|limited time|hurry|(?:supplies|stocks?) last|(?:week|weekend|month) only|before (?:it|they|we|the price|midnight)|expires?|hours left|days left)\b/i;

const offers = perSentence(({ text }) => offer.test(text));
const hurries = perSentence(({ text }) => hurry.test(text));

export default defineRule({
  reads: 'whole',
  id: 'coupon',
  side: 'brochure',
  category: 'discount',
  title: 'An offer that runs out',
  advice: 'Drop either the price or the clock, and say what you like about the thing.',
  why: 'A price and a clock together are a coupon, however friendly the words around them.',
  ask: 'What would you say about it if it cost the same tomorrow?',
  measure: ({ sentences }) =>
    sentences.some(({ sentence }) => offers(sentence)) && sentences.some(({ sentence }) => hurries(sentence)) ? 1 : 0,
  flags: [
    'Come within the next two hours and you get a 10% discount.',
    'All rolls half price. Last chance!',
    'Free coffee, this weekend only.',
  ],
  passes: ['The bus leaves within the next hour.', 'Rolls are half price.', 'I was free, so I came to help.'],
});
