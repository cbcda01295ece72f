/** How a stored value is read: what parses is taken, what does not is handed back, nothing is thrown or lost. */
import * as v from 'valibot';

interface Read<T> {
  readonly value: T;
  /** The raw value, or its raw parts, that could not be read. */
  readonly left?: unknown;
}

export interface Field<T> {
  readonly fallback: T;
  read(raw: unknown): Read<T>;
}

type Schema<T> = v.GenericSchema<unknown, T>;

export const one = <T>(schema: Schema<T>, fallback: T): Field<T> => ({
  fallback,
  read(raw) {
    const parsed = v.safeParse(schema, raw);
    return parsed.success ? { value: parsed.output } : { value: fallback, left: raw };
  },
});

/** Item by item: one that can't be read costs only itself, and so does each one past `max`. */
export const list = <T>(item: Schema<T>, max: number): Field<readonly T[]> => ({
  fallback: [],
  read(raw) {
    if (!Array.isArray(raw)) return { value: [], left: raw };
    const value: T[] = [];
    const left: unknown[] = [];
    for (const entry of raw) {
      const parsed = v.safeParse(item, entry);
      if (parsed.success && value.length < max) value.push(parsed.output);
      else left.push(entry);
    }
    return left.length > 0 ? { value, left } : { value };
  },
});

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Entry by entry, as `list`. Built of own properties only, so that a key such as `__proto__` stays plain data. */
export const record = <T>(key: Schema<string>, entry: Schema<T>, max: number): Field<Readonly<Record<string, T>>> => ({
  fallback: {},
  read(raw) {
    if (!isRecord(raw)) return { value: {}, left: raw };
    const value: [string, T][] = [];
    const left: [string, unknown][] = [];
    for (const [name, content] of Object.entries(raw)) {
      const parsed = v.safeParse(entry, content);
      if (parsed.success && v.is(key, name) && value.length < max) value.push([name, parsed.output]);
      else left.push([name, content]);
    }
    return left.length > 0
      ? { value: Object.fromEntries(value), left: Object.fromEntries(left) }
      : { value: Object.fromEntries(value) };
  },
});

/** Own entries of whatever came in; none where it is no plain object. */
export const entriesOf = (raw: unknown): [string, unknown][] => (isRecord(raw) ? Object.entries(raw) : []);
