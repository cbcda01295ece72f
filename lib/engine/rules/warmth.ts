import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const talking = new Set(
  "i i'm it it's he she we you they that that's this but not no yes thanks way please sir ma'am man one problem worries not".split(
    ' ',
  ),
);
const articles = new Set('a an our your the this that one another every old young grown my his her'.split(' '));

const courtesies = /^(?:visit|note|register|book|click|rsvp|join|contact|call|email|see|refer|ensure|allow|subscribe)$/;
const greeted = /^(?:all|everyone|everybody|folks|friends|guys|y'all|mate|x)$/;
const after =
  /^(?:so|if|the|what|how|when|as|thing|enough|story|job|work|dude|bro|mate|buddy|mom|dad|do|did|can|will|is|was|about|for|my|then|now|too|though|and|why|there|here|girl|guys|boy|she's|we're|i've|i'll|i'd|i)$/;

/** "No sugar", "the man": neither said to somebody nor meant warmly. */
function isPlainWord({ tokens }: Sentence, { from, to }: Range): boolean {
  const next = tokens[to];
  if (to - from > 1)
    return (
      tokens[from]?.text === 'see' && next?.text === 'at' && /^(?:booth|stand|our)$/.test(tokens[to + 1]?.text ?? '')
    );
  switch (tokens[from]?.text) {
    case 'no':
      return next?.kind === 'number' || (next?.kind === 'word' && !talking.has(next.text));
    case 'right':
      return /^(?:now|away|before|after|side|in|on|at|here|there)$/.test(next?.text ?? '');
    case 'sweet':
    case 'cool':
    case 'nice':
    case 'sure':
    case 'same':
    case 'true':
    case 'well': {
      const last = tokens[from - 1];
      if (next?.kind !== 'word') return false;
      if (last && articles.has(last.text)) return true;
      return !last && !talking.has(next.text) && !after.test(next.text);
    }
    case 'night':
    case 'morning':
      return tokens[from - 1]?.kind === 'word' || (next?.kind === 'word' && !greeted.test(next.text));
    case 'please':
      return courtesies.test(next?.text ?? '');
    case 'hello':
    case 'hi':
    case 'goodbye':
    case 'bye':
      return /^(?:say|saying|said)$/.test(tokens[from - 1]?.text ?? '') && next?.text === 'to';
    case 'fun':
      return next?.text === 'for';
    case 'man':
    case 'girl':
    case 'guys':
      return articles.has(tokens[from - 1]?.text ?? '');
    default:
      return false;
  }
}

export default defineRule({
  id: 'warmth',
  side: 'conversation',
  category: 'warmth',
  title: 'Is warm or funny',
  advice: 'More of this.',
  why: 'If you are not having fun nobody else is.',
  phrases: [
    "haha|hahaha|hahahaha|hehe|lol|lmao|lmfao|rofl|lolol|ha|hah|xd|omg|omfg|aww|aw|awww|yay|yaay|yup|yep|yeah|yea|ya|nope|nah|hey|hi|hello|hiya|oh|ah|ooh|oops|phew|hmm|hm|um|uh|er|well|ok|okay|k|alright|sure|cool|nice|sweet|dude|bro|mate|buddy|man|girl|guys|babe|dear|hun|honey|darling|sir|ma'am|madam|bye|goodbye|goodnight|gn|gm|night|morning|wow|please|pls|plz|yes|no|right|exactly|indeed|totally|absolutely|definitely|same|true",
    '😂',
    '🤣',
    '😅',
    '😭',
    '😊',
    '🙂',
    '😀',
    '😄',
    '😁',
    '😆',
    '😉',
    '😍',
    '🥰',
    '😘',
    '😢',
    '😔',
    '😩',
    '🙄',
    '😒',
    '😎',
    '🤔',
    '🤷',
    '🙈',
    '🙏',
    '❤️',
    '♥️',
    '💕',
    '💙',
    '💜',
    '😜',
    '😋',
    '😴',
    '😡',
    '😱',
    '😳',
    '🤦',
    '👏',
    '👍',
    '🤗',
    '😬',
    '🥺',
    '💔',
    ': )',
    ': d',
    ': (',
    '; )',
    ': p',
    ': /',
    '< #',
    'thinking of you|him|her|them',
    'cracked|cracks me up',
    'fell off my',
    'safe home|travels|trip|journey',
    'home safe|safely',
    'giggle|giggling|giggled|chuckle|chuckled|grin|grinning|grinned',
    'sleep tight|well',
    'so|very|really glad|relieved',
    'bless him|her|them|you|his',
    'fingers crossed',
    'sending love|hugs|a',
    'poor thing|you|guy|kid|soul',
    'good morning|night|evening|afternoon',
    'happy birthday|anniversary|monday|friday',
    'miss you',
    'love you|u|ya|it',
    'hope|hoping you|all|your|everyone|it|to|u',
    'have a great|good|nice|lovely|wonderful|safe',
    'wish you',
    'get well',
    'take care',
    'see you|ya|u',
    "can't wait to see",
    'so cute|funny|sweet|good|sad|bad|tired|happy|true|much',
    'made my day',
    'how are|r you|u|things',
    "how's it|your|everything",
    "what's up|wrong|going",
    'nice to|meeting',
    'good to|for|luck',
    'sounds good|great|fun',
    "that's great|awesome|funny|cool|nice|good|right|ok|fine|all|it|true|too",
    'me too',
    'you too',
    'same here',
    'of course',
    'no way',
    'come on',
    "don't worry",
    "i'm fine|good|ok|okay|great",
    'fun',
    'funny',
    'laugh|laughed|laughing|smile|smiling|hug|hugs|joke|joking|silly|hilarious',
  ],
  flags: [
    'Thinking of you both.',
    'That cracked me up.',
    'Haha, that happened to me too.',
    'Hope you had a lovely weekend.',
    'Good morning, dear neighbours.',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isPlainWord(sentence, hit)),
  passes: [
    'A sweet deal.',
    'Baked all night.',
    'Please visit our website.',
    'Say hello to rye.',
    'A grown man with no time.',
    'They can not afford it right now.',
    'Open Monday.',
    'Rolls, buns, loaves.',
  ],
});
