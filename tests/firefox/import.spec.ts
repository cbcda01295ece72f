/** An archive through the real screen in Firefox: its worker, its database, its file input. */
import { facebookFiles, zipped } from '../archive/generate.ts';
import { facebookPosts } from '../archive/posts.ts';
import { expect, test } from './harness.ts';

/** Runs in the options page: chooses a file as a person would. */
const choose = (name: string, base64: string) => {
  const input = document.querySelector<HTMLInputElement>('#archive input[type=file]');
  if (!input) throw new Error('No file input.');
  const files = new DataTransfer();
  files.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

test('an archive comes in once, however often it is read, and a broken one says so', async ({ mingle }) => {
  const archive = Buffer.from(zipped(facebookFiles(facebookPosts(300)))).toString('base64');
  const options = await mingle.screen('options.html');
  const outcome = () => options.run(() => document.querySelector('.outcome')?.textContent ?? '');
  await expect.poll(() => options.run(() => document.querySelector('#archive input') !== null)).toBe(true);
  await options.run(choose, 'facebook.zip', archive);
  await expect.poll(outcome).toContain('300 posts added.');
  expect(await mingle.posts()).toHaveLength(300);
  await options.run(choose, 'again.zip', archive);
  await expect.poll(outcome).toContain('0 posts added. 300 were there already.');
  await options.run(choose, 'broken.zip', archive.slice(0, 400));
  await expect
    .poll(() => options.run(() => document.querySelector('.problems')?.textContent ?? ''))
    .toContain('broken.zip');
  expect(await mingle.posts()).toHaveLength(300);
  await options.close();
});
