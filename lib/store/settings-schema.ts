/** What a user can set, its limits, and how it is read from storage. Pure: the storage itself is in settings.ts. */
import * as v from 'valibot';
import type { ChipPlace } from '../composer/chip.ts';
import type { EngineOptions, OwnPhrase, RuleSetting } from '../engine/types.ts';
import type { GoalId } from '../ledger/goal.ts';
import { longestRepeat } from '../ledger/pace.ts';
import type { ConventionId } from '../ledger/types.ts';
import type { NetworkId, Surface } from '../networks/types.ts';
import { entriesOf, type Field, list, one, record } from './fields.ts';
import { surfaceSchema } from './post-schema.ts';

export interface Settings {
  /** Rule id → what differs from the rule's own default. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** 0-100; 50 is the fitted cut, higher warns sooner. */
  readonly sensitivity: number;
  readonly phrases: readonly OwnPhrase[];
  /** Phrases never to be found fault with. */
  readonly allowed: readonly string[];
  /** Names of the user's business and products. */
  readonly names: readonly string[];
  /** The user's own domains, lower case, without scheme or path; subdomains count as own. */
  readonly domains: readonly string[];
  /** Networks on which Mingle is switched off. */
  readonly off: readonly NetworkId[];
  /** Surfaces whose drafts are not judged; what is published there is counted all the same. */
  readonly quiet: readonly Surface[];
  /** Whether conversation findings are marked as well. */
  readonly markConversation: boolean;
  readonly chip: { readonly [K in NetworkId]: ChipPlace };
  readonly convention: ConventionId;
  /** The convention called custom: of the latest `window` posts at most the share `maxAsk` (0-1) may ask. */
  readonly custom: { readonly window: number; readonly maxAsk: number };
  /** The most the user wants to spend; null where no limit is wanted. */
  readonly budget: {
    readonly postsPerDay: number | null;
    readonly postsPerWeek: number | null;
    readonly minutesPerDay: number | null;
    readonly minutesPerWeek: number | null;
  };
  /** From when on the pace is worth a word. */
  readonly pace: {
    /** More broadcasts than this within an hour are a burst. */
    readonly burstPerHour: number;
    /** The same link again within so many days is told. */
    readonly repeatDays: number;
    /** So many posts of one kind in a row are told. */
    readonly sameKind: number;
    /** A network is quiet after so many times the user's own usual gap. */
    readonly quietTimes: number;
  };
  readonly goal: { readonly id: GoalId; readonly text: string } | null;
  /** The user's own handle or profile path on each network, to tell the own profile page from others'. */
  readonly handles: { readonly [K in NetworkId]: string };
  /** Day of the weekly look-back, 0 = Sunday; null for none. */
  readonly lookBack: number | null;
}

/** The most of each; enough for anybody, and small enough for extension storage and the engine. */
export const limits = {
  phrases: 1000,
  phraseLength: 120,
  allowed: 1000,
  names: 100,
  domains: 100,
  nameLength: 100,
  window: 500,
} as const;

const network = v.picklist(['x', 'linkedin', 'facebook'] satisfies NetworkId[]);
export const chipPlaceSchema = v.picklist([
  'free',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
  'hidden',
] satisfies ChipPlace[]);
/** Words to look for: `*` alone matches everything and is refused. */
const phrase = v.pipe(v.string(), v.trim(), v.maxLength(limits.phraseLength), v.regex(/[\p{L}\p{N}\p{S}]/u));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.nameLength));
const domain = v.pipe(v.string(), v.maxLength(253), v.regex(/^(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u));
const ruleId = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z][a-z0-9-]*$/));
const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const limit = (most: number) => v.nullable(whole(1, most));

