/** Exports in the exact shapes of the three platforms: the way each writes its posts down. */
import { strToU8, type ZipOptions, zipSync } from 'fflate';
import type { Post } from './posts.ts';

/** Path in the export → content. */
export type Files = Record<string, string>;

export const zipped = (files: Readonly<Record<string, string | Uint8Array>>, options: ZipOptions = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([path, it]) => [path, typeof it === 'string' ? strToU8(it) : it])),
    { level: 6, mtime: Date.UTC(2026, 10, 1), ...options },
  );

// ── X ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Wed Oct 10 20:19:24 +0000 2018` */
function xDate(time: number): string {
  const date = new Date(time);
  const [, clock = ''] = date.toISOString().split(/T|\./);
  const day = String(date.getUTCDate()).padStart(2, '0');
  return `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${day} ${clock} +0000 ${date.getUTCFullYear()}`;
}

/** A number as X gives it at that time. */
const snowflake = (time: number, index: number): string =>
  String((BigInt(time - 1_288_834_974_657) << 22n) + BigInt(index % 4096));

/** X's own layout: a space before each colon, `[ ]` for an empty list. */
export const xJson = (value: unknown): string =>
  JSON.stringify(value, null, 2)
    .replace(/^(\s*"[^"\n]+"): /gm, '$1 : ')
    .replace(/\[\](,?)$/gm, '[ ]$1');

const encoded = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const hidden = (text: string, index: number): { text: string; urls: object[] } => {
  const urls: object[] = [];
  const shown = text.replace(/https:\/\/example\.org\S+/g, (page) => {
    const url = `https://t.co/u${index}x${urls.length}`;
    urls.push({ url, expanded_url: page, display_url: `${page.slice(8, 30)}…`, indices: ['0', '23'] });
    return url;
  });
  return { text: shown, urls };
};

function writtenText(post: Post, index: number) {
  const { text, urls } = hidden(post.text, index);
  if (post.surface === 'repost')
    return { text: 'RT @neighbour: 20% off all week, do not miss it! https://t.co/abc', urls };
  const mention = post.surface === 'reply' ? '@neighbour ' : '';
  if (post.surface !== 'quote') return { text: encoded(mention + text), urls };
  const url = `https://t.co/q${index}`;
  const quoted = {
    url,
    expanded_url: 'https://twitter.com/neighbour/status/1234567890123456789',
    display_url: 'twitter.com/neighb…',
  };
  return { text: `${encoded(mention + text)} ${url}`, urls: [...urls, quoted] };
}

const isLong = (post: Post): boolean => post.text.length > 280;

/** What is left of a long post in `tweets.js`. */
const cut = (text: string): string => `${text.slice(0, 276)}… https://t.co/more`;

const xId = (post: Post, index: number): string => snowflake(post.time, index);

export function xTweet(post: Post, index: number, posts: readonly Post[]) {
  const id = xId(post, index);
  const { text: whole, urls } = writtenText(post, index);
  const text = isLong(post) ? cut(whole) : whole;
  const older = posts[index + 1];
  const parent = post.surface === 'thread-part' && older ? xId(older, index + 1) : '1111111111111111111';
  const answers = post.surface === 'reply' || post.surface === 'thread-part';
  const answered = { in_reply_to_status_id_str: parent, in_reply_to_user_id: '42', in_reply_to_status_id: parent };
  const picture = {
    expanded_url: `https://twitter.com/baker/status/${id}/photo/1`,
    url: `https://t.co/p${index}`,
    type: 'photo',
  };
  const media = index % 5 === 1 && post.surface === 'post' ? [picture] : [];
  return {
    tweet: {
      edit_info: {
        initial: {
          editTweetIds: [id],
          editableUntil: '2026-10-31T00:00:00.000Z',
          editsRemaining: '5',
          isEditEligible: !answers,
        },
      },
      retweeted: false,
      source: '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
      entities: { hashtags: [], symbols: [], user_mentions: [], urls, ...(media.length > 0 ? { media } : {}) },
      display_text_range: ['0', String(text.length)],
      favorite_count: '1',
      ...(answers ? answered : {}),
      id_str: id,
      truncated: false,
      retweet_count: '0',
      id,
      created_at: xDate(post.time),
      favorited: false,
      full_text: media.length > 0 ? `${text} https://t.co/p${index}` : text,
      lang: 'en',
    },
  };
}

function xNote(post: Post, index: number) {
  const { text, urls } = hidden(post.text, index);
  const core = {
    styletags: [],
    urls: urls.map((url) => ({
      shortUrl: (url as { url: string }).url,
      expandedUrl: (url as { expanded_url: string }).expanded_url,
    })),
    text: encoded(text),
    mentions: [],
    hashtags: [],
  };
  const lifecycle = { value: 'Visible', name: 'Visible', originalName: 'Visible', annotations: {} };
  const at = new Date(post.time).toISOString();
  return {
    noteTweet: { noteTweetId: snowflake(post.time - 300, index), updatedAt: at, lifecycle, createdAt: at, core },
  };
}

/** Everything else in the archive of X that is nobody's business. */
const privateX: Files = {
  'data/account.js': 'window.YTD.account.part0 = [ { "account" : { "email" : "baker@example.org" } } ]',
  'data/direct-messages.js': 'window.YTD.direct_messages.part0 = [ { "dmConversation" : { "messages" : [ ] } } ]',
  'data/deleted-tweets.js':
    'window.YTD.deleted_tweets.part0 = [ { "tweet" : { "id_str" : "1", "full_text" : "gone" } } ]',
  'data/like.js': 'window.YTD.like.part0 = [ { "like" : { "tweetId" : "5", "fullText" : "theirs" } } ]',
  'Your archive.html': '<!doctype html><title>Your archive</title>',
};

export function xFiles(posts: readonly Post[], parts = 1): Files {
  const files: Files = { ...privateX };
  const size = Math.ceil(posts.length / parts);
  const notes = posts.flatMap((post, index) => (isLong(post) ? [xNote(post, index)] : []));
  for (let part = 0; part < parts; part++) {
    const tweets = posts.slice(part * size, (part + 1) * size).map((post, at) => xTweet(post, part * size + at, posts));
    files[`data/tweets${part === 0 ? '' : `-part${part}`}.js`] = `window.YTD.tweets.part${part} = ${xJson(tweets)}`;
  }
  return { ...files, 'data/note-tweet.js': `window.YTD.note_tweet.part0 = ${xJson(notes)}` };
}

// ── LinkedIn ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** As in `Comments.csv`. */
const backslashed = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '\\"')}"` : text);
/** As in some `Shares.csv`: each line in quotes of its own, within the cell's. */
export const wrapped = (text: string): string =>
  text.includes('\n') ? cell(`"${text.replaceAll('"', '""').split('\n').join('"\n"')}"`) : cell(text);

