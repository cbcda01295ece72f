/** Minutes of use that content scripts tell of. */
import { handleOf } from '../networks/reach.ts';
import type { NetworkId } from '../networks/types.ts';
import { orThrow } from '../store/history.ts';
import { addMinute } from '../store/minutes.ts';
import { load } from '../store/settings.ts';

/** Where Mingle is switched off nothing is counted and no profile known. */
export async function countMinute(network: NetworkId, time: number): Promise<{ handle: string }> {
  const { settings } = await load();
  if (settings.off.includes(network)) return { handle: '' };
  orThrow(await addMinute(network, time));
  return { handle: handleOf(settings.handles[network]) };
}
