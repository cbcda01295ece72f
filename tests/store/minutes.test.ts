import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { dayOf } from '../../lib/ledger/days.ts';
import { eraseHistory, orThrow } from '../../lib/store/history.ts';
import { addMinute, minutesSince } from '../../lib/store/minutes.ts';

beforeEach(async () => {
  orThrow(await eraseHistory());
});

const start = Date.parse('2026-03-20T12:00:00');
const at = (seconds: number) => start + seconds * 1000;
const kept = async (from = '2026-01-01') =>
  orThrow(await minutesSince(from)).map(({ day, network, minutes }) => [day, network, minutes]);

it('counts a minute once, whoever tells of it and however often', async () => {
  const told = [addMinute('x', at(5)), addMinute('x', at(5)), addMinute('linkedin', at(59)), addMinute('x', at(60))];
  expect((await Promise.all(told)).map((result) => orThrow(result))).toEqual([true, false, false, true]);
  expect(orThrow(await addMinute('x', at(5)))).toBe(false);
  expect(await kept()).toEqual([['2026-03-20', 'x', 2]]);
});

it('keeps days and networks apart', async () => {
  await addMinute('x', at(0));
  await addMinute('facebook', at(120));
  await addMinute('x', at(86_400));
  expect(await kept()).toEqual([
    ['2026-03-20', 'facebook', 1],
    ['2026-03-20', 'x', 1],
    ['2026-03-21', 'x', 1],
  ]);
  expect(await kept('2026-03-21')).toEqual([[dayOf(at(86_400)), 'x', 1]]);
});

it('goes with everything else', async () => {
  await addMinute('x', at(0));
  orThrow(await eraseHistory());
  expect(await kept()).toEqual([]);
});
