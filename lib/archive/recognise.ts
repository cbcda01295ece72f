/** Which files of an export hold posts. All others (messages, contacts, ads, logins) are never opened. */

export type Kind =
  | 'x-posts'
  | 'x-notes'
  | 'linkedin-shares'
  | 'linkedin-comments'
  | 'linkedin-reposts'
  | 'facebook-posts'
  | 'facebook-comments';

/**
 * By the file's name, whatever folder it is in: the exports' top folders change by the year (`posts/`,
 * `your_facebook_activity/posts/`, `this_profile's_activity_across_facebook/posts/`), and people unpack and move files.
 * Names as found in exports of 2018 to 2026.
 */
const names: Readonly<Record<Kind, RegExp>> = {
  'x-posts': /^(?:tweets?|community-tweet)(?:[-.]part\d+)?\.js$/,
  'x-notes': /^note-tweet(?:[-.]part\d+)?\.js$/,
  // Newer exports add the member's number.
  'linkedin-shares': /^shares(?:_\d+)?\.csv$/,
  'linkedin-comments': /^comments(?:_\d+)?\.csv$/,
  'linkedin-reposts': /^instantreposts(?:_\d+)?\.csv$/,
  // A person's, a page's, and those in groups, by their old and their new name.
  'facebook-posts':
    /^(?:(?:your_posts(?:__check_ins__photos_and_videos)?|profile_posts)(?:_\d+)?|your_posts_in_groups|group_posts_and_comments)\.json$/,
  'facebook-comments': /^(?:comments(?:_\d+)?|your_comments_in_groups)\.json$/,
};

const html = /^(?:your_posts(?:__check_ins__photos_and_videos)?|profile_posts)(?:_\d+)?\.html$/;

/** Lower case, without folders and without the number a browser adds to a second download. */
const nameOf = (path: string): string =>
  (path.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/ ?\(\d+\)(?=\.\w+$)/, '');

/** What a file holds, by its path; `html` is Facebook's other form of export, which can't be read. */
export function recognise(path: string): Kind | 'html' | null {
  // macOS puts a shadow of each file beside it when it packs a folder.
  if (path.includes('__MACOSX/')) return null;
  const name = nameOf(path);
  const kind = (Object.keys(names) as Kind[]).find((each) => names[each].test(name));
  return kind ?? (html.test(name) ? 'html' : null);
}
