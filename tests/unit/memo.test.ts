import { expect, test } from 'vitest';
import { memo } from '@/lib/memo';

test('an answer is made once for a key and an owner, also for all who ask while it is made', async () => {
  const kept = memo(2);
  const [one, other] = [{}, {}];
  let made = 0;
  const make = async () => ++made;
  expect(await Promise.all([kept(one, [1, 'a'], make), kept(one, [1, 'a'], make)])).toEqual([1, 1]);
  expect(await kept(one, [2, 'a'], make)).toBe(2);
  expect(await kept(other, [1, 'a'], make)).toBe(3);
  expect(await kept(one, [1, 'a'], make)).toBe(1);
});

test('of more keys than are kept the one that was asked for least recently goes', async () => {
  const kept = memo(2);
  const owner = {};
  const ask = (key: number) => kept(owner, [key], async () => made.push(key));
  const made: number[] = [];
  for (const key of [1, 2, 1, 3, 1, 2]) await ask(key);
  expect(made).toEqual([1, 2, 3, 2]);
});

test('what is kept is known from the moment that somebody asks for it', async () => {
  const kept = memo(1);
  const owner = {};
  expect(kept.has(owner, [1])).toBe(false);
  const making = kept(owner, [1], async () => 'one');
  expect([kept.has(owner, [1]), kept.has(owner, [2]), kept.has({}, [1])]).toEqual([true, false, false]);
  await making;
  await kept(owner, [2], async () => 'two');
  expect(kept.has(owner, [1])).toBe(false);
});

test('what failed is asked for again', async () => {
  const kept = memo(2);
  const owner = {};
  await expect(kept(owner, [1], () => Promise.reject(new Error('not now')))).rejects.toThrow('not now');
  expect(await kept(owner, [1], async () => 'later')).toBe('later');
});
