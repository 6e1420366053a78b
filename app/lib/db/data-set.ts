import 'server-only';
import type { Figure } from '../domain/figure';
import type { RecordedNote, Source } from '../domain/source';
import { readDataRevision } from './data-revision';
import { toFigure, toRecordedNote, toSource } from './figure-rows';
import type { Reader } from './reader';

/** Everything that the public pages show, as it stood at one data revision. */
export interface DataSet {
  revision: number;
  at: Date;
  figures: readonly Figure[];
  sources: ReadonlyMap<string, Source>;
  contextNotes: readonly RecordedNote[];
}

/** Another process may write between two reads: then the reads are made again, at most this often. */
const ATTEMPTS = 10;

/**
 * Reads the whole data set at one revision: figures of every review state, sources by id, context notes. The revision
 * is read before and after; rows of two revisions are never mixed. Throws when writers never pause.
 */
export async function readDataSet(reader: Reader): Promise<DataSet> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await readDataRevision(reader);
    const figures = await reader.figure.findMany({
      include: { claim: true },
      orderBy: [{ createdRevision: 'asc' }, { id: 'asc' }],
    });
    const sources = await reader.source.findMany({ orderBy: { id: 'asc' } });
    const notes = await reader.contextNote.findMany({ include: { figures: true }, orderBy: { id: 'asc' } });
    const after = await readDataRevision(reader);
    if (before.number !== after.number) continue;
    return {
      revision: before.number,
      at: before.at,
      figures: figures.map(toFigure),
      sources: new Map(sources.map((row) => [row.id, toSource(row)])),
      contextNotes: notes.map(toRecordedNote),
    };
  }
  throw new Error(`the data moved during each of ${ATTEMPTS} reads`);
}
