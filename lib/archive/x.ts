/**
 * X: `data/tweets.js` is `window.YTD.tweets.part0 = [ { "tweet": {…} }, … ]`, newest first, further parts beside it;
 * `tweet.js` with bare tweets until 2022. All numbers are strings. Posts of more than 280 characters are cut short
 * there and stand whole in `note-tweet.js`, which has numbers of its own. Shapes as in exports of 2018 to 2026.
 */
import { digits, field, link, list, string, time } from './fields.ts';
import { maxNotesLength, maxPosts } from './limits.ts';
import type { Reading } from './types.ts';

interface Note {
  readonly at: number;
  readonly text: string;
}

/** What must be known of the whole export before one post can be understood. */
export interface Survey {
  /** The user's own posts: an answer to one of them continues a thread. */
  readonly own: Set<string>;
  /** By how they begin. */
  readonly notes: Map<string, Note[]>;
  notesLength: number;
}

export const emptySurvey = (): Survey => ({ own: new Set(), notes: new Map(), notesLength: 0 });

export const opensPosts = (head: string) =>
  /^\s*window\.YTD\.(?:tweets?|community_tweet)\.part\d+\s*=\s*$/.test(head) ? 'array' : null;

export const opensNotes = (head: string) =>
  /^\s*window\.YTD\.note_tweet\.part\d+\s*=\s*$/.test(head) ? 'array' : null;

const tweetOf = (element: unknown): unknown => field(element, 'tweet') ?? element;

const idOf = (tweet: unknown): string | null => digits(field(tweet, 'id_str')) ?? digits(field(tweet, 'id'));

const parentOf = (tweet: unknown): string | null =>
  digits(field(tweet, 'in_reply_to_status_id_str')) ?? digits(field(tweet, 'in_reply_to_status_id'));

export function surveyPost(survey: Survey, element: unknown): void {
  const id = idOf(tweetOf(element));
  if (id && survey.own.size < maxPosts) survey.own.add(id);
}

/** False where no more of them are taken. */
export function surveyNote(survey: Survey, element: unknown): boolean {
  const note = field(element, 'noteTweet');
  const written = string(field(field(note, 'core'), 'text'));
  const at = time(Date.parse(string(field(note, 'createdAt')) ?? ''));
  if (written === null || at === null) return true;
  survey.notesLength += written.length + noteOverhead;
  if (survey.notesLength > maxNotesLength) return false;
  const text = wordsOf(written, addresses(field(field(note, 'core'), 'urls'), 'shortUrl', 'expandedUrl'));
  const key = openingOf(text);
  const alike = survey.notes.get(key) ?? [];
  if (alike.length < maxAlike) alike.push({ at, text });
  survey.notes.set(key, alike);
  return true;
}

/** What a note takes beside its text, and how many may begin alike: each post that does looks at all of them. */
const noteOverhead = 100;
const maxAlike = 100;

/** Letters and digits of the first words, mentions left out: enough to know a cut post by. */
const openingOf = (text: string): string =>
  withoutMentions(text)
    .slice(0, 240)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 60);

/** Where X cuts: at 280 by its own count, in which a Chinese character is two. */
const shortestCut = 120;

/** A long post and its short twin are made within the second; edits take longer. */
const noteWithin = 60_000;

function wholeText(text: string, at: number, { notes }: Survey): string {
  if (notes.size === 0 || text.length < shortestCut) return text;
  const note = notes.get(openingOf(text))?.find((each) => Math.abs(each.at - at) <= noteWithin);
  return note?.text ?? text;
}

export function readPost(element: unknown, survey: Survey): Reading {
  const tweet = tweetOf(element);
  const id = idOf(tweet);
  const at = timeOf(string(field(tweet, 'created_at')) ?? '');
  const written = string(field(tweet, 'full_text')) ?? string(field(tweet, 'text'));
  if (id === null || at === null || written === null) return 'missing-fields';
  const base = { key: `x:${firstVersion(tweet) ?? id}`, network: 'x', time: at, links: [] } as const;
  // Someone else's words: none of them are taken.
  if (/^RT @\w{1,20}: /.test(written)) return { ...base, surface: 'repost', text: '' };
  const entities = field(tweet, 'entities');
  const found = addresses(field(entities, 'urls'), 'url', 'expanded_url');
  for (const media of list(field(entities, 'media'))) found.set(string(field(media, 'url')) ?? '', '');
  const short = wordsOf(written, found);
  const text = wholeText(short, at, survey);
  const parent = parentOf(tweet);
  if (parent !== null) {
    return { ...base, surface: survey.own.has(parent) ? 'thread-part' : 'reply', text: withoutMentions(text) };
  }
  // A post that was cut short has lost the link at its end.
  const links = text === short ? [] : [...found.values()];
  const quotes = field(tweet, 'quoted_status_id_str') !== undefined || [short, ...links].some((it) => status.test(it));
  return { ...base, surface: quotes ? 'quote' : 'post', text: quotes ? text.replace(status, '') : text };
}

/** Someone's post as a link, at the end. */
const status = /\s*https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/\w+\/status\/\d+\S*$/i;

/** An edited post is in the export once for each version, under a number of its own. */
function firstVersion(tweet: unknown): string | null {
  const info = field(tweet, 'edit_info');
  const control = field(info, 'initial') ?? field(field(info, 'edit'), 'editControlInitial');
  return digits(list(field(control, 'editTweetIds'))[0]);
}

/** Short link → what it stands for. */
function addresses(urls: unknown, short: string, long: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const url of list(urls)) {
    const from = string(field(url, short));
    const to = link(field(url, long));
    if (from !== null && to !== null) found.set(from, to);
  }
  return found;
}

const entity: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text as typed: X writes `&`, `<` and `>` as HTML does, puts `t.co` for each address, and one for each picture. */
const wordsOf = (written: string, found: ReadonlyMap<string, string>): string =>
  written
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entity[name] ?? whole)
    .replace(/https?:\/\/t\.co\/\w+/g, (short) => found.get(short) ?? short)
    .trim();

/** X puts those who are answered before an answer; nobody typed them. */
const withoutMentions = (text: string): string => text.replace(/^(?:@\w{1,20}\s+)+/, '');

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Wed Oct 10 20:19:24 +0000 2018`; or ISO 8601, as in some parts. */
function timeOf(written: string): number | null {
  const parts = /^\w{3} (\w{3}) (\d\d) (\d\d):(\d\d):(\d\d) \+0000 (\d{4})$/.exec(written);
  if (!parts) return /^\d{4}-\d\d-\d\dT/.test(written) ? time(Date.parse(written)) : null;
  const [, month = '', day, hour, minute, second, year] = parts;
  const index = months.indexOf(month);
  if (index < 0) return null;
  return time(Date.UTC(Number(year), index, Number(day), Number(hour), Number(minute), Number(second)));
}
