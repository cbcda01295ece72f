import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { facebook } from '../../lib/networks/facebook.ts';
import { linkedin } from '../../lib/networks/linkedin.ts';
import { countIn, handleOf } from '../../lib/networks/reach.ts';
import { x } from '../../lib/networks/x.ts';

describe('a number as sites write it', () => {
  it.each([
    ['1,234 Followers', 1234],
    ['1.234 Follower', 1234],
    ['1 234 abonnés', 1234],
    ['1\u202f234\u00a0567 abonnés', 1_234_567],
    ['1’234 Follower', 1234],
    ['12,34,567 followers', 1_234_567],
    ['12.3K followers', 12_300],
    ['12,3 Tsd. Follower', 12_300],
    ['1,2 Mio. Follower', 1_200_000],
    ['2M', 2_000_000],
    ['12 mil seguidores', 12_000],
    ['98Following', 98],
    ['7 members', 7],
    ['0 followers', 0],
  ])('%s', (text, count) => expect(countIn(text)).toBe(count));

  it.each(['500+ connections', 'Followers', '', '1,2 followers', '1.23.4'])('%s is none', (text) =>
    expect(countIn(text)).toBeNull(),
  );
});

it.each([
  ['@Jo', 'jo'],
  ['jo', 'jo'],
  [' https://x.com/Jo?s=20 ', 'jo'],
  ['https://www.linkedin.com/in/jo-baker/', 'jo-baker'],
  ['facebook.com/profile.php?id=77', '77'],
  ['', ''],
])('the handle in "%s"', (typed, handle) => expect(handleOf(typed)).toBe(handle));

const page = (url: string, html: string) => new JSDOM(html, { url }).window.document;

describe('one’s own profile', () => {
  const column = (html: string) => `<div data-testid="primaryColumn">${html}</div>`;
  const onX = column(
    '<a href="/jo/following"><span>98</span> Following</a><a href="/Jo/verified_followers"><span>1,234</span> Followers</a>',
  );

  it('on X', () => {
    expect(x.reach(page('https://x.com/Jo', onX), 'jo')).toBe(1234);
    expect(x.reach(page('https://x.com/Tom', onX), 'jo')).toBeNull();
    expect(x.reach(page('https://x.com/home', onX), 'jo')).toBeNull();
    const card = '<a href="/tom/followers">99 Followers</a>';
    expect(x.reach(page('https://x.com/jo', column(card)), 'jo')).toBeNull();
  });

  it('on LinkedIn', () => {
    const connections = '<a href="/mynetwork/invite-connect/connections/"><span>412</span> connections</a>';
    const followers = '<a href="/mynetwork/network-manager/people-follow/followers"><span>7,553</span> followers</a>';
    const at = (url: string, html: string) => linkedin.reach(page(url, `<main>${html}</main>`), 'jo');
    expect(at('https://www.linkedin.com/in/jo/', connections + followers)).toBe(7553);
    expect(at('https://www.linkedin.com/in/jo/', connections)).toBe(412);
    expect(at('https://www.linkedin.com/in/jo/', connections.replace('412', '500+'))).toBeNull();
    expect(at('https://www.linkedin.com/in/tom/', followers)).toBeNull();
    expect(at('https://www.linkedin.com/feed/', followers)).toBeNull();
  });

  it('on Facebook', () => {
    const followers = '<a href="https://www.facebook.com/bakery/followers/">12.3K followers</a>';
    const at = (url: string, html: string, handle: string) =>
      facebook.reach(page(url, `<div role="main">${html}</div>`), handle);
    expect(at('https://www.facebook.com/Bakery', followers, 'bakery')).toBe(12_300);
    expect(at('https://www.facebook.com/profile.php?id=7', followers, '7')).toBe(12_300);
    expect(at('https://www.facebook.com/profile.php?id=8', followers, '7')).toBeNull();
    expect(at('https://www.facebook.com/other', followers, 'bakery')).toBeNull();
    expect(at('https://www.facebook.com/bakery', '<a href="/bakery/friends_likes/">431 likes</a>', 'bakery')).toBe(431);
  });
});
