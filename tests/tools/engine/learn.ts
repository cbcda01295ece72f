/**
 * Logistic regression for the engine's weights: sparse rows, soft targets, a weight a row, a sign a column, L2. Full
 * batches of Adam with the columns clipped to their sign after each step: no randomness, so the same rows give the same
 * weights.
 */
export interface Example {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  /** 0 brochure to 1 conversation. */
  readonly target: number;
  readonly weight: number;
}

export interface Problem {
  readonly columns: number;
  /** -1, 0 (free) or 1 a column. */
  readonly signs: Int8Array;
  /** Pull to zero, a column. */
  readonly decay: Float64Array;
  readonly steps: number;
}

/** The examples one after the other: example `i` is at `starts[i]` up to `starts[i + 1]`. */
interface Rows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly targets: Float64Array;
  readonly weights: Float64Array;
}

function rowsOf(examples: readonly Example[]): Rows {
  const size = examples.reduce((sum, { columns }) => sum + columns.length, 0);
  const rows: Rows = {
    starts: new Int32Array(examples.length + 1),
    columns: new Int32Array(size),
    values: new Float64Array(size),
    targets: Float64Array.from(examples, ({ target }) => target),
    weights: Float64Array.from(examples, ({ weight }) => weight),
  };
  let at = 0;
  examples.forEach(({ columns, values }, i) => {
    rows.columns.set(columns, at);
    rows.values.set(values, at);
    at += columns.length;
    rows.starts[i + 1] = at;
  });
  return rows;
}

function addGradient(rows: Rows, weights: Float64Array, gradient: Float64Array): void {
  const { starts, columns, values, targets } = rows;
  for (let i = 0; i < targets.length; i++) {
    const start = starts[i] as number;
    const end = starts[i + 1] as number;
    let logit = 0;
    for (let at = start; at < end; at++) logit += (weights[columns[at] as number] as number) * (values[at] as number);
    const error = (1 / (1 + Math.exp(-logit)) - (targets[i] as number)) * (rows.weights[i] as number);
    for (let at = start; at < end; at++) {
      const column = columns[at] as number;
      gradient[column] = (gradient[column] as number) + error * (values[at] as number);
    }
  }
}

export function learn(examples: readonly Example[], { columns, signs, decay, steps }: Problem): Float64Array {
  const rows = rowsOf(examples);
  const total = rows.weights.reduce((sum, weight) => sum + weight, 0);
  const weights = new Float64Array(columns);
  const gradient = new Float64Array(columns);
  const mean = new Float64Array(columns);
  const spread = new Float64Array(columns);
  for (let step = 1; step <= steps; step++) {
    gradient.fill(0);
    addGradient(rows, weights, gradient);
    const rate = 0.08 * Math.min(1, 2.2 * (1 - step / (steps + 1)));
    for (let j = 0; j < columns; j++) {
      const old = weights[j] ?? 0;
      const g = ((gradient[j] ?? 0) + (decay[j] ?? 0) * old) / total;
      const m = 0.9 * (mean[j] ?? 0) + 0.1 * g;
      const v = 0.999 * (spread[j] ?? 0) + 0.001 * g * g;
      mean[j] = m;
      spread[j] = v;
      const next = old - (rate * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-9);
      weights[j] = (signs[j] ?? 0) * next < 0 ? 0 : next;
    }
  }
  return weights;
}
