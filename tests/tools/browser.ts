/** Finds a Chromium that can load an unpacked extension, and on Debian as root installs the distribution's. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium first: Chrome's own builds ignore `--load-extension` since 137. */
const names = ['chromium', 'chromium-browser', 'microsoft-edge', 'msedge', 'google-chrome', 'google-chrome-stable'];

const places: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['Chromium', 'Microsoft Edge', 'Google Chrome'].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].flatMap((root) =>
    root
      ? [
          join(root, 'Chromium/Application/chrome.exe'),
          join(root, 'Microsoft/Edge/Application/msedge.exe'),
          join(root, 'Google/Chrome/Application/chrome.exe'),
        ]
      : [],
  ),
};

const runnable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a browser, or null. `MINGLE_BROWSER` names one outright. */
export function findBrowser(): string | null {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
  const byName = names.flatMap((name) => onPath.filter((path) => path.endsWith(name)));
  const candidates = [process.env.MINGLE_BROWSER ?? '', ...byName, ...(places[process.platform] ?? [])];
  return candidates.find((path) => path !== '' && runnable(path)) ?? null;
}

/** Path of a browser; installs Debian's `chromium` where that is possible. Throws one line that says what to install. */
export function needBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('No Chromium found: installing the distribution’s package.');
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'Please install Chromium, Chrome or Edge (on Debian: sudo apt-get install chromium), then try again.',
  );
}
