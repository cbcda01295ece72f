import { describe, expect, it } from 'vitest';
import {
  type Files,
  facebookFiles,
  facebookJson,
  linkedinFiles,
  wrapped,
  xFiles,
  xJson,
  xTweet,
  zipped,
} from './generate.ts';
import { file, readAll, single, told } from './helpers.ts';
import { facebookPosts, linkedinPosts, type Post, xPosts } from './posts.ts';

const inFolder = (files: Files, folder: string): Files =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));

const exported: [name: string, posts: Post[], files: Files][] = [
  ['X', xPosts(400), xFiles(xPosts(400))],
  ['X in three parts', xPosts(400), xFiles(xPosts(400), 3)],
  ['LinkedIn', linkedinPosts(400), linkedinFiles(linkedinPosts(400))],
  ['LinkedIn with wrapped lines', linkedinPosts(400), linkedinFiles(linkedinPosts(400), wrapped)],
  ['Facebook', facebookPosts(400), facebookFiles(facebookPosts(400))],
];

describe.each(exported)('%s', (_name, posts, files) => {
  it('is read from its zip, each post as it was typed', async () => {
    const read = await readAll(file('export.zip', zipped(files)));
    expect(read.problems).toEqual([]);
    expect(told(read.posts)).toEqual(posts);
  });

  it('is read from a zip with a folder around it, stored or packed', async () => {
    const read = await readAll(file('export.zip', zipped(inFolder(files, 'twitter-2026-11-01-abc'), { level: 0 })));
    expect(read.problems).toEqual([]);
    expect(told(read.posts)).toEqual(posts);
  });

  it('is read from single files', async () => {
    const holding = Object.keys(files).filter((path) =>
      /tweets?(-part\d)?\.js|Shares|Comments|Repost|your_posts|comments\.json/.test(path),
    );
    const chosen = holding.filter((path) => !path.includes('deleted')).map((path) => single(files, path));
    const read = await readAll(chosen);
    expect(read.problems).toEqual([]);
    expect(told(read.posts)).toEqual(posts);
  });

  it('gives each post a key of its own, the same every time', async () => {
    const once = await readAll(file('export.zip', zipped(files)));
    const again = await readAll(file('export.zip', zipped(inFolder(files, 'a'))));
    expect(new Set(once.posts.map(({ key }) => key)).size).toBe(posts.length);
    expect(again.posts.map(({ key }) => key)).toEqual(once.posts.map(({ key }) => key));
    expect(Math.max(...once.posts.map(({ key }) => key.length))).toBeLessThanOrEqual(100);
  });

  it('comes once when it is chosen twice', async () => {
    const zip = file('export.zip', zipped(files));
    expect((await readAll([zip, zip])).posts).toHaveLength(posts.length);
  });
});

describe('X', () => {
  const tweet = (over: object, entities: object = {}) => {
    const post: Post = { network: 'x', surface: 'post', time: Date.UTC(2026, 0, 5), text: 'Hello there', links: [] };
    const made = xTweet(post, 3, [post]).tweet;
    return { tweet: { ...made, entities: { ...made.entities, ...entities }, ...over } };
  };
  const read = (...elements: unknown[]) => readAll(file('tweets.js', `window.YTD.tweets.part0 = ${xJson(elements)}`));

  it('reads the old form: `tweet.js`, bare tweets', async () => {
    const bare = tweet({ id_str: '17', edit_info: undefined }).tweet;
    const { posts } = await readAll(file('tweet.js', `window.YTD.tweet.part0 = ${JSON.stringify([bare])}`));
    expect(posts).toMatchObject([{ key: 'x:17', text: 'Hello there', time: Date.UTC(2026, 0, 5) }]);
  });

  it('undoes entities once only', async () => {
    const { posts } = await read(tweet({ full_text: 'Write &amp;lt; for &lt;, R&amp;D' }));
    expect(posts[0]?.text).toBe('Write &lt; for <, R&D');
  });

  it('takes no word of a repost', async () => {
    const { posts } = await read(tweet({ full_text: 'RT @shop: Everything must go!' }));
    expect(posts).toMatchObject([{ surface: 'repost', text: '', links: [] }]);
  });

  it('takes a post that is quoted from its own words', async () => {
    const url = { url: 'https://t.co/q', expanded_url: 'https://x.com/ada/status/99?s=20' };
    const { posts } = await read(tweet({ full_text: 'So true https://t.co/q' }, { urls: [url] }));
    expect(posts).toMatchObject([{ surface: 'quote', text: 'So true' }]);
  });

  it('counts an edited post once', async () => {
    const versions = { initial: { editTweetIds: ['100', '101'] } };
    const { posts } = await read(
      tweet({
        id_str: '101',
        full_text: 'Hello, there',
        edit_info: { edit: { editControlInitial: versions.initial } },
      }),
      tweet({ id_str: '100', edit_info: versions }),
    );
    expect(posts).toMatchObject([{ key: 'x:100', text: 'Hello, there' }]);
  });

  it('says so when only the long texts were chosen', async () => {
    const files = xFiles(xPosts(20));
    const { posts, problems } = await readAll(single(files, 'data/note-tweet.js'));
    expect(posts).toEqual([]);
    expect(problems).toMatchObject([{ reason: 'no-posts-inside' }]);
  });
});

