import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { migratedFile, valueIn } from '../support/database';
import { csvOfMany } from '../support/import-trials';
import { fillWithFigures } from '../support/many-figures';
import { serve } from '../support/served';
import { askPages } from '../support/served-load';

const FIGURES = Number(process.env.T14_FIGURES ?? 1_000_000);
const PAGES = ['/', '/figures', '/sources', '/downloads', '/figures?flow=exports', '/methods'];

test(`pages answer while ${FIGURES} figures come in and go out (T14 and T15 over HTTP)`, {
  timeout: 7_200_000,
}, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-t14-'));
  const file = migratedFile();
  fillWithFigures(file, 100, true);
  const csv = path.join(folder, 'many.csv');
  await pipeline(Readable.from(csvOfMany(100, FIGURES)), createWriteStream(csv));
  const served = await serve(file);
  try {
    await askPages(served.origin, PAGES, times(PAGES.length * 3));
    const started = performance.now();
    const importing = runImport(file, csv);
    let left = Number.POSITIVE_INFINITY;
    const asking = askPages(served.origin, PAGES, () => left-- <= 0);
    const { said, peakMb } = await importing;
    const tookS = Math.round((performance.now() - started) / 1000);
    // The pages that read the new state belong to it.
    left = PAGES.length * 10;
    const during = await asking;
    console.log(`T14: import ${tookS} s, ${peakMb} MB at most, ${said}; pages meanwhile ${JSON.stringify(during)}`);

    let highest = 0;
    const watch = setInterval(() => {
      highest = Math.max(highest, rssOf(served.pid));
    }, 100);
    // Pages take memory, too: what they take by themselves is no growth.
    await askPages(served.origin, PAGES, times(600));
    const before = highest;
    let isSent = false;
    const askingAgain = askPages(served.origin, PAGES, () => isSent);
    const asked = performance.now();
    const answer = await fetch(`${served.origin}/downloads/figures.csv`, {
      headers: { 'accept-encoding': 'identity' },
    });
    let bytes = 0;
    let firstByteMs = 0;
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      firstByteMs ||= Math.round(performance.now() - asked);
      bytes += chunk.length;
    }
    const exportS = Math.round((performance.now() - asked) / 1000);
    isSent = true;
    clearInterval(watch);
    const pages = await askingAgain;
    const growthMb = Math.round((highest - before) / 1_000_000);
    const rows = Number(answer.headers.get('x-row-count'));
    console.log(
      `T15 over HTTP: ${rows} figures, ${bytes} bytes, first byte ${firstByteMs} ms, ${exportS} s, +${growthMb} MB; ` +
        `pages meanwhile ${JSON.stringify(pages)}`,
    );
    expect(rows).toBe(Number(valueIn(file, 'SELECT count(*) FROM Figure')));
    expect([during.failed, pages.failed]).toEqual([0, 0]);
    expect(growthMb).toBeLessThan(64);
  } finally {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Over after so many requests. */
function times(count: number): () => boolean {
  let left = count;
  return () => left-- <= 0;
}

function rssOf(pid: number): number {
  const kib = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib) * 1024;
}

async function runImport(file: string, csv: string): Promise<{ said: string; peakMb: number }> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/import.ts', csv], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_FILE: file },
  });
  let said = '';
  let peakMb = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const watch = setInterval(() => {
    if (child.exitCode === null && child.pid) peakMb = Math.max(peakMb, Math.round(rssOf(child.pid) / 1_000_000));
  }, 200);
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(watch);
  if (code !== 0) throw new Error(`the import ended with code ${code}`);
  return { said: said.trim(), peakMb };
}
