// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isEdit } from '../../lib/composer/edit.ts';
import { x } from '../../lib/networks/x.ts';
import { xBar, xBox, xDialog } from '../networks/pages.ts';

const words = 'My starter sulked all week and I think it was the cold water.';
const post = (text: string) => `<article data-testid="tweet"><div data-testid="tweetText">${text}</div></article>`;

function opened(page: string, text: string) {
  document.body.innerHTML = page + xDialog(xBox('box', 'tweetTextarea_0', text) + xBar('send'));
  const composer = x.composerAt(document.getElementById('box') as HTMLElement);
  if (!composer) throw new Error('No composer.');
  return isEdit(x, composer, text);
}

test('a full box with its post on the page is an edit, folded or not', () => {
  expect(opened(post(words), words)).toBe(true);
  const long = `${words} We moved it next to the oven and now it rises.`;
  expect(opened(post('another') + post(`${long} …`), `${long} What is folded away here.`)).toBe(true);
});

test('an empty box, a draft taken up again, and a word that stands anywhere are none', () => {
  expect(opened(post(words), '')).toBe(false);
  expect(opened(post('another'), words)).toBe(false);
  expect(opened(post(words), 'My starter')).toBe(false);
});

test('nor is a reply, whose box begins with a name that stands on the page', () => {
  document.body.innerHTML = `${post('Alexandra Papadopoulos says hello')}<div data-testid="inline_reply_offscreen">${xBox('box')}${xBar('send')}</div>`;
  const composer = x.composerAt(document.getElementById('box') as HTMLElement);
  expect(composer?.surface).toBe('reply');
  expect(composer && isEdit(x, composer, 'Alexandra Papadopoulos')).toBe(false);
});
