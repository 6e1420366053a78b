import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles, withoutComments } from './source-files';

const MODELS = [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+)/gm)].map(
  ([, name = '']) => name.charAt(0).toLowerCase() + name.slice(1),
);
const WRITE = 'create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany';
const MODEL_WRITE = new RegExp(`(\\w+)\\s*\\.\\s*(${MODELS.join('|')})\\s*\\.\\s*(${WRITE})\\s*\\(`, 'g');

const isInDb = (file: string) => file.startsWith('app/lib/db/');
const WRITER = 'app/lib/db/sqlite/writer.ts';

/** Everything that could save past the write queue, or put text into SQL. */
function findFaults({ file, code }: SourceFile): string[] {
  const faults: string[] = [];
  for (const [, receiver = '', model = '', method = ''] of code.matchAll(MODEL_WRITE)) {
    const call = `${receiver}.${model}.${method}`;
    if (!isInDb(file)) faults.push(`${file} calls ${call}: saving belongs into lib/db, called by a service`);
    else if (receiver !== 'tx')
      faults.push(`${file} calls ${call}: only the transaction that the writer gives may save`);
  }
  if (/\$transaction\b/.test(code) && file !== WRITER) faults.push(`${file} opens a transaction: call writer.write`);
  if (/\$(query|execute)RawUnsafe\b|\bPrisma\s*\.\s*raw\b/.test(code))
    faults.push(`${file} puts text into SQL: use a tagged template`);
  if (/\$executeRaw\b/.test(code) && !isInDb(file)) faults.push(`${file} runs SQL: that belongs into lib/db`);
  if (/\$queryRaw\b/.test(code) && !isInDb(file)) faults.push(`${file} reads by SQL: that belongs into lib/db`);
  return faults;
}

test('the schema’s models are known', () => {
  expect(MODELS).toContain('figure');
  expect(MODELS.length).toBeGreaterThan(6);
});

test('nothing saves but through the writer, and no text is put into SQL', () => {
  const files = [...sourceFiles('app'), ...sourceFiles('scripts'), ...sourceFiles('prisma')];
  expect(files.flatMap(findFaults)).toEqual([]);
});

test('the writer’s connection is made in one place, and its transaction is the only one', () => {
  const files = sourceFiles('app');
  const opening = files.filter(({ code }) => /new PrismaClient\b/.test(code)).map(({ file }) => file);
  expect(opening).toEqual(['app/lib/db/sqlite/checked-connection.ts']);
  expect(files.filter(({ code }) => /\$transaction\b/.test(code)).map(({ file }) => file)).toEqual([WRITER]);
});

test.each<[string, string, string | null]>([
  ['app/lib/services/a.ts', 'await db.figure.update({ where });', 'saving belongs into lib/db'],
  ['app/lib/services/a.ts', 'await write.tx.figure\n  .create({ data });', 'saving belongs into lib/db'],
  ['scripts/a.ts', 'await client.source.deleteMany();', 'saving belongs into lib/db'],
  ['app/lib/db/a.ts', 'await reader.figure.create({ data });', 'only the transaction that the writer gives'],
  ['app/lib/db/a.ts', 'await tx.figure.create({ data });', null],
  ['app/lib/db/a.ts', 'await client.$transaction(work);', 'call writer.write'],
  ['app/lib/db/a.ts', 'await client.$queryRawUnsafe(sql);', 'use a tagged template'],
  ['app/lib/db/a.ts', 'const column = Prisma.raw(name);', 'use a tagged template'],
  ['app/lib/services/a.ts', 'await db.reader.$queryRaw`SELECT 1`;', 'that belongs into lib/db'],
  ['app/lib/services/a.ts', 'seen.delete(id); cache.update(key); new Map().delete(key);', null],
])('the check itself: %s with %s', (file, code, fault) => {
  const [found = null] = findFaults({ file, code: withoutComments(code) });
  if (fault === null) expect(found).toBeNull();
  else expect(found).toContain(fault);
});
