import { defineRule } from '../rule.ts';

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
  find: ({ counts }, hits) => hits.filter(({ from, to }) => to - from > 1 || counts.firstSingular + counts.third === 0),
  flags: ['Only 49€.', 'Tickets are $12 at the door.', 'Get all three for only $29.', 'Starting at $9 a month.'],
  passes: ['It cost us three years and a lot of patience.', 'We met at nine.', 'The number on the door is 29.'],
});
