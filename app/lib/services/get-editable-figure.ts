import 'server-only';
import type { Figure } from '../domain/figure';
import { assignHues, HUES, type Hue } from '../domain/hues';
import type { Source } from '../domain/source';
import { authorize } from './authorize';
import { notFound } from './errors';
import { keptWithClaimsOf } from './first-figures';
import { getDataSet } from './get-data-set';
import type { ServiceContext } from './service-context';

/** What a figure's form needs besides the figure. */
export interface FigureDesk {
  sources: Source[];
  /** The hue of each economy, and of the next one that comes into the data. */
  hues: Record<string, Hue>;
  nextHue: Hue;
}

/** The sources to choose from, newest first, and the hues for the preview. */
export async function getFigureDesk(context: ServiceContext): Promise<FigureDesk> {
  authorize(context, 'editor');
  const { sources, figures } = await getDataSet(context);
  const hueOf = assignHues(figures);
  const reporters = [...new Set(figures.map(({ reporter }) => reporter))];
  return {
    sources: [...sources.values()].toSorted((a, b) =>
      (b.publishedFrom ?? '').localeCompare(a.publishedFrom ?? '', 'en'),
    ),
    hues: Object.fromEntries(reporters.map((reporter) => [reporter, hueOf(reporter)])),
    nextHue: HUES[reporters.length] ?? 'rest',
  };
}

/** A figure of any state, withdrawn ones too. Refuses an unknown id. */
export async function getEditableFigure(context: ServiceContext, id: string): Promise<Figure> {
  authorize(context, 'editor');
  const figures = keptWithClaimsOf(context, await getDataSet(context), [id]);
  const figure = figures.find((candidate) => candidate.id === id);
  if (!figure) throw notFound('There is no figure with this id');
  return figure;
}