describe('LinkedIn', () => {
  const header = 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility';
  const id = BigInt(Date.UTC(2026, 4, 1, 10, 0, 1)) << 22n;
  const share = `https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${id}`;

  it('takes the true time from the number where the date is a local one', async () => {
    const { posts } = await readAll(file('Shares.csv', `${header}\n2026-05-01 12:00:00,${share},Hi,,,PUBLIC\n`));
    expect(posts[0]?.time).toBe(Date.UTC(2026, 4, 1, 10, 0, 1));
  });

  it('keeps the date where the number tells of another moment', async () => {
    const { posts } = await readAll(file('Shares.csv', `${header}\n2026-05-01 12:07:00 UTC,${share},Hi,,,PUBLIC\n`));
    expect(posts[0]?.time).toBe(Date.UTC(2026, 4, 1, 12, 7));
  });

  it('reads Windows line ends, a byte order mark and columns in another order', async () => {
    const csv = `\ufeffDate,Visibility,ShareCommentary,ShareLink\r\n2026-05-01 10:00:01,PUBLIC,"One\r\ntwo, ""three""",${share}\r\n`;
    const { posts, problems } = await readAll(file('Shares (2).csv', csv));
    expect(problems).toEqual([]);
    expect(posts).toMatchObject([{ text: 'One\ntwo, "three"', key: `linkedin:share:${id}` }]);
  });

  it('reads lines in quotes of their own, not doubled', async () => {
    const csv = `${header}\n2026-05-01 10:00:01,${share},"First line"\n""\n"Second line",,,PUBLIC\n2026-04-30 08:00:00,,Next,,,PUBLIC\n`;
    const { posts, problems } = await readAll(file('Shares.csv', csv));
    expect(problems).toEqual([]);
    expect(posts.map(({ text }) => text)).toEqual(['First line\n\nSecond line', 'Next']);
  });
});

describe('Facebook', () => {
  const post = (text: string) => ({
    timestamp: 1_700_000_000,
    data: [{ post: text }],
    title: 'Ada updated her status.',
  });

  it('reads the only post, without an array', async () => {
    const { posts, problems } = await readAll(file('your_posts_1.json', facebookJson(post('Just one'))));
    expect(problems).toEqual([]);
    expect(posts).toMatchObject([{ text: 'Just one', time: 1_700_000_000_000 }]);
  });

  it('reads posts in groups and of pages', async () => {
    const inGroup = file('group_posts_and_comments.json', facebookJson({ group_posts_v2: [post('To the group')] }));
    const ofPage = file('profile_posts_1.json', facebookJson([{ ...post('From the page'), timestamp: 1_700_000_100 }]));
    const { posts } = await readAll([inGroup, ofPage]);
    expect(posts.map(({ text }) => text)).toEqual(['To the group', 'From the page']);
  });

  it('leaves out what is no post', async () => {
    const log = [
      {
        timestamp: 1,
        data: [],
        attachments: [{ data: [{ external_context: { name: 'Shop' } }] }],
        title: 'Ada saved a seller.',
      },
      { timestamp: 2, data: [{ update_timestamp: 2 }], attachments: [] },
    ];
    expect(await readAll(file('your_posts_1.json', facebookJson(log)))).toEqual({ posts: [], problems: [] });
  });

  it('counts a picture without words', async () => {
    const picture = { timestamp: 5, attachments: [{ data: [{ media: { uri: 'posts/media/a.jpg' } }] }], data: [] };
    const { posts } = await readAll(file('your_posts_1.json', facebookJson([picture])));
    expect(posts).toMatchObject([{ surface: 'post', text: '', links: [] }]);
  });

  it('asks for JSON where the export is in HTML', async () => {
    const zip = zipped({ 'your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.html': '<html>' });
    expect((await readAll(file('facebook.zip', zip))).problems).toMatchObject([{ reason: 'html-export' }]);
    expect((await readAll(file('your_posts_1.html', '<html>'))).problems).toMatchObject([{ reason: 'html-export' }]);
  });
});
