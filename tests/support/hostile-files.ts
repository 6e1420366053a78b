import fc from 'fast-check';
import { openDatabase } from '@/lib/db/open-database';
import { migratedFile, valueIn } from './database';
import { csvOfMany, tryImport } from './import-trials';
import { fillWithFigures } from './many-figures';

const MB = 1_000_000;

export interface MutationTrial {
  files: number;
  imported: number;
  refused: number;
  /** Errors that were no refusals. */
  crashes: string[];
  /** Files of which a part was saved. */
  partial: number;
  /** Refusals that name no line. */
  placeless: string[];
}

/** What is done to a file: a byte put in another's place, some left out, some said twice, some that are special to CSV put in. */
type Mutation = { kind: 'put' | 'drop' | 'repeat' | 'insert'; at: number; length: number; bytes: string };

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('put', 'drop', 'repeat', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  bytes: fc.oneof(
    fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r',
      ';',
      '\t',
      '\0',
      '""',
      "'",
      '=1',
      '\ufeff',
      '__proto__',
      '999999999999999999999',
      '-',
      'é',
    ),
    fc.string({ maxLength: 6 }),
  ),
});

function mutate(bytes: Buffer, { kind, at, length, bytes: text }: Mutation): Buffer {
  const place = Math.floor(at * bytes.length);
  const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (kind) {
    case 'put':
      return Buffer.concat([head, Buffer.from(text), tail.subarray(Buffer.byteLength(text))]);
    case 'drop':
      return Buffer.concat([head, tail.subarray(length)]);
    case 'repeat':
      return Buffer.concat([head, tail.subarray(0, length), tail]);
    case 'insert':
      return Buffer.concat([head, Buffer.from(text), tail]);
  }
}

/** T18: a sound file of 30 figures, mutated one to four times, as often as asked. */
export async function tryMutations(files: number): Promise<MutationTrial> {
  const file = migratedFile();
  fillWithFigures(file, 20);
  const db = await openDatabase(file);
  const sound = Buffer.from([...csvOfMany(0, 30)].join(''));
  const trial: MutationTrial = { files: 0, imported: 0, refused: 0, crashes: [], partial: 0, placeless: [] };
  const counts = () => [valueIn(file, 'SELECT count(*) FROM Figure'), valueIn(file, 'SELECT number FROM DataRevision')];
  try {
    const samples = fc.sample(fc.array(mutation, { minLength: 1, maxLength: 4 }), { numRuns: files, seed: 20_261_122 });
    for (const mutations of samples) {
      const bytes = mutations.reduce(mutate, sound);
      const before = counts();
      trial.files += 1;
      await tryOne(bytes, { db, before, counts, trial });
    }
    return trial;
  } finally {
    await db.close();
  }
}

interface OneFile {
  db: Awaited<ReturnType<typeof openDatabase>>;
  before: unknown[];
  counts: () => unknown[];
  trial: MutationTrial;
}

async function tryOne(bytes: Buffer, { db, before, counts, trial }: OneFile): Promise<void> {
  try {
    const tried = await tryImport(db, async function* () {
      yield bytes;
    });
    if (tried.kind === 'imported') trial.imported += 1;
    else {
      trial.refused += 1;
      if (String(counts()) !== String(before)) trial.partial += 1;
      trial.placeless.push(...tried.issues.filter((issue) => !/^line \d+(, .*)?: \w+$/s.test(issue)));
    }
  } catch (error) {
    trial.crashes.push(`${error}`);
  }
}

export interface HostileTrial {
  name: string;
  code: string;
  readMb: number;
  growthMb: number;
  ms: number;
}

/** T20: files that would take all memory if they were believed; each generated as it is read, never held. */
export async function tryHostileFiles(): Promise<HostileTrial[]> {
  const file = migratedFile();
  fillWithFigures(file, 5);
  const db = await openDatabase(file);
  const [heading = ''] = csvOfMany(0, 0);
  const block = (text: string) => Buffer.from(text.repeat(Math.ceil(65_536 / text.length)));
  const files: [string, () => Generator<Buffer>][] = [
    ['200 MB behind an unclosed quote', () => repeated(`${heading}"`, block('x,y\n'), 200 * MB)],
    ['200 MB in one cell', () => repeated(heading, block('x'), 200 * MB)],
    ['a million columns', () => repeated('', block('id,'), 3 * MB)],
    ['gzip without end', () => repeated('\x1f\x8b\x08', block('\0\0'), 300 * MB)],
    ['300 MB of empty lines', () => repeated(heading, block('\n'), 300 * MB)],
    ['300 MB of rows', () => repeated(heading, block(`${'x,'.repeat(39)}x\n`), 300 * MB)],
  ];
  try {
    const trials: HostileTrial[] = [];
    for (const [name, chunks] of files) trials.push(await tryHostile(db, name, chunks));
    return trials;
  } finally {
    await db.close();
  }
}

function* repeated(head: string, block: Buffer, bytes: number): Generator<Buffer> {
  yield Buffer.from(head, 'latin1');
  for (let sent = 0; sent < bytes; sent += block.length) yield block;
}

async function tryHostile(
  db: Awaited<ReturnType<typeof openDatabase>>,
  name: string,
  chunks: () => Generator<Buffer>,
): Promise<HostileTrial> {
  let most = 0;
  const before = process.memoryUsage().rss;
  let highest = before;
  const started = performance.now();
  const tried = await tryImport(db, async function* () {
    let read = 0;
    for (const chunk of chunks()) {
      read += chunk.length;
      most = Math.max(most, read);
      highest = Math.max(highest, process.memoryUsage().rss);
      yield chunk;
    }
  });
  return {
    name,
    code: tried.kind === 'imported' ? 'imported' : (tried.issues.at(-1) ?? tried.message),
    readMb: Math.round(most / MB),
    growthMb: Math.round((highest - before) / MB),
    ms: Math.round(performance.now() - started),
  };
}
