/** Finds a Chromium that can load an unpacked extension, and on Debian as root installs the distribution's. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Wanted {
  /** Variable of the environment that names a browser outright. */
  readonly variable: string;
  /** Commands to look for on the PATH, best first. */
  readonly names: readonly string[];
  readonly places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>;
  /** Of Debian. */
  readonly package: string;
  /** What to ask a person for. */
  readonly title: string;
}

/** Paths below the folders that Windows installs programs to. */
export const programFiles = (...paths: readonly string[]): string[] =>
  [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].flatMap((root) =>
    root ? paths.map((path) => join(root, path)) : [],
  );

const chromium: Wanted = {
  variable: 'MINGLE_BROWSER',
  // Chromium first: Chrome's own builds ignore `--load-extension` since 137.
  names: ['chromium', 'chromium-browser', 'microsoft-edge', 'msedge', 'google-chrome', 'google-chrome-stable'],
  places: {
    darwin: ['Chromium', 'Microsoft Edge', 'Google Chrome'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    ),
    win32: programFiles('Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
  },
  package: 'chromium',
  title: 'Chromium, Chrome or Edge',
};

const runnable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a browser, or null. */
function findBrowser({ variable, names, places }: Wanted = chromium): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [process.env[variable] ?? '', ...onPath, ...(places[process.platform] ?? [])];
  return candidates.find((path) => path !== '' && runnable(path)) ?? null;
}

/** Path of a browser; installs Debian's package where that is possible. Throws one line that says what to install. */
export function needBrowser(wanted: Wanted = chromium): string {
  const found = findBrowser(wanted);
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`No ${wanted.title} found: installing the distribution’s package.`);
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', wanted.package], { stdio: 'ignore' });
    const installed = findBrowser(wanted);
    if (installed) return installed;
  }
  throw new Error(
    `Please install ${wanted.title} (on Debian: sudo apt-get install ${wanted.package}), then try again.`,
  );
}
