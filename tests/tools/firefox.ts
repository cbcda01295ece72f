/** Finds a Firefox, and on Debian as root installs the distribution's long-term one. */
import { needBrowser, programFiles, type Wanted } from './browser.ts';

const firefox: Wanted = {
  variable: 'MINGLE_FIREFOX',
  names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
  places: {
    darwin: ['Firefox', 'Firefox Developer Edition'].map((app) => `/Applications/${app}.app/Contents/MacOS/firefox`),
    win32: programFiles('Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'),
  },
  package: 'firefox-esr',
  title: 'Firefox',
};

/** Path of a Firefox. Throws one line that says what to install. */
export const needFirefox = (): string => needBrowser(firefox);
