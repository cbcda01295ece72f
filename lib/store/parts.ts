/** Settings as somebody else wrote them, in a policy or in a file: read part by part, and put over one's own. Pure. */
import { fields, type Settings } from './settings-schema.ts';

/** Of these the readable entries are taken, of anything else the whole or nothing. */
const lists: ReadonlySet<keyof Settings> = new Set(['rules', 'phrases', 'allowed', 'names', 'domains', 'off']);

interface Parts<N extends keyof Settings> {
  readonly settings: Partial<Pick<Settings, N>>;
  /** Names of which something was left out, because it can't be read or nobody knows it. */
  readonly leftOut: readonly string[];
}

/** What can't be read costs only itself. Never throws. */
export function readParts<N extends keyof Settings>(
  entries: Iterable<readonly [string, unknown]>,
  names: readonly N[],
): Parts<N> {
  const settings: Partial<Record<N, unknown>> = {};
  const leftOut: string[] = [];
  for (const [key, value] of entries) {
    const name = names.find((each) => each === key);
    const read = name && fields[name].read(value);
    if (!read || read.left !== undefined) leftOut.push(key.slice(0, 60));
    if (!name || !read) continue;
    const isUsable = read.left === undefined || (lists.has(name) && Object.keys(read.value ?? {}).length > 0);
    if (isUsable) settings[name] = read.value;
  }
  return { settings: settings as Partial<Pick<Settings, N>>, leftOut };
}

/** Lists are joined, theirs first; rules are taken one by one; anything else is theirs. */
export function putOver(own: Settings, theirs: Partial<Settings>): Settings {
  const { rules, phrases, allowed, names, domains, ...whole } = theirs;
  const joined = (first: readonly string[] | undefined, then: readonly string[]) =>
    first ? [...new Set([...first, ...then])] : then;
  return {
    ...own,
    ...whole,
    rules: rules ? { ...own.rules, ...rules } : own.rules,
    phrases: phrases
      ? [...phrases, ...own.phrases.filter(({ text }) => !phrases.some((each) => each.text === text))]
      : own.phrases,
    allowed: joined(allowed, own.allowed),
    names: joined(names, own.names),
    domains: joined(domains, own.domains),
  };
}
