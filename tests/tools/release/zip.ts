/** Zips that are the same bytes whenever and wherever they are made: sorted entries, one fixed time, no owner. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';

/** The earliest a zip can tell; zips have no time zone, so the local clock's is the same everywhere. */
const mtime = new Date(1980, 0, 1);

export const zipped = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))), { level: 9, mtime });

/** Every file below a folder, by its path in it. */
export function filesIn(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}
