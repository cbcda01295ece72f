/** What happens to a draft that was sent. */
import type { Sent } from '../messages.ts';
import { add, addDoubtful, orThrow, salt } from '../store/history.ts';
import { engineNow } from './engine.ts';
import { postOf, reportOf } from './post.ts';

/** Adds a post that was seen to go out, or remembers one that may have; telling it twice adds nothing. */
export async function recordSent({ certain, dismissed, ...sent }: Sent): Promise<{ added: boolean }> {
  const { engine, settings } = await engineNow();
  const report = await reportOf(engine, sent.text, dismissed);
  const post = await postOf({ ...sent, source: 'confirmed' }, report, settings.domains, orThrow(await salt()));
  if (certain) return { added: orThrow(await add(post)) === 'added' };
  orThrow(await addDoubtful(post));
  return { added: false };
}
