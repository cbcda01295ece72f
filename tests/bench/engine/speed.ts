/** The four races in Node: whole checks, typing, growth, hostile texts. */
import type { Checker } from './checkers.ts';
import { draftOf, type Form, forms } from './drafts.ts';
import { type Hostile, hostileTexts } from './hostile.ts';
import { compete, exponentOf, median, percentile, timeOf } from './measure.ts';

/** UTF-16 units, and how often each is checked: a tweet, a LinkedIn post's usual and longest, Facebook's longest. */
const sizes = [
  { size: 280, rounds: 41 },
  { size: 1300, rounds: 25 },
  { size: 3000, rounds: 25 },
  { size: 63_206, rounds: 7 },
];

export interface SizeTimes {
  readonly size: number;
  readonly form: Form;
  /** ms, in the order of the checkers. */
  readonly times: readonly number[];
}

/** Drafts that no checker has seen; the same for each in a round. */
let seed = 1;

export async function warmUp(checkers: readonly Checker[]): Promise<void> {
  const until = 40;
  for (let time = 0; time < until; time++) {
    const text = draftOf(1500, seed++, forms[time % 2] ?? 'normal');
    for (const { cold } of time < 10 ? checkers : checkers.slice(0, 2)) await cold()(text);
  }
}

/** A whole check with a cold memory. */
export async function raceSizes(checkers: readonly Checker[]): Promise<SizeTimes[]> {
  const rows: SizeTimes[] = [];
  for (const { size, rounds } of sizes) {
    for (const form of forms) {
      const first = seed;
      seed += rounds;
      const run = ({ cold }: Checker, round: number) => {
        const text = draftOf(size, first + round, form);
        return timeOf(() => cold()(text));
      };
      rows.push({ size, form, times: await compete(checkers, rounds, run) });
    }
  }
  return rows;
}

export interface Typing {
  /** ms for all keys, in the order of the checkers. */
  readonly totals: readonly number[];
  /** ms, of Mingle: the middle one of the rounds. */
  readonly p95: number;
}

/** How many keys the slow peers are asked at: one in so many, counted as so many. */
const sparse = 20;

/** ms for each key that was asked about. */
async function typeOnce({ cold }: Checker, text: string, step: number): Promise<number[]> {
  const check = cold();
  const keys: number[] = [];
  for (let length = step; length <= text.length; length += step) {
    const draft = text.slice(0, length);
    keys.push(await timeOf(() => check(draft)));
  }
  return keys;
}

/** A draft of 1,300 characters, checked at every key, by checkers that may remember what they saw of it. */
export async function raceTyping(checkers: readonly Checker[]): Promise<Typing> {
  const first = seed;
  const rounds = 7;
  seed += rounds;
  const p95s: number[] = [];
  const type = async (checker: Checker, round: number) => {
    const at = checkers.indexOf(checker);
    const step = at < 2 ? 1 : sparse;
    const keys = await typeOnce(checker, draftOf(1300, first + round, 'normal'), step);
    if (at === 0) p95s.push(percentile(keys, 95));
    return keys.reduce((sum, key) => sum + key, 0) * step;
  };
  const totals = await compete(checkers, rounds, type);
  return { totals, p95: median(p95s) };
}

/** 1,000 to 63,206 characters in seven steps of a like factor. */
const steps = Array.from({ length: 7 }, (_, step) => Math.round(1000 * 63.206 ** (step / 6)));

/** By form: the power of the length that Mingle's time grows with. */
export async function growth(mingle: Checker): Promise<Record<Form, number>> {
  const exponents: Record<Form, number> = { normal: Number.NaN, 'without a stop': Number.NaN };
  const rounds = 9;
  for (const form of forms) {
    const first = seed;
    seed += rounds;
    const times = await compete(steps, rounds, (size, round) => {
      const text = draftOf(size, first + round, form);
      return timeOf(() => mingle.cold()(text));
    });
    exponents[form] = exponentOf(steps.map((x, at) => ({ x, y: times[at] ?? Number.NaN })));
  }
  return exponents;
}

/** UTF-16 units. */
const hostileSize = 20_000;

export interface HostileTime extends Pick<Hostile, 'kind'> {
  /** ms; Infinity where it threw. */
  readonly ms: number;
}

export async function raceHostile(mingle: Checker): Promise<HostileTime[]> {
  const texts = hostileTexts(hostileSize);
  const run = ({ text }: Hostile) =>
    timeOf(() => mingle.cold()(text)).catch((error: unknown) => {
      console.error(error);
      return Number.POSITIVE_INFINITY;
    });
  const times = await compete(texts, 5, run);
  return texts.map(({ kind }, at) => ({ kind, ms: times[at] ?? Number.NaN }));
}
