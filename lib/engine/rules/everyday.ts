import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const booked = new Set('a an your yours our my now today online before by direct early us tickets'.split(' '));
const wares = new Set(
  'deal deals sale sales offer offers insurance loan loans finance rental rentals dealership season gift gifts collection collections changer changers changing supplies drinks brew topic topics lead leads'.split(
    ' ',
  ),
);
const classy = new Set('in master world first high top middle business'.split(' '));

/** "Book a table", "best in class", "THE COLD LARDER": no small talk. */
function isOther({ tokens, text }: Sentence, { from, to }: Range): boolean {
  const token = tokens[from];
  if (!token || to - from > 1) return false;
  const next = tokens[to]?.text ?? '';
  if (wares.has(next)) return true;
  if (/^(?:app|account|update|show|book|game|film|song|party)$/.test(token.text) && tokens[from - 1]?.text === 'our')
    return true;
  if (token.text === 'show') return /^(?:you|your|us|me|him|her|them|up|off|that|how|support|customers)$/.test(next);
  if (token.text === 'book') return booked.has(next);
  if (token.text === 'class') return classy.has(tokens[from - 1]?.text ?? '') || next === 'pass';
  if (token.text === 'update') return next === 'now' || next === 'your' || next === 'today';
  return token.text.length > 2 && /^[A-Z]+$/.test(text.slice(token.start, token.end));
}

export default defineRule({
  id: 'everyday',
  side: 'conversation',
  category: 'story',
  title: 'Speaks of everyday things',
  advice: 'Stay there.',
  why: 'Small talk is how people find out whether they like each other.',
  phrases: [
    'mom|mum|dad|mother|father|brother|sister|wife|husband|grandma|grandpa|grandmother|grandfather|aunt|uncle|cousin|boyfriend|girlfriend|roommate',
    'bed|sleep|sleeping|asleep|slept|woke|nap|tired|sick|headache|doctor|hospital|dentist|fever|cold|flu',
    'breakfast|lunch|dinner|supper|coffee|tea|beer|wine|pizza|sandwich|eat|eating|ate|cook|cooking|hungry',
    'weather|rain|raining|snow|snowing|sunny|hot|cold',
    'bus|train|car|bike|driving|drove|traffic|airport|flight|parking',
    'school|class|homework|exam|exams|teacher|college|uni|university',
    'weekend|tonight|yesterday|birthday|party|holiday',
    'movie|film|song|game|book|tv|show',
    'dog|cat|puppy|kitten|pet',
    'son|daughter|nephew|niece|grandson|granddaughter|grandkids|toddler|flatmate|housemate|kids',
    'knee|knees|toothache|cough|coughing|sneezing|stairs|umbrella|laundry|groceries|dishes|kettle|fridge|microwave|toast|shower|keys|shoe|socks|beach',
    'washing machine|up',
    'shoes|shirt|dress|clothes|jacket',
    'phone|battery|laptop|wifi|broken|broke|app|update|account|password',
    'house|apartment|room|kitchen|garden|neighbour|neighbor|neighbours|neighbors',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isOther(sentence, hit)),
  flags: [
    'The kettle died and the laundry is wet.',
    'My aunt slept through breakfast.',
    'Rain again, and the bus is late.',
  ],
  passes: [
    'Hot deals, cold drinks!',
    'Get our app.',
    'Show your customers you care.',
    'Book a table.',
    'Our best in class oven.',
    'THE COLD LARDER is out. Update now.',
    'We deliver value.',
    'Shop now.',
  ],
});