export const fields: { readonly [K in keyof Settings]: Field<Settings[K]> } = {
  rules: record(
    ruleId,
    v.strictObject({ on: v.exactOptional(v.boolean()), weight: v.exactOptional(between(0, 3)) }),
    500,
  ),
  sensitivity: one(between(0, 100), 50),
  phrases: list(v.strictObject({ text: phrase, side: v.picklist(['brochure', 'conversation']) }), limits.phrases),
  allowed: list(phrase, limits.allowed),
  names: list(name, limits.names),
  domains: list(domain, limits.domains),
  off: list(network, 3),
  quiet: list(surfaceSchema, 7),
  markConversation: one(v.boolean(), false),
  chip: one(v.strictObject({ x: chipPlaceSchema, linkedin: chipPlaceSchema, facebook: chipPlaceSchema }), {
    x: 'free',
    linkedin: 'free',
    facebook: 'free',
  }),
  convention: one(v.picklist(['80-20', '4-1-1', 'thirds', 'jab', '5-3-2', 'custom'] satisfies ConventionId[]), '80-20'),
  custom: one(v.strictObject({ window: whole(2, limits.window), maxAsk: between(0, 1) }), { window: 20, maxAsk: 0.2 }),
  budget: one(
    v.strictObject({
      postsPerDay: limit(500),
      postsPerWeek: limit(3500),
      minutesPerDay: limit(1440),
      minutesPerWeek: limit(10080),
    }),
    { postsPerDay: null, postsPerWeek: null, minutesPerDay: null, minutesPerWeek: null },
  ),
  pace: one(
    v.strictObject({
      burstPerHour: whole(1, 100),
      repeatDays: whole(1, longestRepeat),
      sameKind: whole(2, 100),
      quietTimes: between(1, 20),
    }),
    { burstPerHour: 4, repeatDays: 7, sameKind: 8, quietTimes: 3 },
  ),
  goal: one(
    v.nullable(
      v.strictObject({
        id: v.picklist(['be-known', 'help-customers', 'bring-visits', 'hire', 'custom'] satisfies GoalId[]),
        text: v.pipe(v.string(), v.maxLength(200)),
      }),
    ),
    null,
  ),
  handles: one(
    v.strictObject({
      x: v.pipe(v.string(), v.maxLength(100)),
      linkedin: v.pipe(v.string(), v.maxLength(100)),
      facebook: v.pipe(v.string(), v.maxLength(100)),
    }),
    { x: '', linkedin: '', facebook: '' },
  ),
  lookBack: one(v.nullable(whole(0, 6)), null),
};

export const settingNames = Object.keys(fields) as readonly (keyof Settings)[];

export const defaults: Settings = Object.fromEntries(
  settingNames.map((key) => [key, fields[key].fallback]),
) as unknown as Settings;

/** What lies in extension storage: only what differs from the defaults, and what could not be read, as it was. */
export interface StoredSettings {
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly unreadable?: Readonly<Record<string, unknown>>;
}

const settingsVersion = 1;

/** Item n turns the values of version n + 1 into those of version n + 2. Kept for ever. */
const migrations: readonly ((values: Record<string, unknown>) => Record<string, unknown>)[] = [];

export interface ParsedSettings {
  readonly settings: Settings;
  /** Setting → the raw value or parts that could not be read; kept in storage and shown to the user. */
  readonly unreadable: Readonly<Record<string, unknown>>;
}

/** Reads whatever is in storage. Never throws and never loses: see `ParsedSettings.unreadable`. */
export function parseSettings(stored: unknown): ParsedSettings {
  const outer = new Map(entriesOf(stored));
  const kept = new Map(entriesOf(outer.get('unreadable')));
  if (stored !== undefined && !outer.has('values')) kept.set('settings', stored);
  const values = new Map(entriesOf(migrate(Object.fromEntries(entriesOf(outer.get('values'))), outer.get('version'))));
  const settings: Record<string, unknown> = {};
  for (const key of settingNames) {
    // What an older or newer version could not read may be readable now.
    const raw = values.has(key) ? values.get(key) : kept.get(key);
    if (!values.has(key)) kept.delete(key);
    else if (kept.has(key)) kept.set(key, overtaken(key, kept.get(key)));
    values.delete(key);
    const { value, left } = raw === undefined ? { value: fields[key].fallback } : fields[key].read(raw);
    settings[key] = value;
    if (left !== undefined) kept.set(key, kept.has(key) ? [[kept.get(key)], [left]] : left);
  }
  for (const [key, raw] of values) kept.set(key, raw);
  return { settings: settings as unknown as Settings, unreadable: Object.fromEntries(kept) };
}

/**
 * What could not be read once and was then set anew stays what could not be read, even where it could be now: in two
 * lists, which no setting can be taken for.
 */
function overtaken(key: keyof Settings, raw: unknown): unknown {
  const { value, left } = fields[key].read(raw);
  return left !== undefined && same(value, fields[key].fallback) ? raw : [[raw]];
}

function migrate(values: Record<string, unknown>, version: unknown): unknown {
  const from = typeof version === 'number' && version >= 1 ? Math.floor(version) : settingsVersion;
  return migrations.slice(from - 1).reduce((now, step) => step(now), values);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs from the defaults, with what could not be read beside it. */
export function storedForm({ settings, unreadable }: ParsedSettings): StoredSettings {
  const changed = settingNames.filter((key) => !same(settings[key], fields[key].fallback));
  return {
    version: settingsVersion,
    values: Object.fromEntries(changed.map((key) => [key, settings[key]])),
    ...(Object.keys(unreadable).length > 0 && { unreadable }),
  };
}

/** The settings in the engine's words. */
export const toEngineOptions = (settings: Settings): EngineOptions => ({
  rules: settings.rules,
  sensitivity: settings.sensitivity,
  phrases: settings.phrases,
  allowed: settings.allowed,
  own: { names: settings.names, domains: settings.domains },
});
