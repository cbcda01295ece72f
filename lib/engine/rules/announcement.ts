import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';
import { isOfPerson } from '../told.ts';

const another = new Set('her him them you your his their'.split(' '));

/** "So proud of her", "so excited for you": another's news. */
function isOfAnother({ tokens }: Sentence, { from, to }: Range): boolean {
  const at = /^(?:of|for|about|by)$/.test(tokens[to - 1]?.text ?? '') ? to : to + 1;
  const feels = tokens.slice(from, to).some(({ text }) => /^(?:proud|excited|thrilled|honored|happy)$/.test(text));
  return feels && /^(?:of|for|about|by)$/.test(tokens[at - 1]?.text ?? '') && another.has(tokens[at]?.text ?? '');
}

const acts = new Set(
  'launching introduces opens names signs returns reports wins completes expands launches'.split(' '),
);

/** "He opens the door", "my brother names his hens", "the latest bus", "we just got home": no news of a firm. */
function isDaily(sentence: Sentence, { from, to }: Range): boolean {
  const { tokens } = sentence;
  const first = tokens[from]?.text ?? '';
  const next = tokens[to]?.text ?? '';
  if (acts.has(first)) return isOfPerson(sentence, { from, to });
  if (/^(?:home|back|in|dinner|lunch|up)$/.test(next) && tokens[from + 1]?.text === 'just') return true;
  return /^(?:is|are)$/.test(first) && tokens[to - 1]?.text === 'out' && /^(?:of|with|in|for|at)$/.test(next);
}

export default defineRule({
  id: 'announcement',
  side: 'brochure',
  category: 'announcement',
  title: 'Announces',
  advice: 'Start with what happened to a person, and let the news slip out.',
  rewrites: {
    introducing: "I'd like to tell you about",
    'we just added': 'we tried',
    announcing: 'so,',
    'big news': 'a small thing',
    'thrilled to announce': 'happy to tell you',
    'excited to announce': 'happy to tell you',
    'proud to announce': 'happy to tell you',
    'excited to share': 'happy to tell you',
  },
  why: 'People do not announce things to friends; they tell them.',
  ask: 'What happened to a person because of it?',
  phrases: [
    "we|i we've|have|are|i'm|we're|i|am|is just|so|very|really|super|beyond|pleased|truly thrilled|excited|proud|delighted|pleased|honored|honoured|humbled|stoked|pumped to",
    'thrilled|excited|proud|happy|delighted|pleased|honored|honoured|humbled|glad|stoked|pumped|privileged|grateful|ready to announce|share|introduce|launch|unveil|welcome|reveal|present|partner|be|have|offer|bring|say|report|release|host|join|team|support|collaborate|sponsor',
    'so|very|super|really|beyond|extremely|incredibly|truly excited|thrilled|proud|honored for|about|of|to|by|that',
    'excited about|for',
    "we're excited|thrilled|proud|delighted|pleased|honored|honoured",
    'we are excited|thrilled|proud|delighted|pleased|honored|honoured',
    'we are thrilled to announce',
    "we're thrilled to announce",
    "i'm excited|thrilled|proud|delighted|pleased|honored|honoured|happy to",
    'i am excited|thrilled|proud|delighted|pleased|honored|honoured|happy to',
    'announcing',
    'introducing',
    'introduces',
    'meet the|our new|latest|all|team',
    'say hello to',
    'unveiling',
    'unveils',
    'launching',
    'launches',
    'launched',
    'just launched|released|published|dropped|announced|opened|added|arrived|landed|joined',
    'is|are|now|finally|officially here|live|available|open|out|launched|launching',
    'now available|open|live|hiring|streaming|accepting|in|on|offering|with|playing',
    'coming soon|this|up',
    'available now|today|for|at|in|on|from|here',
    'new arrival|arrivals|in|release|collection|product|products|menu|range|line|lineup|episode|blog|post|video|feature|features|look|season|website|location|store|flavor|flavour|flavors|single|album|season|edition|series|podcast|book',
    'brand new',
    'all new',
    'our new|newest|latest|next|first|upcoming',
    'the|our latest|newest',
    'big|exciting|great|huge|major news|announcement|announcements|update|things',
    'news release',
    'press release',
    'breaking news?',
    "check|it's official",
    'officially',
    'we just|have added|launched|released|opened|published|announced|dropped|got|hit|won|closed|raised|finished',
    "we|we've added|launched|opened|released|partnered",
    'to our|the line|lineup|menu|range|collection|team|family',
    'has|have been named|selected|appointed|awarded|recognized|chosen|announced|released|launched',
    'releases|announces|reports|launches|unveils|publishes|acquires|appoints|expands|opens|names|wins|completes|signs|introduces',
    'announced today|the|that|a|plans',
    'save the date',
    'stay tuned',
    'mark your calendars|calendar',
    'grand opening',
    'opening soon|on',
    'now hiring',
    'sneak peek',
    'first look',
    'behind the scenes',
    'in case you missed',
    'icymi',
    'today we',
    'starting today|tomorrow|this|#',
    'product|company|team|feature|weekly|monthly|quarterly update|updates|launch',
    'launch of',
    'the launch',
    'release of',
    'new:|new :',
    '<mention> announces|launches',
    'new !',
    'premieres|premiere|premiering',
    'returns|return to|on|this|for',
    'is|are back !',
    'out now',
    'today is',
    'this week on|in|at|we',
    'new :',
    'presents',
    'presented by',
    'hosting|hosted a|by|our',
    'proudly',
    'delighted',
    'pleased to',
    'over the moon to|about',
    'some|personal|exciting|big personal|exciting|big|happy? news|update|announcement',
    'i|we can finally share|reveal|announce|tell|say',
    'the wait is over',
    'drumroll please?',
    'the rumors|rumours|secret|secrets are|is true|out :|!|,',
    "we've|i've been keeping|hiding|holding|saving this|a secret?",
    'big|exciting|special|huge|proud day|week|month|moment|times for|at|ahead',
    'you asked , we',
    'rolling|rolled|roll out today|now|to|this|new',
    "couldn't be more|prouder|happier|excited|proud to|of|that",
    'could|can not be more|prouder excited|proud',
    'it gives me|us great|immense pleasure|pride|joy',
    '# is live',
    'v# is',
    'please welcome',
    'give a warm welcome',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isOfAnother(sentence, hit) && !isDaily(sentence, hit)),
  flags: [
    'The wait is over.',
    "Couldn't be prouder to welcome Dana to our team.",
    'I can finally share what I worked on.',
    'We just added cinnamon-raisin muffins to our line up.',
    'Introducing the new oven.',
    'Thrilled to announce our second shop.',
    'Our new collection is here.',
  ],
  passes: [
    'He introduces himself as Bob.',
    'My daughter opens the fridge.',
    'We just got home, and milk is out of reach.',
    'So proud of her, she did it at 61.',
    'Have you met the new teacher?',
    'I was so happy to see you again.',
    'My brother is back from Spain.',
    'It is new to me too.',
  ],
});
