// As saving-process.ts, but with synchronous=NORMAL, which is what a connection has that nobody set: the control of T2.
import Database from 'better-sqlite3';

const [file = '', prefix = ''] = process.argv.slice(2);
const database = new Database(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = NORMAL');
const bump = database.prepare('UPDATE "DataRevision" SET "number" = "number" + 1 RETURNING "number"').pluck();
const insert = database.prepare(
  `INSERT INTO "Source" (id, title, publisher, language, publishedBasis, readResult, version, revision)
   VALUES (?, 'A title', 'A publisher', 'en', 'unknown', 'figures', 1, ?)`,
);
const save = database.transaction((id: string) => {
  const revision = bump.get() as number;
  insert.run(id, revision);
  return revision;
});
for (let count = 0; ; count += 1) {
  const revision = save(`${prefix}-${count}`);
  await new Promise<void>((written) => process.stdout.write(`saved ${revision} ${prefix}-${count}\n`, () => written()));
}
