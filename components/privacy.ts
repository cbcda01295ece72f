/** What Mingle promises, sentence by sentence; said at the start and kept in options. */
import type { Key } from '../lib/i18n.ts';

export const promises = [
  'privacyRead',
  'privacyKept',
  'privacyNever',
  'privacyNetwork',
  'privacyPrivate',
] as const satisfies Key[];
