/**
 * The only file that knows compromise. It is loaded when the first doubtful hit asks for it (150 ms in a cold worker) and
 * asked a sentence at a time. The import is dynamic so that bundlers wrap it and run it late; in a bundle of one file,
 * which a service worker needs, nothing is fetched.
 */

interface Term {
  readonly normal: string;
  readonly tags: readonly string[];
}
type Parser = (text: string) => { json(options?: object): { terms: Term[] }[] };

let parser: Parser | undefined;
let wanted = false;

/** Whether a hit was in doubt while the parser was not there. */
export const grammarWanted = (): boolean => wanted && parser === undefined;

export async function loadGrammar(): Promise<void> {
  if (parser) return;
  const { default: nlp } = await import('compromise/two');
  parser = nlp as unknown as Parser;
}

/**
 * Words before and after the one in doubt that the parser is given with it. So few after it, as what is typed behind it
 * would otherwise have it asked again at every key: of 3,285 made-up sentences and the written posts no answer changed.
 */
const BEFORE = 20;
const AFTER = 1;

let remembered = new Map<string, readonly Term[]>();

function parse(ask: Parser, words: readonly string[]): readonly Term[] {
  const text = words.join(' ');
  const known = remembered.get(text);
  if (known) return known;
  const terms = ask(text)
    .json({ terms: { tags: true, normal: true } })
    .flatMap((sentence) => sentence.terms);
  if (remembered.size >= 500) remembered = new Map();
  remembered.set(text, terms);
  return terms;
}

/**
 * Whether the word at `at` tells somebody to do something. Without the parser the answer is no: a doubtful mark is left
 * out rather than wrong, and `grammarWanted` says that asking again would be worth it.
 */
export function isCommand(words: readonly string[], at: number): boolean {
  if (!parser) {
    wanted = true;
    return false;
  }
  const from = Math.max(0, at - BEFORE);
  const terms = parse(parser, words.slice(from, at + 1 + AFTER));
  // "don't" is two terms to the parser: the word is at its place or after it.
  const place = terms.findIndex((each, i) => i >= at - from && each.normal === words[at]);
  const term = terms[place];
  if (!term?.tags.includes('Verb') || term.tags.includes('PastTense') || term.tags.includes('Gerund')) return false;
  const ahead = terms[place - 1];
  if (!ahead) return true;
  return (
    !/^(to|will|would|can|could|should|might|may|i|we|you|they|he|she|it|who|that|the|a|an|my|your|our|this)$/.test(
      ahead.normal,
    ) && !ahead.tags.some((tag) => tag === 'Noun' || tag === 'Pronoun' || tag === 'Modal' || tag === 'Adjective')
  );
}