const day = (time: number): string => new Date(time).toISOString().replace('T', ' ').slice(0, 19);

const urn = (kind: string, time: number, index: number): string =>
  `https://www.linkedin.com/feed/update/urn%3Ali%3A${kind}%3A${(BigInt(time) << 22n) + BigInt(index % 4096)}`;

export function linkedinFiles(posts: readonly Post[], commentary: (text: string) => string = cell): Files {
  const shares = ['Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility'];
  const comments = ['Date,Link,Message'];
  const reposts = ['Date,Link'];
  posts.forEach(({ surface, time, text, links }, index) => {
    const at = day(time);
    if (surface === 'post') {
      shares.push([at, urn('share', time, index), commentary(text), links[0] ?? '', '', 'MEMBER_NETWORK'].join(','));
    } else if (surface === 'repost') reposts.push(`${at},${urn('activity', time - 86_400_000, index)}`);
    else {
      const reply = surface === 'reply' ? `?commentUrn=urn%3Ali%3Acomment&replyUrn=urn%3Ali%3Acomment%3A${index}` : '';
      comments.push(`${at},${urn('activity', time - 3_600_000, index)}${reply},${backslashed(text)}`);
    }
  });
  return {
    'Connections.csv':
      'Notes:\n"When exporting…"\n\nFirst Name,Last Name,URL\nAda,Baker,https://www.linkedin.com/in/ada\n',
    'messages.csv': 'CONVERSATION ID,FROM,CONTENT\n1,Ada,Private\n',
    'Shares.csv': `${shares.join('\n')}\n`,
    'Comments_7789716.csv': `${comments.join('\n')}\n`,
    'InstantReposts.csv': `${reposts.join('\n')}\n`,
  };
}

// ── Facebook ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Each byte of UTF-8 as a character of its own. */
export const mojibake = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

/** Facebook's own layout: everything but ASCII as `\u00xx`. */
export const facebookJson = (value: unknown): string =>
  JSON.stringify(value, (_, it) => (typeof it === 'string' ? mojibake(it) : it), 2).replace(
    /[\u0080-\u00ff]/g,
    (char) => `\\u00${char.charCodeAt(0).toString(16)}`,
  );

function facebookPost({ surface, time, text, links }: Post) {
  const attachments = links.map((url) => ({ data: [{ external_context: { url } }] }));
  const title = surface === 'repost' ? "Zoë Bäcker shared Ada's post." : 'Zoë Bäcker updated her status.';
  const said = text === '' ? [] : [{ post: text }];
  return { timestamp: time / 1000, attachments, data: [...said, { update_timestamp: time / 1000 }], title };
}

function facebookComment({ surface, time, text }: Post) {
  const comment = { timestamp: time / 1000, comment: text, author: 'Zoë Bäcker' };
  const title = `Zoë Bäcker ${surface === 'reply' ? "replied to Ada's comment" : "commented on Ada's post"}.`;
  return { timestamp: time / 1000, data: [{ comment }], title };
}

export function facebookFiles(posts: readonly Post[]): Files {
  const spoken = posts.filter(({ surface }) => surface === 'comment' || surface === 'reply').map(facebookComment);
  const posted = posts.filter(({ surface }) => surface === 'post' || surface === 'repost').map(facebookPost);
  return {
    'your_facebook_activity/messages/inbox/ada_1/message_1.json': '{"messages":[{"content":"Private"}]}',
    'your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json': facebookJson(posted),
    'your_facebook_activity/comments_and_reactions/comments.json': facebookJson({ comments_v2: spoken }),
  };
}
