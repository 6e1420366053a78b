import { Agent } from 'node:http';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migratedFile } from '../support/database';
import { serve } from '../support/served';
import { linesOf, send, WARN } from '../support/served-log';

test('what Next, React and Node have to say is one JSON line each, with the request it came from', async () => {
  const file = migratedFile();
  const served = await serve(file);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sound = { agent, path: '/figures' };
  for (let index = 0; index < 15; index += 1) {
    await send(served, sound);
    const headers = { 'Content-Type': 'application/json', 'Content-Length': '2' };
    expect((await send(served, { agent, method: 'POST', path: '/api/v1/figures', headers }, '{}')).status).toBe(401);
  }
  const database = new Database(file);
  database.exec('ALTER TABLE "Source" RENAME TO "Lost"; ALTER TABLE "Figure" RENAME TO "Gone"');
  database.close();
  const broken = await send(served, { agent, path: '/sources' });
  expect(broken.status).toBe(500);
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': '3',
    Origin: 'https://x.example',
  };
  expect((await send(served, { agent, method: 'POST', path: '/login', headers }, 'a=b')).status).toBe(403);
  agent.destroy();
  const log = linesOf(await served.stop());
  const failed = log.filter(({ level }) => level > WARN);
  expect(failed.length).toBeGreaterThan(0);
  for (const { requestId, err } of failed) {
    expect(requestId).toBe(broken.headers['x-request-id']);
    expect(err?.stack).toContain('at ');
    expect(err?.digest, 'what the page tells its reader').toMatch(/^\d+$/);
  }
  expect(log.filter(({ msg }) => msg.includes('MaxListeners'))).toEqual([]);
  expect(served.problems.filter((line) => !line.includes('/setup') && !line.startsWith('Nobody has'))).toEqual([]);
});
