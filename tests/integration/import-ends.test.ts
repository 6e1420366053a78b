import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { getImport, importSettled, receiveUpload, startCheck, startSaving } from '@/lib/services/imports/import-jobs';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { freshDesk, SYSTEM } from '../support/accounts';
import { startingFields } from '../support/figures';
import { oneChunk } from '../support/import-trials';

const CSV = [
  'id,source,reporter,partner,flow,qualifier,low,decimals,currency,time_period,period_basis',
  'ended-row,izvestia-2025-colombia,BRA,M49:419,exports,exactly,7200000000,-8,USD,2024,stated',
  '',
].join('\n');

test('how an import ended whose process said nothing more is found in the audit', async () => {
  const desk = await freshDesk();
  await using db = desk.db;
  await loadStartingData(desk.as(SYSTEM), startingFields());
  const context = desk.as({ name: 'maria', role: 'admin' });
  const id = await receiveUpload(context, { fileName: 'ended.csv', reason: 'A trial', chunks: oneChunk(CSV) });
  startCheck(context, id, getImport(context, id).dialect);
  await importSettled(id);
  const staging = path.join(path.dirname(db.file), 'imports', id, 'staging.sqlite');
  // As a kill leaves it, in the middle of saving or after its COMMIT: the state was never written.
  const killed = () => {
    const database = new Database(staging);
    const by = JSON.stringify({ actor: 'maria', requestId: 'the-request' });
    database.prepare(`INSERT OR REPLACE INTO "fact" VALUES ('by', ?)`).run(by);
    database.exec(`UPDATE "fact" SET "value" = json_set("value", '$.state', 'saving') WHERE "name" = 'job';
      DELETE FROM "fact" WHERE "name" = 'outcome'`);
    database.close();
  };
  killed();
  expect(getImport(context, id)).toMatchObject({
    state: 'stopped',
    outcome: null,
    message: expect.stringContaining('nothing of it was saved'),
  });
  const database = new Database(staging);
  database.exec(`UPDATE "fact" SET "value" = json_set("value", '$.state', 'checked') WHERE "name" = 'job'`);
  database.close();
  startSaving(context, id, 'A trial');
  await importSettled(id);
  const { outcome, state } = getImport(context, id);
  expect([state, outcome?.added]).toEqual(['done', 1]);
  killed();
  expect(getImport(context, id)).toMatchObject({ state: 'done', message: null, outcome });
});
