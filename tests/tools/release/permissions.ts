/** What a version may do, against what the last released one could: nothing new goes out without a written reason. */

/** Of a built `manifest.json`. */
export interface Manifest {
  readonly version: string;
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly { readonly matches: readonly string[] }[];
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: unknown;
}

/** All that a manifest asks the user for, or opens to others, sorted. */
export function powersOf(manifest: Manifest): string[] {
  const asked = [
    ...(manifest.permissions ?? []),
    ...(manifest.optional_permissions ?? []),
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
    ...(manifest.content_scripts ?? []).flatMap(({ matches }) => matches),
    ...(manifest.web_accessible_resources ? ['web_accessible_resources'] : []),
    ...(manifest.externally_connectable ? ['externally_connectable'] : []),
  ];
  return [...new Set(asked)].sort();
}

/** Permission → why it is needed, from the table of docs/store/permissions.md. */
export const reasonsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/^\| `([^`]+)`\s*\| (.+?)\s*\|$/gm)].map(
      ([, power = '', reason = '']) => [power, reason.trim()] as const,
    ),
  );

/** New since the last release and without a reason. */
export const unexplained = (
  now: readonly string[],
  released: readonly string[],
  reasons: ReadonlyMap<string, string>,
): string[] => now.filter((power) => !released.includes(power) && !reasons.get(power));
