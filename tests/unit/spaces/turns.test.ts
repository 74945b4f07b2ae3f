import { expect, test } from 'vitest';
import { inTurn } from '../../../lib/spaces/turns';

const moment = () => new Promise((resolve) => setTimeout(resolve, 2));

test('works of one key run one after the other, in the order in which they came', async () => {
  const done: number[] = [];
  let running = 0;
  const answers = await Promise.all(
    [0, 1, 2, 3, 4].map((at) =>
      inTurn('one', async () => {
        running += 1;
        expect(running).toBe(1);
        await moment();
        running -= 1;
        done.push(at);
        return at;
      }),
    ),
  );
  expect(done).toEqual([0, 1, 2, 3, 4]);
  expect(answers).toEqual([0, 1, 2, 3, 4]);
});

test('works of different keys do not wait for each other', async () => {
  let end = (): void => undefined;
  const slow = inTurn('slow', () => new Promise<void>((resolve) => (end = resolve)));
  expect(await inTurn('quick', () => Promise.resolve('done'))).toBe('done');
  end();
  await slow;
});

test('one that fails fails alone: the next has its turn', async () => {
  const failing = inTurn('one', async () => {
    await moment();
    throw new Error('the disk is full');
  });
  const next = inTurn('one', () => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('the disk is full');
  expect(await next).toBe('done');
});
