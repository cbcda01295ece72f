/**
 * Whether a composer opens to edit a post that is out already. No site marks it (the same dialog, the same button: X's
 * `editTweet` leads to `tweetTextarea_0` and `tweetButton`, public sources of 2026-01), and a label is in the user's
 * language. But the box is full before anybody typed, and the post with these words still stands on the page.
 */
import type { Composer, Network } from '../networks/types.ts';

/** UTF-16 units; a few words may stand anywhere on a page. */
const tellsApart = 20;

/**
 * `text` is what the box held when it first got the focus. Not for answers: theirs begin with the name of the person
 * answered, which stands on the page as well.
 */
export function isEdit(network: Network, { surface, container }: Composer, text: string): boolean {
  if (surface === 'comment' || surface === 'reply' || text.trim().length < tellsApart) return false;
  return [...network.published(document, text)].some((post) => !container.contains(post) && !post.contains(container));
}
