/**
 * Phrases of all rules in one trie of words: a draft is walked once, whatever the number of phrases.
 *
 * A phrase is words with single spaces. `a|b` is either word, `a?` may be missing, `*` alone is any one word, `*` within
 * a word, a tag or a mention any run of letters; `#`, `#%`, `$#` are a number, a percentage, an amount of money.
 */
import type { Token } from './tokens.ts';

interface Pattern {
  readonly head: string;
  readonly tail: string;
  readonly node: Node;
}

interface Node {
  readonly words: Map<string, Node>;
  any: Node | undefined;
  patterns: Pattern[];
  /** Owners whose phrase ends here. */
  owners: number[];
}

/** `owner`'s phrase stands on the tokens from `from` up to, not including, `to`. */
export interface Hit {
  readonly owner: number;
  readonly from: number;
  readonly to: number;
}

const newNode = (): Node => ({ words: new Map(), any: undefined, patterns: [], owners: [] });

export interface Trie {
  readonly root: Node;
}

export const newTrie = (): Trie => ({ root: newNode() });

function step(node: Node, word: string): Node {
  if (word === '*') {
    node.any ??= newNode();
    return node.any;
  }
  const star = word.indexOf('*');
  if (star < 0) {
    const known = node.words.get(word);
    if (known) return known;
    const made = newNode();
    node.words.set(word, made);
    return made;
  }
  const head = word.slice(0, star);
  const tail = word.slice(word.lastIndexOf('*') + 1);
  const known = node.patterns.find((pattern) => pattern.head === head && pattern.tail === tail);
  if (known) return known.node;
  const made = { head, tail, node: newNode() };
  node.patterns.push(made);
  return made.node;
}

/** Adds a phrase for an owner. Throws a RangeError where a choice is empty or `|` and `?` multiply it too far. */
export function addPhrase(trie: Trie, phrase: string, owner: number): void {
  let nodes: Node[] = [trie.root];
  for (const slot of phrase.toLowerCase().split(' ').filter(Boolean)) {
    const optional = slot.length > 1 && slot.endsWith('?');
    const words = (optional ? slot.slice(0, -1) : slot).split('|');
    if (words.includes('')) throw new RangeError(`An empty choice: ${phrase}`);
    const reached = nodes.flatMap((node) => words.map((word) => step(node, word)));
    nodes = [...new Set(optional ? [...nodes, ...reached] : reached)];
    if (nodes.length > 4096) throw new RangeError(`Too many forms: ${phrase}`);
  }
  for (const node of nodes) {
    if (node !== trie.root && !node.owners.includes(owner)) node.owners.push(owner);
  }
}

const isWord = (token: Token): boolean => token.kind === 'word' || token.kind === 'number';

function fits(pattern: Pattern, token: Token): boolean {
  const { text } = token;
  return (
    (isWord(token) || pattern.head.startsWith('#') || pattern.head.startsWith('@')) &&
    text.length >= pattern.head.length + pattern.tail.length &&
    text.startsWith(pattern.head) &&
    text.endsWith(pattern.tail)
  );
}

function walk(node: Node, tokens: readonly Token[], from: number, at: number, found: Map<number, number>): void {
  for (const owner of node.owners) found.set(owner, Math.max(at, found.get(owner) ?? 0));
  const token = tokens[at];
  if (!token) return;
  const word = node.words.get(token.text);
  if (word) walk(word, tokens, from, at + 1, found);
  if (node.any && isWord(token)) walk(node.any, tokens, from, at + 1, found);
  for (const pattern of node.patterns) {
    if (fits(pattern, token)) walk(pattern.node, tokens, from, at + 1, found);
  }
}

/** Longest phrase of each owner at each token, none inside an earlier one of the same owner. Sorted by `from`. */
export function search(trie: Trie, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  const { root } = trie;
  const taken = new Map<number, number>();
  const found = new Map<number, number>();
  for (let from = 0; from < tokens.length; from++) {
    const text = tokens[from]?.text ?? '';
    if (!root.any && root.patterns.length === 0 && !root.words.has(text)) continue;
    found.clear();
    walk(root, tokens, from, from, found);
    for (const [owner, to] of found) {
      if ((taken.get(owner) ?? 0) > from) continue;
      taken.set(owner, to);
      hits.push({ owner, from, to });
    }
  }
  return hits;
}
