/** The engine as the settings of this moment make it. */
import { createEngine } from '../engine/index.ts';
import type { Engine } from '../engine/types.ts';
import { load, type Settings, toEngineOptions } from '../store/settings.ts';

let made: { readonly from: string; readonly engine: Engine } | undefined;

/**
 * Settings are read at each call, a millisecond, because a worker may be woken by a draft before it hears of a change:
 * an answer by settings of yesterday is what may not happen. The engine is made anew only where they differ.
 */
export async function engineNow(): Promise<{ engine: Engine; settings: Settings }> {
  const { settings } = await load();
  const options = toEngineOptions(settings);
  const from = JSON.stringify(options);
  if (made?.from !== from) made = { from, engine: createEngine(options) };
  return { engine: made.engine, settings };
}
