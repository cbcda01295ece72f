import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';
import type { Token } from '../tokens.ts';

const passing = new Set(
  "u ur r n im ive id ill dont cant wont didnt doesnt isnt thats whats theres youre theyre hes shes gonna wanna gotta kinda sorta lemme gimme dunno cuz coz cos bc tho thru tmrw tmr 2nite 2day b4 pls plz thx ty idk idc imo tbh ngl smh fyi btw omw ily ik rn af lol lmao lmfao rofl omg wtf wth bruh bro dude ya yea yeah yep nah nope yall y'all ain't aint ppl sth smth msg wat wen wan da dat dis luv hav haf wid abt nite nvm ok okay k hmm haha hahaha hehe ugh meh jk irl fr dm'd info'd em 'em cause til yo ima imma tryna finna fam sis welp yup aww damn dang heck lil".split(
    ' ',
  ),
);

const stretched = /([a-z])\1{2,}/;

const ailing = new Set(
  'feel feels felt feeling fall fell falling was were is are be been am so very too mentally terminally seriously an'.split(
    ' ',
  ),
);

/** "I felt ill": not every "ill" lacks an apostrophe. */
const isSick = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'ill' && ailing.has(tokens[at - 1]?.text ?? '');

/** "The N and R lines", "Room XXX", "www": letters that stand for something. */
const isSign = (text: string, token: Token): boolean =>
  token.text === 'www' ||
  (/^(?:[NRK]|A{2,}|[IVX]+|X{3})$/.test(text.slice(token.start, token.end)) && token.text !== 'i');

function findLoose({ text, tokens }: Sentence): Range[] {
  const ranges: Range[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'word') return;
    const small = token.text === 'i' && text.charAt(token.start) === 'i';
    if (isSick(tokens, i) || isSign(text, token)) return;
    if (small || passing.has(token.text) || stretched.test(token.text)) ranges.push({ from: i, to: i + 1 });
  });
  return ranges;
}

export default defineRule({
  id: 'loose-typing',
  side: 'conversation',
  category: 'warmth',
  title: 'Typed in passing',
  advice: 'Leave the small slips; correct only what could be misread.',
  why: 'Small slips are how people type to people.',
  find: findLoose,
  flags: ['gonna try it tmrw i guess', 'sooooo good', 'idk why u would do that'],
  passes: [
    'The N and R lines are closed.',
    'Room XXX, level III.',
    'It sold 212 copies and I felt ill.',
    'We will try it tomorrow.',
    'The view from the hill is good.',
  ],
});
