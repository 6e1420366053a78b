import { expect, test } from 'vitest';
import { makeOwnToken } from '@/lib/services/accounts/api-tokens';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { SYSTEM, signedIn } from '../support/accounts';
import { migratedFile } from '../support/database';
import { startingFields } from '../support/figures';
import { freePort } from '../support/served';
import { runNode } from '../support/served-app';
import { serveDesk } from '../support/served-desk';
import { linesOf, WARN } from '../support/served-log';

const FATAL = 60;

/** Node options by which every Node process runs this first. */
const before = (code: string) => `--import data:text/javascript,${encodeURIComponent(code)}`;

/** Runs the server to its end, with code that runs when it says that it is ready. */
async function serveWith(whenReady: string) {
  const code = `
    if (process.argv[1]?.endsWith('serve.mjs')) {
      const { write } = process.stdout;
      process.stdout.write = function (text, ...rest) {
        const written = write.call(this, text, ...rest);
        if (String(text).includes('is ready')) { ${whenReady} }
        return written;
      };
    }`;
  const settings = { DATABASE_FILE: migratedFile(), PORT: String(await freePort()), HOST: '127.0.0.1' };
  const ended = await runNode(['scripts/serve.mjs'], { ...settings, NODE_OPTIONS: before(code) });
  return { ...ended, log: linesOf(ended.stdout) };
}

test.each([
  ['while it starts', "throw new Error('a trial');"],
  ['while it serves', "setImmediate(() => { throw new Error('a trial'); });"],
  ['and is no error', "setImmediate(() => { throw 'a trial'; });"],
])('an error that nobody catches %s ends the server with one fatal line', async (_, whenReady) => {
  const { code, log, stderr } = await serveWith(whenReady);
  expect(code).toBe(1);
  const [line, ...others] = log.filter(({ level }) => level > WARN);
  expect(others).toEqual([]);
  expect([line?.level, line?.msg]).toEqual([FATAL, 'the server ends: a trial']);
  expect(line?.err?.stack).toContain('at ');
  expect(stderr).toBe('');
});

test('a promise that is rejected unheard is one line of error, and the server goes on until it is told to end', async () => {
  const whenReady = `
    Promise.reject(new Error('a trial'));
    process.once('unhandledRejection', () => setImmediate(() => process.kill(process.pid, 'SIGTERM')));`;
  const { code, log } = await serveWith(whenReady);
  expect(code).toBe(0);
  const failed = log.filter(({ level }) => level > WARN);
  expect(failed.map(({ level, err }) => [level, err?.message])).toEqual([[50, 'a trial']]);
});

test('what the process of an import has to say at its end is one line of the log', async () => {
  let token = '';
  const desk = await serveDesk({
    editors: [],
    settings: {
      LOG_LEVEL: 'warn',
      NODE_OPTIONS: before("if (process.argv[1]?.endsWith('import-process.ts')) throw new Error('a trial');"),
    },
    fill: async (made) => {
      await loadStartingData(made.as(SYSTEM), startingFields());
      const { id } = await signedIn(made);
      const maria = { name: 'maria', role: 'admin' } as const;
      token = await makeOwnToken(made.as(maria), { id, name: 'maria' }, { label: 'imports', scope: 'write' });
    },
  });
  let output = '';
  try {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
    const { origin } = desk.served;
    const body = 'id,source\na,b\n';
    const sent = await fetch(`${origin}/api/v1/imports`, { method: 'POST', headers, body });
    const { import: made } = (await sent.json()) as { import: { id: string; state: string } };
    let { state } = made;
    while (state === 'checking' || state === 'received') {
      const asked = await fetch(`${origin}/api/v1/imports/${made.id}`, { headers });
      state = ((await asked.json()) as { import: { state: string } }).import.state;
    }
    expect(state).toBe('stopped');
  } finally {
    output = await desk.served.stop();
  }
  const [line, ...others] = linesOf(output).filter(({ level }) => level > WARN);
  expect(others).toEqual([]);
  expect(line?.msg).toMatch(/^The process of import \w+ ended with code 1: [\s\S]*Error: a trial\n\s+at /);
  expect(desk.served.problems).toEqual([]);
});
