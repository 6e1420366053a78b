import 'server-only';
import type { RecordedNote, Source } from '../../domain/source';
import { type CutPage, cutPage, type PageRequest, textOrder } from '../cut-page';
import { notFound } from '../errors';
import type { ServiceContext } from '../service-context';
import { getSources } from '../sources/get-sources';
import { listSources, type SourceWithCount } from '../sources/list-sources';

/** The newest first; sources without a date last. */
const SOURCES = textOrder<SourceWithCount>('sources', ({ source }) => [source.publishedFrom ?? '', source.id], [true]);
const NOTES = textOrder<RecordedNote>('notes', ({ id }) => [id]);

/** Sources that were read, a page at a time, with how many figures were found in each. */
export async function listSourcePage(
  context: ServiceContext,
  readResult: Source['readResult'] | null,
  asked: PageRequest,
): Promise<{ revision: number; page: CutPage<SourceWithCount> }> {
  const { revision, sources } = await listSources(context);
  const rows = sources.filter(({ source }) => readResult === null || source.readResult === readResult);
  return { revision, page: cutPage(rows.toSorted(SOURCES.compare), asked, SOURCES) };
}

/** Context notes, a page at a time. */
export async function listNotes(
  context: ServiceContext,
  source: string | null,
  asked: PageRequest,
): Promise<{ revision: number; page: CutPage<RecordedNote> }> {
  const { revision, contextNotes } = await getSources(context);
  const rows = contextNotes.filter(({ sourceId }) => source === null || sourceId === source);
  return { revision, page: cutPage(rows.toSorted(NOTES.compare), asked, NOTES) };
}

/** One context note. Refuses an unknown id. */
export async function getNote(context: ServiceContext, id: string): Promise<{ revision: number; note: RecordedNote }> {
  const { revision, contextNotes } = await getSources(context);
  const note = contextNotes.find((candidate) => candidate.id === id);
  if (!note) throw notFound('There is no note with this id');
  return { revision, note };
}
