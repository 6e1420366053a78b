import { expect, test, vi } from 'vitest';
import { openDatabase } from '@/lib/db/open-database';
import { parseExportQuery } from '@/lib/schemas/export-query';
import { exportFigures, type FigureExport } from '@/lib/services/exports/export-figures';
import type { ExportAsker } from '@/lib/services/exports/export-places';
import { EXPORT_LIMITS, type ExportLimits, runningExports } from '@/lib/services/exports/export-session';
import { refusalOf } from '../support/accounts';
import { migratedFile } from '../support/database';
import { readerOf } from '../support/export-trials';
import { fillWithFigures } from '../support/many-figures';

const reader = (network: string): ExportAsker => ({ network, hasToken: false });
const holder = (network: string): ExportAsker => ({ network, hasToken: true });

interface Downloads {
  begin: (
    asker: ExportAsker,
    query?: string,
    limits?: Partial<ExportLimits>,
    onCut?: () => void,
  ) => Promise<FigureExport>;
  [Symbol.asyncDispose]: () => Promise<void>;
}

/** A database of 3,000 figures, of which a country reports few; downloads that are begun are ended with it. */
async function downloads(): Promise<Downloads> {
  const file = migratedFile();
  fillWithFigures(file, 3000);
  const db = await openDatabase(file);
  const begun: FigureExport[] = [];
  return {
    begin: async (asker, query = '', limits = {}, onCut = undefined) => {
      const parsed = parseExportQuery('figures.csv', new URLSearchParams(query));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
      const wanted = { file: 'figures.csv' as const, query: parsed.query, address: '', asker, onCut };
      const made = await exportFigures(readerOf(db), wanted, { ...EXPORT_LIMITS, ...limits });
      begun.push(made);
      return made;
    },
    [Symbol.asyncDispose]: async () => {
      for (const { end } of begun) end();
      await db.close();
    },
  };
}

test('an address has two large downloads at once; the third is told why and when', async () => {
  await using all = await downloads();
  const first = await all.begin(reader('192.0.2.1'));
  await all.begin(reader('192.0.2.1'));
  const refused = all.begin(reader('192.0.2.1'));
  await expect(refused).rejects.toMatchObject({ kind: 'too_many', retryAfterSeconds: 60 });
  expect((await refusalOf(refused))?.message).toBe(
    '2 downloads of all figures are running for your address, which is as many as may at once: try again in a minute, or ask for fewer figures by a filter',
  );
  await all.begin(reader('192.0.2.2'));
  first.end();
  await all.begin(reader('192.0.2.1'));
});

test('one place is kept for people with a token, however many readers there are', async () => {
  await using all = await downloads();
  for (const network of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) await all.begin(reader(network));
  expect((await refusalOf(all.begin(reader('192.0.2.4'))))?.message).toMatch(/^3 large downloads are running/);
  const own = await all.begin(holder('192.0.2.4'));
  expect((await refusalOf(all.begin(holder('192.0.2.5'))))?.message).toMatch(/^4 large downloads are running/);
  own.end();
  // A place left by somebody with a token is again kept for such people.
  expect(await refusalOf(all.begin(reader('192.0.2.6')))).not.toBeNull();
});

test('a few figures need no place: they come while every place is taken, and hold nothing open', async () => {
  await using all = await downloads();
  for (const network of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) await all.begin(reader(network));
  const running = runningExports().size;
  const { stream, count } = await all.begin(reader('192.0.2.1'), 'reporter=CHN');
  expect(runningExports().size).toBe(running);
  const lines = (await new Response(stream).text()).trimEnd().split('\r\n');
  expect(count).toBeGreaterThan(5);
  expect(lines.filter((line) => line.includes('"CHN"')).length).toBeGreaterThanOrEqual(count);
});

/** What is left of a stream is read to its end. */
async function readOn(stream: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  while (!(await stream.read()).done);
}

test('a reader who takes less than the least is cut; one who takes enough, or waits for us, is not', async () => {
  await using all = await downloads();
  const slow = { watchMs: 40, leastBytes: 1_000_000_000 };
  const onCut = vi.fn();
  const tooSlow = (await all.begin(reader('192.0.2.1'), '', slow, onCut)).stream.getReader();
  await tooSlow.read();
  await vi.waitFor(() => expect(onCut).toHaveBeenCalledOnce(), { timeout: 60_000 });
  await expect(readOn(tooSlow)).rejects.toThrow('fewer than 1000000000 bytes were read in 40 ms');
  expect(runningExports().size).toBe(0);
  const quick = await all.begin(reader('192.0.2.1'), '', { watchMs: 40, leastBytes: 1 });
  expect((await new Response(quick.stream).text()).length).toBeGreaterThan(100_000);
});
