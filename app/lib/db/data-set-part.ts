import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { Figure } from '../domain/figure';
import { type DataSet, FIGURES_KEPT } from './data-set';
import { readDataSources } from './data-sources';
import type { Reader } from './reader';
import type { DatedRevision } from './revision-reads';
import { openSnapshot } from './snapshot';
import { readFigures } from './snapshot-figures';

/** How many changes were ever recorded. */
export async function countChanges(reader: Reader): Promise<number> {
  // The record is append-only: its highest number counts it.
  const { _max } = await reader.revision.aggregate({ _max: { id: true } });
  return _max.id ?? 0;
}

const EVERY = { reporter: null, partner: null, flow: null, period: null, source: null };

/** The data set as of a data revision out of a very long record: every source and note, and the first published figures. */
export async function readFirstAsOf(file: string, { number, at }: DatedRevision): Promise<DataSet> {
  const snapshot = openSnapshot(file);
  try {
    const figures: Figure[] = [];
    for (const step of readFigures(snapshot, EVERY, number).figureSteps()) {
      figures.push(...step);
      if (figures.length > FIGURES_KEPT) break;
      await setImmediate();
    }
    const isWhole = figures.length <= FIGURES_KEPT;
    const kept = figures.slice(0, FIGURES_KEPT);
    const ordered = kept.toSorted((a, b) => a.createdRevision - b.createdRevision || (a.id < b.id ? -1 : 1));
    return { revision: number, at, figures: ordered, ...readDataSources(snapshot, number), isWhole };
  } finally {
    snapshot.close();
  }
}
