/** Enough English to judge? Function words decide; names, tags, links and numbers say nothing. */
import type { Draft } from './draft.ts';
import { perSentence } from './sentence.ts';

const list = (words: string): readonly string[] => words.split(' ');

const english = new Set(
  list(
    "the of and to in is it you that he was for on are with as his they be at this have from or had by but what some we can out other were all there when up use your how said each she which do their time if will way about many then them would like so these her him has look more could go come did number sound no most people my over know than call who now find any new take get made after back only me our under very just too i i'm i've i'll i'd it's that's don't can't didn't isn't you're we're they're he's she's let's there's what's where why because before off off been into not an a am us yes yeah please thanks thank good great love today tomorrow day night here down well make made need want see here's got gonna wanna really right still even again never always ever think going off got every much own free shop buy sale week year next last first help work home best happy lol oh ok okay u ur im dont cant learn read join check watch click sign download start ends starts hello hi hey",
  ),
);

/** Words common in one of these and rare in English posts. */
const others: ReadonlyMap<string, number> = new Map(
  [
    'der die das und ist nicht ich wir sie ein eine mit auf für von zu den dem im auch wie es sind haben bei oder aber noch nur wenn nach über jetzt mehr unsere unser euch uns heute sich wird kann dass mir dir mein gibt es sehr ganz gut neue neuen',
    'el la los las que y en un una por con para su es del se lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay donde nos todos uno ni contra otros yo tu mi te qué son está estamos gracias hoy nuestro nuestra nueva nuevo',
    "le la les des et est un une du que dans qui sur pas pour au avec ce il sont plus je nous vous mais ou notre votre nos vos cette ces tout être fait aux c'est j'ai d'un d'une n'est l' très aujourd'hui découvrez merci bien comme",
    'il di che la per un è non una sono con del della dei delle da nel alla si lo gli anche più come ma ci questo questa ho hai tutto grazie oggi nostro nostra molto',
    'o que de não um uma para com os as em por mais dos das se na no ao como mas foi ele você muito já está também só pelo pela até isso ela entre quando nós obrigado hoje nossa nosso',
    'de het een en van ik je is dat niet op zijn met voor er aan ook als bij maar om hij we nog wel naar dan mijn jullie ons onze deze heeft wordt vandaag',
    'och att det som en på är av för med till den har de inte om ett jag vi du kan från så men nu eller vår idag hej ikke og jeg det er på til av han med vi ikke også',
    'nie to jest na się że do jak po ale tak za czy już tylko mnie co mi ja dla są przez od',
    'bir ve bu için de da çok ne var ben daha gibi ama en mi olarak sen kadar değil',
    'yang dan di ini itu untuk dengan tidak dari saya ada akan kita anda kami dalam juga sudah bisa ke aku kamu nya pada adalah ang ng sa mga na ay ko mo po hindi lang naman kayo ako',
    'hai ka ki ke mein nahi kya bhi aur se ko hain ye wo kar raha tha mera bhai ho gaya koi',
    'và của là không có cho người được một những tôi này với đã trong các',
  ].flatMap((line, language) => list(line).map((word): [string, number] => [word, language])),
);

const latin = /[a-z]/i;

interface Tally {
  words: number;
  known: number;
  strange: number;
  /** Language of each foreign function word. */
  readonly votes: number[];
}

const tally = perSentence((sentence): Tally => {
  const sum: Tally = { words: 0, known: 0, strange: 0, votes: [] };
  for (const token of sentence.tokens) {
    if (token.kind !== 'word') continue;
    sum.words++;
    if (english.has(token.text)) sum.known++;
    else if (!latin.test(token.text)) sum.strange++;
    const language = others.get(token.text);
    if (language !== undefined) sum.votes.push(language);
  }
  return sum;
});

/**
 * Whether the words before us are not English. Mixed drafts count as English while a third of their words do, and posters
 * without function words while the learned list knows most of theirs.
 */
export function isForeign(draft: Draft): boolean {
  const votes = new Map<number, number>();
  let words = 0;
  let known = 0;
  let strange = 0;
  let unlisted = 0;
  for (const { sentence, wording } of draft.sentences) {
    const sum = tally(sentence);
    words += sum.words;
    known += sum.known;
    strange += sum.strange;
    unlisted += wording.strangers.length;
    for (const language of sum.votes) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  if (words === 0) return false;
  if (strange * 2 > words) return true;
  const foreign = Math.max(0, ...votes.values());
  if (foreign >= 2 && foreign > known && foreign * 8 >= words) return true;
  return words >= 12 && known * 20 < words && unlisted * 2 >= words;
}
