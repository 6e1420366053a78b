import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiguresCsv } from '@/lib/csv/write-figures';
import { toRecords } from '@/lib/http/figure-request';
import { EXPORT_FILES, type ExportFile } from '@/lib/schemas/export-query';
import { parseFigureQuery } from '@/lib/schemas/figure-query';
import { FIGURE_COLUMNS } from '@/lib/schemas/figure-table/figure-columns';
import { runningExports } from '@/lib/services/exports/export-session';
import { countFigures } from '@/lib/services/figures/count-figures';
import { listFigures } from '@/lib/services/figures/list-figures';
import { recordFigure } from '@/lib/services/figures/record-figure';
import { resolveAsOf } from '@/lib/services/history/resolve-as-of';
import { recordSource } from '@/lib/services/sources/record-source';
import { type FreshDatabase, freshDatabase } from '../support/database';
import { beginExport, readerOf, tryDrops, tryExport, tryStuck } from '../support/export-trials';
import { PLAIN_FIGURE, PLAIN_SOURCE } from '../support/figures';
import { importFile } from '../support/import-file';
import { startingDatabase } from '../support/starting-database';

async function take(db: FreshDatabase, file: ExportFile, query = '') {
  const made = await beginExport(readerOf(db), file, query);
  return { ...made, bytes: Buffer.from(await new Response(made.stream).arrayBuffer()) };
}

const text = async (db: FreshDatabase, file: ExportFile, query = '') => (await take(db, file, query)).bytes.toString();

async function shown(db: FreshDatabase) {
  const parsed = parseFigureQuery([]);
  if (!parsed.ok) throw new Error('an empty query did not parse');
  return toRecords(await listFigures(readerOf(db), parsed.query));
}

const linesOf = (csv: string) => csv.split('\r\n').toSorted();

test('the streamed CSV has the same rows as the one of a page, and every format says how many', async () => {
  await using db = await startingDatabase();
  expect(linesOf(await text(db, 'figures.csv'))).toEqual(linesOf(writeFiguresCsv(await shown(db))));
  for (const file of EXPORT_FILES) expect((await take(db, file)).count, file).toBe(5);
  expect(runningExports().size).toBe(0);
});

test('filters leave the same figures as on the page; a count without reading them is the same', async () => {
  await using db = await startingDatabase();
  for (const [query, count] of [
    ['reporter=RUS', 3],
    ['partner=M49:019', 2],
    ['flow=exports', 1],
    ['period=2024', 1],
    ['period=unstated', 1],
    ['period=2025-Q3', 2],
    ['source=izvestia-2025-colombia', 5],
    ['reporter=RUS&flow=imports', 1],
    ['reporter=BRA', 0],
  ] as const) {
    const { bytes, count: told } = await take(db, 'figures.json', query);
    const { figures } = JSON.parse(bytes.toString()) as { figures: { id: string }[] };
    expect([figures.length, told], query).toEqual([count, count]);
    const parsed = parseFigureQuery(new URLSearchParams(query));
    if (!parsed.ok) throw new Error(query);
    const list = await listFigures(readerOf(db), parsed.query);
    expect(figures.map(({ id }) => id).toSorted(), query).toEqual(list.figures.map(({ id }) => id).toSorted());
  }
});

test('as of a data revision the export is that of then, whatever is saved later', async () => {
  await using db = await startingDatabase();
  const asOf = async (number: number) => {
    const { context } = await resolveAsOf(readerOf(db), { kind: 'revision', number }, new Date());
    const made = await beginExport(context, 'figures.csv');
    return { count: made.count, revision: made.revision, csv: await new Response(made.stream).text() };
  };
  const before = await asOf(10);
  expect([before.count, before.revision]).toEqual([5, 10]);
  expect(linesOf(before.csv)).toEqual(linesOf(await text(db, 'figures.csv')));
  const csv = 'id,note\nindia-region-turnover,Corrected later\n';
  const system = { db, actor: { name: 'test', role: 'system' } as const };
  await importFile(system, { bytes: Buffer.from(csv), of: 'figures', reason: 'Later' });
  expect(await text(db, 'figures.csv')).toContain('Corrected later');
  expect(await asOf(10)).toEqual(before);
  expect((await asOf(4)).count).toBeLessThan(5);
  const { context } = await resolveAsOf(readerOf(db), { kind: 'revision', number: 4 }, new Date());
  expect((await countFigures(context)).count).toBe((await asOf(4)).count);
});

