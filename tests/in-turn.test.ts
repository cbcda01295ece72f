/** Answers that overtake each other. */
import { expect, it } from 'vitest';
import { inTurn } from '../lib/in-turn.ts';

/** Answers when it is told to, in whatever order. */
function slow() {
  const waiting: ((answer: string) => void)[] = [];
  return { waiting, work: () => new Promise<string>((done) => waiting.push(done)) };
}

it('tells each answer that comes in its turn', async () => {
  const { waiting, work } = slow();
  const told: string[] = [];
  const ask = inTurn(work, (answer) => told.push(answer));
  const [first, second] = [ask(), ask()];
  waiting[0]?.('first');
  await first;
  waiting[1]?.('second');
  await second;
  expect(told).toEqual(['first', 'second']);
});

it('drops an answer that was overtaken', async () => {
  const { waiting, work } = slow();
  const told: string[] = [];
  const ask = inTurn(work, (answer) => told.push(answer));
  const all = [ask(), ask(), ask()];
  waiting[1]?.('second');
  await all[1];
  waiting[0]?.('first');
  waiting[2]?.('third');
  await Promise.all(all);
  expect(told).toEqual(['second', 'third']);
});

it('rejects where the work does, and goes on', async () => {
  const told: string[] = [];
  const ask = inTurn(
    async (fails: boolean) => {
      if (fails) throw new Error('no answer');
      return 'there';
    },
    (answer) => told.push(answer),
  );
  await expect(ask(true)).rejects.toThrow('no answer');
  await ask(false);
  expect(told).toEqual(['there']);
});
