import 'server-only';
import { createHash, type Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { ZipFile } from 'yazl';
import {
  FIGURE_PACKAGE_FIELDS,
  type PackageFacts,
  type PackedFile,
  writeDataPackage,
  writePackageReadme,
} from '../../csv/data-package';
import { figureHeading, figureLine } from '../../csv/write-figures';
import { NOTE_COLUMNS, packageFields, SOURCE_COLUMNS, writeTable } from '../../csv/write-sources';
import type { ExportSession } from './export-session';
import type { ExportSource } from './export-source';

type FileFacts = Omit<PackedFile, 'bytes' | 'sha256'>;

/**
 * A zip with the figures, sources and notes as CSV, a README and `datapackage.json`. The last two stand at its end: they
 * name sizes and hashes, which are known only when the tables are through. Compression runs beside the server's thread.
 */
export async function* packFigures(
  source: ExportSource,
  address: string,
  session: ExportSession,
): AsyncGenerator<Uint8Array, void> {
  const zip = new ZipFile();
  const packed: PackedFile[] = [];
  const facts: PackageFacts = { revision: source.revision, at: source.at, address };
  const open = new Set<Readable>();
  const add = (path: string, chunks: () => AsyncIterable<Uint8Array>) =>
    zip.addReadStreamLazy(path, { mtime: source.at }, (give) => {
      const stream = Readable.from(chunks(), { objectMode: false, highWaterMark: 65_536 });
      open.add(stream);
      stream.once('close', () => open.delete(stream));
      // What yazl is told of an error in a source it does not tell its reader.
      stream.once('error', (error) => (zip.outputStream as Readable).destroy(error));
      give(null, stream);
    });
  for (const { facts: file, chunks } of tablesOf(source, session))
    add(file.path, () => measured(file, chunks(), packed));
  add('README.md', () => once(writePackageReadme(packed, facts)));
  add('datapackage.json', () => once(writeDataPackage(packed, facts)));
  zip.end();
  try {
    for await (const chunk of zip.outputStream as Readable) yield chunk as Uint8Array;
  } finally {
    for (const stream of open) stream.destroy();
  }
}

/** Passes the chunks on and notes, at their end, how many bytes they were and what they hash to. */
async function* measured(
  file: FileFacts,
  chunks: AsyncIterable<Uint8Array>,
  packed: PackedFile[],
): AsyncGenerator<Uint8Array, void> {
  const hash: Hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  packed.push({ ...file, bytes, sha256: hash.digest('hex') });
}

interface Table {
  facts: FileFacts;
  chunks: () => AsyncGenerator<Uint8Array, void>;
}

function tablesOf(source: ExportSource, session: ExportSession): Table[] {
  const { sources, contextNotes, count } = source;
  return [
    {
      facts: {
        name: 'figures',
        path: 'figures.csv',
        description: 'Each figure as its source reported it.',
        fields: FIGURE_PACKAGE_FIELDS,
        primaryKey: ['id'],
        foreignKeys: [{ field: 'source', resource: 'sources', reference: 'id' }],
        rows: count,
      },
      chunks: () => figureChunks(source, session),
    },
    {
      facts: {
        name: 'sources',
        path: 'sources.csv',
        description: 'What was read, also where it held no figure.',
        fields: packageFields(SOURCE_COLUMNS),
        primaryKey: ['id'],
        rows: sources.size,
      },
      chunks: () => once(writeTable(SOURCE_COLUMNS, [...sources.values()])),
    },
    {
      facts: {
        name: 'notes',
        path: 'notes.csv',
        description: 'Short notes of our own that stand beside figures.',
        fields: packageFields(NOTE_COLUMNS),
        primaryKey: ['id'],
        foreignKeys: [{ field: 'source', resource: 'sources', reference: 'id' }],
        rows: contextNotes.length,
      },
      chunks: () => once(writeTable(NOTE_COLUMNS, contextNotes)),
    },
  ];
}

async function* figureChunks({ records }: ExportSource, session: ExportSession): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from(figureHeading());
  for (const batch of records()) {
    await setImmediate();
    if (session.ended) throw session.ended;
    if (batch.length > 0) yield Buffer.from(batch.map((record) => figureLine(record)).join(''));
  }
}

async function* once(text: string): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from(text);
}
