import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { SYSTEM } from '../support/accounts';
import { crawl } from '../support/crawl';
import { faultsIn } from '../support/database';
import { startingFields } from '../support/figures';
import { recordHostileTexts } from '../support/record-hostile-texts';
import { startRefusingProxy } from '../support/refusing-proxy';
import { serveDesk } from '../support/served-desk';
import { requireTool, testWith } from '../support/tools';

/** The modules that need no host elsewhere. */
const MODULES = 'xss,permanentxss,sql,exec,file,crlf,redirect';
/** For finding addresses and forms, and as long again for the attacks. */
const SECONDS = Number(process.env.T32_SECONDS ?? 900);

interface Report {
  vulnerabilities: Record<string, { method: string; path: string; info: string; parameter: string }[]>;
  anomalies: Record<string, { method: string; path: string; info: string }[]>;
}

testWith(
  ['wapiti'],
  `wapiti, signed in as an editor, finds nothing in ${SECONDS} s (T32)`,
  { timeout: 7_200_000 },
  async () => {
    // Wapiti would end its own session; its option to leave an address out fails on Python 3.11.
    const proxy = await startRefusingProxy(
      (method, path) => method === 'POST' && /^\/admin\/(sign-out|account)/.test(path),
    );
    const desk = await serveDesk({
      editors: ['edith'],
      settings: { PUBLIC_ORIGIN: proxy.origin },
      fill: async (own) => {
        await loadStartingData(own.as(SYSTEM), startingFields());
        await recordHostileTexts(own.db);
      },
    });
    const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-wapiti-'));
    try {
      const { origin } = proxy;
      proxy.leadTo(desk.served.origin);
      const report = path.join(folder, 'report.json');
      const headers = [
        `Cookie: __Host-sid=${desk.editor('edith').cookies.get('__Host-sid')}`,
        `Origin: ${origin}`,
        'Sec-Fetch-Site: same-origin',
      ].flatMap((header) => ['-H', header]);
      const bounds = [
        '--scope',
        'folder',
        '--max-scan-time',
        String(SECONDS),
        '--max-attack-time',
        String(SECONDS / 7),
        '--max-links-per-page',
        '60',
        '-d',
        '6',
      ];
      // Debian's wapiti finds no links on Python 3.11, so it is given what our own crawl finds; forms are T31's.
      const within = /^(?!.*\.(png|svg))/;
      const crawled = await crawl(desk.editor('edith'), desk.served.origin, ['/', '/admin'], {
        perShape: 1,
        most: 2_000,
        within,
      });
      const starts = crawled.asked.flatMap((start) => ['-s', origin + start]);
      const written = ['-f', 'json', '-o', report, '--store-session', folder, '--flush-session', '--no-bugreport'];
      const child = spawn(
        requireTool('wapiti'),
        ['-u', `${origin}/`, ...starts, ...headers, ...bounds, ...written, '-m', MODULES],
        // It would fetch a list of programs from elsewhere; nothing of what it asks for here is by https.
        { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, https_proxy: 'http://127.0.0.1:9' } },
      );
      const [said, complaint] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
      expect(child.exitCode, said + complaint).toBe(0);
      const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, 'utf8')) as Report;
      const found = Object.entries({ ...vulnerabilities, ...anomalies }).flatMap(([kind, entries]) =>
        entries.map(({ method, path, info }) => `${kind}: ${method} ${path} ${info}`),
      );
      expect(found, said).toEqual([]);
      expect((await desk.editor('edith').get('/admin')).status, 'signed in to the end').toBe(200);
      expect(faultsIn(desk.file)).toEqual([]);
      const { requests, addresses } = proxy.passedOn();
      // It asked for each and then tried its attacks on their parameters.
      expect(requests, said).toBeGreaterThan(crawled.asked.length * 2);
      console.log(
        `T32: wapiti with ${MODULES}: ${requests} requests to ${addresses.size} paths, from ${crawled.asked.length} addresses, 0 findings`,
      );
    } finally {
      proxy.close();
      await desk.served.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