test('a byte order mark, semicolons and raw text come only by choice', async () => {
  await using db = await freshDatabase();
  const system = { db, actor: { name: 'test', role: 'system' } as const };
  await recordSource(system, PLAIN_SOURCE, 'Read');
  await recordFigure(system, { ...PLAIN_FIGURE, note: '=1+1; "x"' }, 'Read');
  const plain = await text(db, 'figures.csv');
  expect(plain.charCodeAt(0)).toBe('k'.charCodeAt(0));
  expect(plain).toContain(`"'=1+1; ""x"""`);
  expect((await take(db, 'figures.csv', 'bom=1')).bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const semicolons = await text(db, 'figures.csv', 'decimal_comma=1');
  expect(semicolons.split('\r\n')[0]).toBe(FIGURE_COLUMNS.map(({ name }) => name).join(';'));
  expect(await text(db, 'figures.csv', 'raw=1')).toContain('"=1+1; ""x"""');
});

test('SDMX-CSV 2.0: structure, action, dimensions, measures; a bound that was not printed stays empty', async () => {
  await using db = await startingDatabase();
  const [heading = '', ...rows] = (await text(db, 'figures-sdmx.csv')).trimEnd().split('\r\n');
  expect(heading.split(',').slice(0, 12)).toEqual([
    'STRUCTURE',
    'STRUCTURE_ID',
    'ACTION',
    'REF_AREA',
    'COUNTERPART_AREA',
    'FLOW',
    'FIGURE',
    'TIME_PERIOD',
    'OBS_VALUE',
    'LOW',
    'HIGH',
    'QUALIFIER',
  ]);
  expect(rows).toHaveLength(5);
  expect(rows[0]).toMatch(
    /^dataflow,AS_REPORTED:TRADE_FIGURES\(1\.0\.0\),I,"CHN","M49_419","T","china-region-turnover-2024","2024",500000000000,500000000000,,"above",/,
  );
  expect(rows[1]).toContain('"india-region-turnover",,50000000000,50000000000,50000000000,"about"');
});

test('the data package: its files hash to what datapackage.json says, and its rows are the CSV’s', async () => {
  await using db = await startingDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-zip-'));
  try {
    const zip = path.join(folder, 'as-reported.zip');
    writeFileSync(zip, (await take(db, 'as-reported.zip')).bytes);
    const read = `
import hashlib, json, sys, zipfile
zip = zipfile.ZipFile(sys.argv[1])
assert zip.testzip() is None
package = json.loads(zip.read("datapackage.json"))
for one in package["resources"]:
    data = zip.read(one["path"])
    assert len(data) == one["bytes"], one["path"]
    assert "sha256:" + hashlib.sha256(data).hexdigest() == one["hash"], one["path"]
    assert data.decode("utf-8").split("\\r\\n")[0] == ",".join(field["name"] for field in one["schema"]["fields"])
print(json.dumps({"names": zip.namelist(), "schema": package["$schema"], "version": package["version"]}))
open(sys.argv[2], "wb").write(zip.read("figures.csv"))`;
    const csv = path.join(folder, 'figures.csv');
    const said = execFileSync('python3', ['-c', read, zip, csv], { encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual({
      names: ['figures.csv', 'sources.csv', 'notes.csv', 'README.md', 'datapackage.json'],
      schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      version: 'r10',
    });
    expect(createHash('sha256').update(readFileSync(csv)).digest('hex')).toBe(
      createHash('sha256')
        .update((await take(db, 'figures.csv')).bytes)
        .digest('hex'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('20,000 figures stream while pages answer (T15, short)', async () => {
  const trial = await tryExport(20_000);
  console.log(`T15: ${JSON.stringify(trial)}`);
  expect([trial.rows, trial.counted]).toEqual([20_000, 20_000]);
  expect(trial.sums[0]).toBe(trial.sums[1]);
  expect(trial.firstRows).toBeLessThan(2_000);
});

test('readers that stop are cut, and others are told to wait (T16, short)', async () => {
  const trial = await tryStuck(12, 3000, 150);
  console.log(`T16: ${JSON.stringify(trial)}`);
  expect(trial).toMatchObject({ stuck: 4, refused: 8, cut: 4, openAfter: 0 });
});

test('what is dropped leaves nothing open (T17, short)', async () => {
  const trial = await tryDrops(60, 3000);
  console.log(`T17: ${JSON.stringify(trial)}`);
  expect(trial).toMatchObject({ dropped: 60, openAfter: 0, descriptorsAfter: trial.descriptorsBefore });
});
