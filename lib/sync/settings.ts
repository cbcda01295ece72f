/** Which settings follow the user, and in what form. Pure. */
import { putOver } from '../store/parts.ts';
import { fields, type Settings, settingNames } from '../store/settings-schema.ts';
import { textOf } from './versions.ts';

type Name = keyof Settings;

/**
 * What stays where it was set: phrases never to be found fault with may be words out of a draft, profiles tell who the
 * user is, and where the label stands is a matter of the screen. PRIVACY.md says so.
 */
const follows = {
  rules: true,
  sensitivity: true,
  phrases: true,
  allowed: false,
  names: true,
  domains: true,
  off: true,
  quiet: true,
  markConversation: true,
  chip: false,
  convention: true,
  custom: true,
  budget: true,
  pace: true,
  goal: true,
  handles: false,
  lookBack: true,
} as const satisfies Record<Name, boolean>;

export const syncedNames: readonly Name[] = settingNames.filter((name) => follows[name]);

export const isSynced = (name: string): name is Name => (syncedNames as readonly string[]).includes(name);

/** Null where it is as it was in the beginning: only what differs is synced. */
export function settingText(settings: Settings, name: Name): string | null {
  const text = textOf(settings[name]);
  return text === textOf(fields[name].fallback) ? null : text;
}

/** Undefined where any part of it can't be read, as where a newer version wrote it: then it is not taken at all. */
export function readSetting(name: Name, text: string | null): Settings[Name] | undefined {
  if (text === null) return fields[name].fallback;
  try {
    const { value, left } = fields[name].read(JSON.parse(text));
    return left === undefined ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a machine that joins sets: lists and rules of both, with what was synced before its own; else what was synced.
 * `settings` are the machine's own, `synced` the readable values.
 */
export function joined(settings: Settings, synced: Partial<Settings>): Partial<Settings> {
  const both = putOver(settings, synced);
  // What is past a limit is the machine's own and comes last: cut, so that nothing is refused.
  return Object.fromEntries(
    (Object.keys(synced) as Name[]).map((name) => [name, fields[name].read(both[name]).value]),
  ) as Partial<Settings>;
}
