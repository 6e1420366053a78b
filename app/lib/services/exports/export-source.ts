import 'server-only';
import { toFigureRecord } from '../../csv/figure-record';
import type { FigureCount } from '../../db/figures/figure-store';
import { openState } from '../../db/figures/open-state';
import type { ContextNote, Source } from '../../domain/source';
import type { ExportQuery } from '../../schemas/export-query';
import type { FigureRecord } from '../../schemas/figure-table/figure-columns';
import { countThenKeep } from '../figures/count-figures';
import type { ServiceContext } from '../service-context';
import type { ExportSession } from './export-session';

/** What every format is written from. */
export interface ExportSource {
  revision: number;
  at: Date;
  count: number;
  /** A batch of records a step, in the order in which figures were recorded; may be empty. */
  records: () => Generator<FigureRecord[]>;
  sources: ReadonlyMap<string, Source>;
  contextNotes: readonly ContextNote[];
}

/** Opens the state that a download is read from, and counts what it selects. The session holds it until it ends. */
export async function openExportSource(
  { db, asOf }: ServiceContext,
  session: ExportSession,
  { selection }: ExportQuery,
): Promise<ExportSource> {
  const state = session.hold(await openState(db, asOf ?? null));
  const { sources, contextNotes } = state.readSources();
  const context = { sources, dataRevision: state.revision };
  const count = await countWhile(session, () => countThenKeep(db, state, selection));
  return {
    revision: state.revision,
    at: state.at,
    count,
    *records() {
      for (const figures of state.figures.all(selection))
        yield figures.map((figure) => toFigureRecord(figure, context));
    },
    sources,
    contextNotes,
  };
}

/** A download that is cut meanwhile says so, whatever became of the count. */
async function countWhile(session: ExportSession, count: () => Promise<FigureCount>): Promise<number> {
  try {
    const counted = await count();
    if (session.ended) throw session.ended;
    return counted.count;
  } catch (error) {
    throw session.ended ?? error;
  }
}
