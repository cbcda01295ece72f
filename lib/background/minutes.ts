/** Minutes of use that content scripts tell of. */
import type { NetworkId } from '../networks/types.ts';
import { orThrow } from '../store/history.ts';
import { addMinute } from '../store/minutes.ts';
import { load } from '../store/settings.ts';

/** Where Mingle is switched off nothing is counted. */
export async function countMinute(network: NetworkId, time: number): Promise<void> {
  const { settings } = await load();
  if (!settings.off.includes(network)) orThrow(await addMinute(network, time));
}
