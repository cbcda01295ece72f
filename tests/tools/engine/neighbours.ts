/**
 * What words keep company with, read from the posts alone: each word as a row of numbers, near to those of words that
 * stand among the same others. Through these a list fitted to a few thousand judged posts knows what to think of a
 * word that hardly one of them holds. A word's numbers are its row of the table of positive pointwise mutual
 * information, pressed into few columns by subspace iteration; nothing is random, so the same posts give the same rows.
 */

/** Numbers a word, steps of the iteration, and how far apart two words still count as neighbours. */
export const COLUMNS = 60;
const STEPS = 4;
const REACH = 5;
/** Occurrences below which a word has no company to speak of. */
const RARE = 5;
/** Frequent words are expected everywhere, but less so than in proportion: the usual exponent. */
const SMOOTHING = 0.75;

/** Symmetric and sparse: the columns and values of row `i` are at `starts[i]` up to `starts[i + 1]`. */
interface Table {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** Words that occur often enough, in alphabetical order → their row. */
function rowsOf(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts].flatMap(([word, count]) => (count >= RARE ? [word] : []));
  return new Map(kept.sort().map((word, row) => [word, row]));
}

/** Sums by pair of rows, `a < b`, in typed arrays: millions of pairs are too many for a Map. */
class Pairs {
  size = 0;
  /** Of a pair, plus one; 0 is an empty place. */
  keys = new Float64Array(2 ** 20);
  sums = new Float64Array(2 ** 20);

  add(key: number, value: number): void {
    if (this.size * 2 > this.keys.length) this.grow();
    const mask = this.keys.length - 1;
    let at = Math.imul(key % 4294967291, 0x9e3779b1) & mask;
    while (this.keys[at] !== 0 && this.keys[at] !== key + 1) at = (at + 1) & mask;
    if (this.keys[at] === 0) this.size++;
    this.keys[at] = key + 1;
    this.sums[at] = (this.sums[at] ?? 0) + value;
  }

  private grow(): void {
    const { keys, sums } = this;
    this.size = 0;
    this.keys = new Float64Array(keys.length * 2);
    this.sums = new Float64Array(keys.length * 2);
    keys.forEach((key, i) => {
      if (key !== 0) this.add(key - 1, sums[i] ?? 0);
    });
  }
}

/** How often, and how near, two words stand together. */
function together(texts: readonly (readonly string[])[], rows: ReadonlyMap<string, number>): Pairs {
  const pairs = new Pairs();
  for (const words of texts) {
    const at = words.map((word) => rows.get(word) ?? -1);
    for (let i = 0; i < at.length; i++) {
      const a = at[i] ?? -1;
      for (let j = i + 1; a >= 0 && j <= i + REACH && j < at.length; j++) {
        const b = at[j] ?? -1;
        if (b >= 0 && b !== a) pairs.add(Math.min(a, b) * rows.size + Math.max(a, b), 1 / (j - i));
      }
    }
  }
  return pairs;
}

/** What two words tell of each other, where that is more than chance would have: both halves of the table. */
function informative({ keys, sums }: Pairs, size: number): Table {
  const total = new Float64Array(size);
  const each = (use: (a: number, b: number, sum: number) => void): void => {
    for (let i = 0; i < keys.length; i++) {
      const key = (keys[i] ?? 0) - 1;
      if (key < 0) continue;
      const a = Math.floor(key / size);
      use(a, key - a * size, sums[i] ?? 0);
    }
  };
  each((a, b, sum) => {
    total[a] = (total[a] ?? 0) + sum;
    total[b] = (total[b] ?? 0) + sum;
  });
  const expected = total.map((sum) => sum ** SMOOTHING);
  const all = expected.reduce((sum, value) => sum + value, 0);
  const told = (a: number, b: number, sum: number): number =>
    Math.max(0, Math.log((sum * all) / ((total[a] ?? 1) * (expected[b] ?? 1))));
  const starts = new Int32Array(size + 1);
  each((a, b) => {
    starts[a + 1] = (starts[a + 1] ?? 0) + 1;
    starts[b + 1] = (starts[b + 1] ?? 0) + 1;
  });
  for (let row = 0; row < size; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const columns = new Int32Array(starts[size] ?? 0);
  const values = new Float64Array(starts[size] ?? 0);
  const put = (row: number, column: number, value: number): void => {
    const at = next[row] ?? 0;
    columns[at] = column;
    values[at] = value;
    next[row] = at + 1;
  };
  each((a, b, sum) => {
    put(a, b, told(a, b, sum));
    put(b, a, told(b, a, sum));
  });
  return { starts, columns, values };
}

/** table × basis, both row by row with `COLUMNS` numbers a row. */
function times({ starts, columns, values }: Table, basis: Float64Array): Float64Array {
  const product = new Float64Array(basis.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    const to = row * COLUMNS;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const from = (columns[at] ?? 0) * COLUMNS;
      const value = values[at] ?? 0;
      for (let k = 0; k < COLUMNS; k++) product[to + k] = (product[to + k] ?? 0) + value * (basis[from + k] ?? 0);
    }
  }
  return product;
}

/** Gram and Schmidt: columns of length 1, at right angles. In place. */
function straighten(basis: Float64Array): void {
  const dot = (a: number, b: number): number => {
    let sum = 0;
    for (let at = 0; at < basis.length; at += COLUMNS) sum += (basis[at + a] ?? 0) * (basis[at + b] ?? 0);
    return sum;
  };
  for (let k = 0; k < COLUMNS; k++) {
    for (let j = 0; j < k; j++) {
      const along = dot(k, j);
      for (let at = 0; at < basis.length; at += COLUMNS) {
        basis[at + k] = (basis[at + k] ?? 0) - along * (basis[at + j] ?? 0);
      }
    }
    const length = Math.sqrt(dot(k, k)) || 1;
    for (let at = 0; at < basis.length; at += COLUMNS) basis[at + k] = (basis[at + k] ?? 0) / length;
  }
}

/** Numbers that look like chance and are not (mulberry32), -1 to 1. */
function scattered(count: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  });
}

/** Each word's row, of length 1; words that are too rare have none. */
export function neighbours(texts: readonly (readonly string[])[]): Map<string, Float64Array> {
  const rows = rowsOf(texts);
  const table = informative(together(texts, rows), rows.size);
  let basis = scattered(rows.size * COLUMNS);
  for (let step = 0; step < STEPS; step++) {
    straighten(basis);
    basis = times(table, basis);
  }
  const found = new Map<string, Float64Array>();
  for (const [word, row] of rows) {
    const own = basis.slice(row * COLUMNS, (row + 1) * COLUMNS);
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0)) || 1;
    found.set(
      word,
      own.map((value) => value / length),
    );
  }
  return found;
}
