import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

/** "It's a $6 part", "a $300 mistake", "the fine is $80", "$12 for a sandwich?": what something costs, and nobody sells it. */
function isCost({ tokens, question }: Sentence, { from, to }: Range): boolean {
  const ahead = tokens[from - 1]?.text ?? '';
  const words = tokens.map(({ text }) => text);
  if (question && to - from < 3) return true;
  if (to - from > 1) return false;
  const named = (ahead === 'a' || ahead === 'that') && tokens[to]?.kind === 'word';
  return named || words.some((word) => /^(?:fine|rent|bill|owe|owes|owed|tax|debt|cost|bet|went|yourself)$/.test(word));
}

export default defineRule({
  id: 'price-tag',
  side: 'brochure',
  category: 'discount',
  title: 'Names a price',
  advice: 'Talk about the thing; the price is on the shelf.',
  why: 'A price in the first sentence makes the rest a price list.',
  phrases: [
    'for|at|from|only|just|under|starting|as low only|just|at|as|from? $#|$#k',
    '$# each|only|per|a|/ month|person|mo|year|week|pack|box|bottle|night|pp?|day|ticket',
    'starting|starts|priced at|from $#|only',
    'price is|: $#',
    'tickets|entry|admission are|is|from|: $#',
    '$# value|tickets|admission|entry|cover|usd|worth',
    '$#',
    'worth $#',
    '#p per min',
    'per min',
    '#ppm',
    'only #p',
    '$#pp',
    '$#|# pp|euros|euro|€|pounds|dollars|bucks|cents each|only|per|a|off',
    'only|just|for|from|now # €|euros|pounds|dollars|bucks|cents',
    '# €',
    '# cents',
  ],
  // An amount alone names a price only where nobody tells what they paid.
  find: (sentence, hits) =>
    hits.filter((hit) => {
      const { firstSingular, third } = sentence.counts;
      return (hit.to - hit.from > 1 || firstSingular + third === 0) && !isCost(sentence, hit);
    }),
  flags: ['Only 49€.', 'Tickets are $12 at the door.', 'Get all three for only $29.', 'Starting at $9 a month.'],
  passes: [
    "It's a $6 part, do it yourself.",
    'The fine is $80 and it is fair.',
    'Is $40 too much for a haircut?',
    'It cost us three years and a lot of patience.',
    'We met at nine.',
    'The number on the door is 29.',
  ],
});
