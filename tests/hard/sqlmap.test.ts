import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import pLimit from 'p-limit';
import { expect } from 'vitest';
import { prepareMutations } from '../support/every-action';
import { serveDesk } from '../support/served-desk';
import { requireTool, testWith } from '../support/tools';

/** Addresses with every parameter that they read, for a program that tries each of them by itself. */
const TARGETS = [
  '/figures?reporter=BRA&partner=M49:419&flow=turnover&period=2024&source=plain-source&sort=amount&order=ascending',
  '/api/v1/figures?reporter=BRA&panel=m49419-turnover-usd&asOf=2',
  '/corrections?show=additions&before=9',
  '/admin/figures?search=BRA',
  '/admin/audit?actor=maria&action=invite&subject=edith&from=2020-01-01&until=2030-01-01&before=9',
  '/admin/claims?reporter=BRA&partner=M49:419&flow=turnover&period=2024&except=plain-figure',
];

/** It waits for each answer before it asks again. */
const AT_ONCE = 3;

async function sqlmap(url: string, cookie: string, output: string): Promise<string> {
  const asked = ['-u', url, '--cookie', cookie, '--dbms', 'sqlite', '--level', '2', '--risk', '2'];
  const quiet = ['--batch', '--flush-session', '--disable-coloring', '--output-dir', output, '--timeout', '10'];
  const child = spawn(requireTool('sqlmap'), [...asked, ...quiet, '--skip', 'cookie,user-agent,referer'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return said;
}

testWith(['sqlmap'], 'sqlmap finds no parameter that it can inject into (T31)', { timeout: 3_600_000 }, async () => {
  const desk = await serveDesk({
    editors: [],
    fill: async (own) => {
      await prepareMutations(own);
    },
  });
  const output = mkdtempSync(path.join(tmpdir(), 'as-reported-sqlmap-'));
  try {
    const cookie = `__Host-sid=${desk.admin().cookies.get('__Host-sid')}`;
    const inTurn = pLimit(AT_ONCE);
    const tell = async (target: string, index: number) => {
      const said = await sqlmap(desk.served.origin + target, cookie, path.join(output, String(index)));
      // It says so for each address, unless it could not ask at all.
      expect(said, target).toMatch(/all tested parameters do not appear to be injectable/);
      expect(said, target).not.toMatch(/identified the following injection point|is vulnerable/);
    };
    await Promise.all(TARGETS.map((target, index) => inTurn(() => tell(target, index))));
    console.log(`T31: sqlmap on ${TARGETS.length} addresses, 0 parameters that it can inject into`);
  } finally {
    rmSync(output, { recursive: true, force: true });
    await desk.served.stop();
  }
});
