/**
 * Facebook: `your_posts_1.json` (since 2022 `your_posts__check_ins__photos_and_videos_1.json`; a page's is
 * `profile_posts_1.json`) is an array of `{ timestamp, title?, data: [{ post }], attachments: [{ data: [{ external_context:
 * { url } | media | … }] }] }`, `comments.json` an object with one array `comments_v2` of `{ timestamp, title, data: [{
 * comment: { timestamp, comment, author } }] }`. Times are seconds. Posts have no number. Titles are sentences in the
 * user's language. Shapes as in exports of 2018 to 2026.
 */
import { field, fingerprint, link, list, string, time } from './fields.ts';
import type { Opening } from './json.ts';
import type { Reading } from './types.ts';

/** With one post only, Facebook leaves the array away. */
export const opensPosts = (head: string): Opening => {
  if (/^\s*(?:\{\s*"(?:group_posts_v2|status_updates|posts_v2)"\s*:\s*)?$/.test(head)) return 'array';
  return /^\s*\{\s*"(?:timestamp|data|attachments|title|tags)"\s*:/.test(head) ? 'lone' : null;
};

export const opensComments = (head: string): Opening =>
  /^\s*\{\s*"(?:comments_v2|comments|group_comments_v2)"\s*:\s*$/.test(head) ? 'array' : null;

const secondsOf = (value: unknown): number | null => (typeof value === 'number' ? time(value * 1000) : null);

/**
 * The export writes each byte of UTF-8 as a character of its own, `\u00c3\u00a9` for é. Texts that can't have come about
 * so are left as they are.
 */
export function withoutMojibake(written: string): string {
  if (!/[\u0080-\u00ff]/.test(written) || /[\u0100-\uffff]/.test(written)) return written;
  const bytes = new Uint8Array(written.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = written.charCodeAt(at);
  try {
    return utf8.decode(bytes);
  } catch {
    return written;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const words = (value: unknown): string => withoutMojibake(string(value) ?? '').trim();

export function readPost(element: unknown): Reading {
  const at = secondsOf(field(element, 'timestamp'));
  if (at === null) return 'missing-fields';
  const text = list(field(element, 'data'))
    .map((each) => words(field(each, 'post')))
    .filter((each) => each !== '')
    .join('\n');
  const attached = list(field(element, 'attachments')).flatMap((each) => list(field(each, 'data')));
  const links = linksOf(attached).filter((each) => !text.includes(each));
  const shared = sharedSomething.test(words(field(element, 'title')));
  // "Saved a seller", "updated a playlist": the log of the profile holds more than posts.
  if (text === '' && links.length === 0 && !shared && !attached.some(isPicture)) return null;
  const key = `facebook:post:${at / 1000}:${fingerprint([text, ...links].join('\n'))}`;
  return { key, network: 'facebook', surface: shared && text === '' ? 'repost' : 'post', time: at, text, links };
}

/** What someone else posted; in English only, which is the language that is scored. */
const sharedSomething =
  / shared (?:an?|\d+|\S+(?: \S+){0,4}['’]s) (?:post|memory|photo|video|reel|album|live video|event|page|group|link|note)s?\b/i;

const linksOf = (attached: readonly unknown[]): string[] => {
  const found = attached.map((each) =>
    link(withoutMojibake(string(field(field(each, 'external_context'), 'url')) ?? '')),
  );
  return [...new Set(found.filter((each) => each !== null))].slice(0, 20);
};

const isPicture = (attached: unknown): boolean =>
  field(attached, 'media') !== undefined || field(attached, 'place') !== undefined;

export function readComment(element: unknown): Reading {
  const comment = list(field(element, 'data'))
    .map((each) => field(each, 'comment'))
    .find((each) => each !== undefined);
  const at = secondsOf(field(comment, 'timestamp')) ?? secondsOf(field(element, 'timestamp'));
  if (at === null) return 'missing-fields';
  const text = words(field(comment, 'comment'));
  // A like of a comment, or a sticker: no words, no conversation.
  if (text === '') return null;
  const answers = / replied to /.test(words(field(element, 'title')));
  const key = `facebook:comment:${at / 1000}:${fingerprint(text)}`;
  return { key, network: 'facebook', surface: answers ? 'reply' : 'comment', time: at, text, links: [] };
}
