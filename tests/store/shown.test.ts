/** Settings as a page shows them, while storage takes its time. */
import { beforeEach, expect, it, vi } from 'vitest';
import { defaults, type Settings } from '../../lib/store/settings-schema.ts';
import { Machine } from '../sync/machines.ts';
import { locks } from './locks.ts';

const here = vi.hoisted(() => ({ machine: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  browser: {
    get storage() {
      return here.machine;
    },
  },
}));
vi.stubGlobal('navigator', { locks });
const { save, watch } = await import('../../lib/store/settings.ts');
const { createShown } = await import('../../lib/store/shown.ts');

beforeEach(() => {
  here.machine = new Machine();
});

/** A page with a slider that is moved a step each time. */
function page() {
  const seen: number[] = [];
  const shown = createShown(({ sensitivity }) => seen.push(sensitivity));
  const move = (sensitivity: number) => {
    seen.push(sensitivity);
    return shown.keep(save({ sensitivity }));
  };
  return { seen, shown, move };
}

it('steps made faster than they are kept are never seen going back', async () => {
  const { seen, shown, move } = page();
  const closing = new AbortController();
  watch(shown.told, closing.signal);
  await Promise.all([55, 60, 65].map(move));
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(65);
  closing.abort();
});

it('what another page set meanwhile is seen once one’s own is kept', async () => {
  const { seen, shown, move } = page();
  const closing = new AbortController();
  watch(shown.told, closing.signal);
  const mine = move(55);
  await save({ sensitivity: 80 });
  await mine;
  await vi.waitFor(() => expect(seen.at(-1)).toBe(80));
  closing.abort();
});

it('what could not be kept is seen as it was', async () => {
  const { seen, shown } = page();
  await expect(shown.keep(Promise.reject(new Error('The disk is full.')))).rejects.toThrow('The disk is full.');
  expect(seen).toEqual([defaults.sensitivity]);
  const refused = await shown.keep(save({ sensitivity: 400 } satisfies Partial<Settings>));
  expect(refused.kind).toBe('refused');
  expect(seen).toEqual([defaults.sensitivity, defaults.sensitivity]);
});
