/**
 * Logistic regression for the engine's weights: sparse rows, soft targets, a weight a row, a sign a column, L2. Full
 * batches of Adam with the columns clipped to their sign after each step: no randomness, so the same rows give the same
 * weights.
 */
export interface Example {
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** 0 brochure to 1 conversation. */
  readonly target: number;
  readonly weight: number;
  /** Certain labels stop pulling once the logit is this far on the right side; null for judged tones. */
  readonly margin: number | null;
}

export interface Problem {
  readonly columns: number;
  /** -1, 0 (free) or 1 a column. */
  readonly signs: Int8Array;
  /** Pull to zero, a column. */
  readonly decay: Float64Array;
  readonly steps: number;
}

const enough = ({ target, margin }: Example, logit: number): boolean =>
  margin !== null && (target > 0.5 ? logit > margin : logit < -margin);

function addGradient(examples: readonly Example[], weights: Float64Array, gradient: Float64Array): void {
  for (const example of examples) {
    const { columns, values } = example;
    let logit = 0;
    for (let k = 0; k < columns.length; k++) logit += (weights[columns[k] ?? 0] ?? 0) * (values[k] ?? 0);
    if (enough(example, logit)) continue;
    const error = (1 / (1 + Math.exp(-logit)) - example.target) * example.weight;
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k] ?? 0;
      gradient[column] = (gradient[column] ?? 0) + error * (values[k] ?? 0);
    }
  }
}

export function learn(examples: readonly Example[], { columns, signs, decay, steps }: Problem): Float64Array {
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  const weights = new Float64Array(columns);
  const gradient = new Float64Array(columns);
  const mean = new Float64Array(columns);
  const spread = new Float64Array(columns);
  for (let step = 1; step <= steps; step++) {
    gradient.fill(0);
    addGradient(examples, weights, gradient);
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
