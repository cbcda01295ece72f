/**
 * Rule packs: rules, phrases and the rule of thumb as one plain file that people hand on. The file's shape is in
 * docs/rule-packs.md. Pure.
 */
import * as v from 'valibot';
import type { Side } from '../engine/types.ts';
import type { ConventionId } from '../ledger/types.ts';
import { entriesOf } from './fields.ts';
import { readParts } from './parts.ts';
import { fields, type Settings } from './settings-schema.ts';

const format = 'mingle-rule-pack';
const version = 1;

/** Bytes; the longest pack that can be saved is shorter. */
export const mostBytes = 1_000_000;

/** What is no person's or machine's own. */
const packNames = ['rules', 'sensitivity', 'phrases', 'allowed', 'convention', 'custom'] as const;

type PackValues = Partial<Pick<Settings, (typeof packNames)[number]>>;

export interface Pack {
  readonly name: string;
  readonly values: PackValues;
  /** Names of parts of which something could not be read and was left out. */
  readonly leftOut: readonly string[];
}

export type PackRead =
  | { readonly kind: 'read'; readonly pack: Pack }
  | { readonly kind: 'not-a-pack' | 'newer' | 'too-long' };

/** One thing that a pack would change. */
export type Change =
  | { readonly kind: 'rule'; readonly id: string; readonly on: boolean; readonly weight: number }
  | { readonly kind: 'phrase'; readonly text: string; readonly side: Side }
  | { readonly kind: 'allowed'; readonly text: string }
  | { readonly kind: 'sensitivity'; readonly value: number }
  | { readonly kind: 'convention'; readonly id: ConventionId }
  | { readonly kind: 'custom'; readonly window: number; readonly maxAsk: number };

const outer = v.looseObject({
  format: v.literal(format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs from how Mingle comes. `name` is what the person calls it, 1 to 100 characters. */
export function makePack(settings: Settings, name: string): string {
  const values = packNames.filter((each) => !same(settings[each], fields[each].fallback));
  const parts = Object.fromEntries(values.map((each) => [each, settings[each]]));
  return `${JSON.stringify({ format, version, name, ...parts }, null, 2)}\n`;
}

/** Never throws: what can't be read of a part is left out and named, and so is a part that nobody knows. */
export function readPack(text: string): PackRead {
  if (text.length > mostBytes) return { kind: 'too-long' };
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'not-a-pack' };
  }
  const known = v.safeParse(outer, raw);
  if (!known.success) return { kind: 'not-a-pack' };
  if (known.output.version > version) return { kind: 'newer' };
  const parts = entriesOf(raw).filter(([key]) => !Object.hasOwn(outer.entries, key));
  const { settings, leftOut } = readParts(parts, packNames);
  return { kind: 'read', pack: { name: known.output.name, values: settings, leftOut: leftOut.slice(0, 20) } };
}

/** What taking a pack sets: it goes over rules and values, and adds to lists. Nothing is taken off. */
export function withPack(now: Settings, { values }: Pack): Partial<Settings> {
  const { rules, phrases, allowed, ...others } = values;
  return {
    ...others,
    ...(rules && { rules: { ...now.rules, ...rules } }),
    ...(phrases && {
      phrases: [...now.phrases.filter(({ text }) => !phrases.some((each) => each.text === text)), ...phrases],
    }),
    ...(allowed && { allowed: [...new Set([...now.allowed, ...allowed])] }),
  };
}

/** What of these settings would be otherwise. */
export function changesOf(before: Settings, after: Settings): Change[] {
  const ids = Object.keys(after.rules).filter((id) => !same(before.rules[id] ?? {}, after.rules[id]));
  const isNew = ({ text, side }: { text: string; side: Side }) =>
    !before.phrases.some((each) => each.text === text && each.side === side);
  return [
    ...ids.map((id): Change => ({ kind: 'rule', id, on: true, weight: 1, ...after.rules[id] })),
    ...after.phrases.filter(isNew).map(({ text, side }): Change => ({ kind: 'phrase', text, side })),
    ...after.allowed
      .filter((text) => !before.allowed.includes(text))
      .map((text): Change => ({ kind: 'allowed', text })),
    ...(before.sensitivity === after.sensitivity
      ? []
      : [{ kind: 'sensitivity', value: after.sensitivity } satisfies Change]),
    ...(before.convention === after.convention ? [] : [{ kind: 'convention', id: after.convention } satisfies Change]),
    ...(same(before.custom, after.custom) ? [] : [{ kind: 'custom', ...after.custom } satisfies Change]),
  ];
}
