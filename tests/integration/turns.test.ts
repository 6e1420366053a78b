import { expect, test } from 'vitest';
import { Turns } from '@/lib/services/operations/turns';
import { refusalOf } from '../support/accounts';

const LIMITS = { atOnce: 1, mostWaiting: 3, mostOfOne: 2, retryAfterSeconds: 5 };

test('turns are given one after another, in the order in which they were asked for', async () => {
  const turns = new Turns(LIMITS);
  const begun: string[] = [];
  const work = async (name: string) => {
    const end = await turns.take(name);
    begun.push(name);
    return end;
  };
  const first = await work('a');
  const [second, third] = [work('b'), work('c')];
  expect([begun, turns.size]).toEqual([['a'], 3]);
  first();
  (await second)();
  (await third)();
  expect(begun).toEqual(['a', 'b', 'c']);
});

test('one client gets so many turns at once, and others find room all the same', async () => {
  const turns = new Turns(LIMITS);
  const ends = [turns.take('a'), turns.take('a')];
  expect(await refusalOf(turns.take('a'))).toEqual({
    kind: 'too_many',
    message: '2 costly requests from your address are being answered already: try again in 5 seconds',
  });
  ends.push(turns.take('b'));
  for (const end of ends) (await end)();
  const again = await turns.take('a');
  again();
});

test('a full queue refuses, says when to come again, and takes more once it is shorter', async () => {
  const turns = new Turns(LIMITS);
  const ends = ['a', 'b', 'c', 'd'].map((name) => turns.take(name));
  await expect(turns.take('e')).rejects.toMatchObject({ kind: 'too_many', retryAfterSeconds: 5 });
  (await ends[0])?.();
  // What ended makes room as soon as its promise has run.
  await ends[1];
  const late = turns.take('e');
  for (const end of [...ends, late]) (await end)();
  expect((await turns.take('f')) instanceof Function).toBe(true);
});

test('a turn may be ended twice, and counts once', async () => {
  const turns = new Turns(LIMITS);
  const end = await turns.take('a');
  end();
  end();
  const next = await turns.take('a');
  expect(turns.size).toBe(1);
  next();
});
