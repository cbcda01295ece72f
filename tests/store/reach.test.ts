import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { eraseHistory, orThrow } from '../../lib/store/history.ts';
import { putReach, reachSince } from '../../lib/store/reach.ts';

beforeEach(async () => {
  orThrow(await eraseHistory());
});

it('keeps one number a network a day, the latest', async () => {
  for (const reach of [
    { day: '2026-03-20', network: 'x', count: 40 },
    { day: '2026-03-20', network: 'x', count: 41 },
    { day: '2026-03-20', network: 'linkedin', count: 7 },
    { day: '2026-03-19', network: 'x', count: 39 },
  ] as const)
    orThrow(await putReach(reach));
  expect(orThrow(await reachSince('2026-03-19')).map(({ day, network, count }) => [day, network, count])).toEqual([
    ['2026-03-19', 'x', 39],
    ['2026-03-20', 'linkedin', 7],
    ['2026-03-20', 'x', 41],
  ]);
  expect(orThrow(await reachSince('2026-03-20'))).toHaveLength(2);
  orThrow(await eraseHistory());
  expect(orThrow(await reachSince('1970-01-01'))).toEqual([]);
});
