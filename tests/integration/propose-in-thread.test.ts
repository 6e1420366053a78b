import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { proposeFigures } from '@/lib/intake/propose-figures';
import { closeTextReader, proposeInThread } from '@/lib/services/intake/propose-in-thread';

afterEach(closeTextReader);

const SENTENCE = 'In 2024 Kenya’s exports to India came to about $1.4 billion, and it paid $3 million and $5 million. ';
const textOf = (times: number) => ({ text: SENTENCE.repeat(times), published: '2025-11-20', language: 'en' as const });
const hostile = { text: '$1 billion and '.repeat(16_000), published: null, language: 'en' as const };

test('a long text is read in another thread, gives what it gives here, and lets others have their turns meanwhile', async () => {
  const text = textOf(400);
  let turns = 0;
  let isRead = false;
  const reading = proposeInThread(text, 'maria').finally(() => {
    isRead = true;
  });
  while (!isRead) {
    turns += 1;
    await setImmediate();
  }
  expect(await reading).toEqual(proposeFigures(text));
  console.log(`${text.text.length} characters were read beside ${turns} turns of others`);
  // On the same thread there would be one turn or two.
  expect(turns).toBeGreaterThan(10);
});

test('a short text is read at once, without a thread', async () => {
  const text = textOf(2);
  expect(await proposeInThread(text, 'maria')).toEqual(proposeFigures(text));
});

test('a text that takes longer than it may is refused with what to do, and the next one is read', async () => {
  await expect(proposeInThread(hostile, 'maria', { timeMs: 1, memoryMb: 256 })).rejects.toMatchObject({
    kind: 'too_large',
    message: expect.stringContaining('send it in parts'),
  });
  expect((await proposeInThread(textOf(60), 'maria')).figures.length).toBeGreaterThan(0);
});

test('one person’s texts do not fill the queue: the third at once is refused, another person’s is read', async () => {
  const own = [proposeInThread(textOf(100), 'maria'), proposeInThread(textOf(100), 'maria')];
  await expect(proposeInThread(textOf(100), 'maria')).rejects.toMatchObject({ kind: 'too_many', retryAfterSeconds: 5 });
  expect((await proposeInThread(textOf(100), 'edith')).figures.length).toBeGreaterThan(0);
  await Promise.all(own);
});
