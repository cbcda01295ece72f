import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const released = /^(?:launched|published|released|opened|dropped|uploaded|joined|announced)$/;
const reaching = /^(?:reach|message|talk|dm|work|call|join|book|chat|come|connect|speak|train|write|send)$/;
const past = /(?:ed|had|got|went|knew|thought|were|was|said|saw|came|made|felt|took|found|did)$/;

/** "One day only", "we always put you first", "I've just launched", "reach out to me": nothing is told. */
function isNoTale({ tokens }: Sentence, { from, to }: Range): boolean {
  const first = tokens[from]?.text ?? '';
  const last = tokens[to - 1]?.text ?? '';
  const next = tokens[to]?.text ?? '';
  if (/^i(?:'m|m)$/.test(first))
    return tokens.slice(to, to + 4).some(({ text }) => /^(?:announce|share|launch|introduce|live)$/.test(text));
  if (first === 'one') return next === 'only' || tokens[from - 1]?.text === 'for';
  if (last === 'just') return released.test(next);
  if (first === 'we') return /^(?:never|always)$/.test(last) && !past.test(next);
  if (first === 'when') return /^(?:say|talk)$/.test(next);
  if (first === 'it')
    return (
      /^(?:founded|established|a|our|my)$/.test(next) &&
      /^(?:in|pleasure|honor|honour|privilege|great)$/.test(tokens[to + 1]?.text ?? '')
    );
  if (last === 'me' && to - from === 2 && /^(?:to|with|for)$/.test(first))
    return tokens.slice(Math.max(0, from - 3), from).some(({ text }) => reaching.test(text));
  return false;
}

export default defineRule({
  id: 'story',
  side: 'conversation',
  category: 'story',
  title: 'Tells a story',
  advice: 'Stay with the detail.',
  why: 'People remember what happened to somebody.',
  phrases: [
    "i|we was|were|went|had|got|saw|met|found|thought|felt|knew|said|asked|told|took|made|came|left|lost|learned|learnt|realized|realised|tried|started|stopped|sat|woke|heard|remember|spent|bought|used|wanted|forgot|decided|worked|walked|grew|became|quit|failed|cried|laughed|watched|read|wrote|did|didn't|couldn't|wasn't|ended|noticed|kept|gave|sent|called|moved|built|ran|talked|spoke|applied|received|hated|loved|wish|wished|just|never|once|always|finally|almost",
    'when i|we|he|she|they',
    "i'm|im going|not|so|still|at|in|just|gonna|trying|getting|on|really|sitting|watching|having|starting|feeling|done|back|sure|tired|thinking",
    'i am going|not|so|still|at|in|just|gonna|trying|getting|on|really|sitting|watching|having|starting|feeling|done|back|sure|tired|thinking',
    "i've been|never|got|had|seen|always|already|just|learned|tried|noticed|heard",
    "i'd|i'll be|have|never|go|see|get|take|rather|just|call|probably|always",
    'i will be|have|never|go|see|get|take|rather|just|call|probably|always',
    'my mom|mum|dad|mother|father|brother|sister|wife|husband|son|daughter|kids|kid|grandmother|grandfather|grandma|grandpa|parents|family|friend|friends|boss|boyfriend|girlfriend|partner|uncle|aunt|neighbour|neighbor|dog|cat|baby|roommate|cousin|teacher|manager|coworker|team|life|phone|car|house|room|head|bed|heart|day|birthday|face|hair|eyes|mind|first|last|old|own',
    'yesterday',
    'man|woman|boy|girl|guy|lady|customer|stranger|kid|couple|regular came|walked|asked|stopped|said|told|wanted|sat|left|looked|called|paid|cried|laughed|showed|turned',
    'by the time i|we|he|she|they|the',
    'in # i|we|my|he|she|they|a|our',
    'last monday|tuesday|wednesday|thursday|friday|saturday|sunday',
    '#|two|three|four|five|six|ten|a|few|many minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years into|later',
    'nobody|no one? turned|showed|came|said|noticed|moved|laughed|bought|told',
    'the first time i|we|he|she|they',
    'i|we deleted|fired|hired|drove|burnt|burned|broke|missed|dropped|fell|slept|ate|drank|paid|sold|threw|spilled|spilt|hung|stood|opened|closed|returned|waited|carried|apologised|apologized|refused|picked|fixed',
    'so there i|we',
    'began|begun to',
    'had gone|left|forgotten|broken|died|fallen|never',
    'last night|week|year|month|weekend|time|summer|winter',
    'years|months|weeks|days ago',
    'a few|couple years|months|weeks|days ago',
    'back in|when|then',
    'one day',
    'this morning',
    'the other day',
    'once upon',
    'as a kid|child|student|teenager|beginner',
    'growing up',
    'at the time',
    "he|she said|says|told|asked|was|had|is|has|did|got|went|never|always|just|wants|looked|wasn't|would|could",
    "they said|told|asked|were|had|have|don't|didn't|just|never",
    'looking back',
    "it was|took|felt|wasn't|started|turned",
    'there was|were',
    'to me',
    'with me',
    'for me',
    'told me',
    'asked me',
    'gave me',
    'made me',
    'remember when',
    'used to',
    'had to',
    'ended up',
    'fun fact',
    'true story',
    'long story',
    'confession',
    'guess what',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isNoTale(sentence, hit)),
  flags: [
    'An old man stopped at the counter and cried.',
    'In 2009 my landlord changed the locks.',
    'Nobody turned up.',
    'Two weeks into the job the oven died.',

    'Yesterday I forgot the salt and nobody noticed.',
    'My grandmother baked with one hand on the cat.',
    'Years ago we had no oven at all.',
    "I'm still sitting at the station.",
  ],
  passes: [
    'One day only!',
    'We always put you first.',
    'Reach out to me.',
    'Open Monday to Friday.',
    'Fresh rolls and hot coffee.',
  ],
});
