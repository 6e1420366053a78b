import { expect, test } from 'vitest';
import { untilQuiet } from '@/lib/process/quiet-moment';

/** Keeps the thread for a while, again and again, as answers do that are made in pieces. */
function work(pieces: number): { done: () => number; stop: () => void } {
  let [done, isStopped] = [0, false];
  const piece = () => {
    if (isStopped || done === pieces) return;
    const end = performance.now() + 15;
    while (performance.now() < end);
    done += 1;
    setImmediate(piece);
  };
  setImmediate(piece);
  return {
    done: () => done,
    stop: () => {
      isStopped = true;
    },
  };
}

test('waits until what others do is done', async () => {
  const others = work(20);
  await untilQuiet(60_000);
  expect(others.done()).toBe(20);
});

test('goes on when the time is over, although others do not end', async () => {
  const others = work(Number.POSITIVE_INFINITY);
  const waited = await untilQuiet(50);
  others.stop();
  expect(waited).toBeGreaterThanOrEqual(50);
});
