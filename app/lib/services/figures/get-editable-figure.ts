import 'server-only';
import type { Figure } from '../../domain/figure';
import { HUES, type Hue } from '../../domain/hues';
import type { Source } from '../../domain/source';
import { authorize } from '../authorize';
import { getHues } from '../compare/get-hues';
import { notFound } from '../errors';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { getSources } from '../sources/get-sources';

/** What a figure's form needs besides the figure. */
export interface FigureDesk {
  sources: Source[];
  /** The economies with a hue of their own, and the hue of any other one, as if it were the next to come. */
  hues: Record<string, Hue>;
  nextHue: Hue;
}

/** The sources to choose from, newest first, and the hues for the preview. */
export async function getFigureDesk(context: ServiceContext): Promise<FigureDesk> {
  authorize(context, 'editor');
  const { sources } = await getSources(context);
  const { hued, hueOf } = await getHues(context);
  return {
    sources: [...sources.values()].toSorted((a, b) =>
      (b.publishedFrom ?? '').localeCompare(a.publishedFrom ?? '', 'en'),
    ),
    hues: Object.fromEntries(hued.map((reporter) => [reporter, hueOf(reporter)])),
    nextHue: HUES[hued.length] ?? 'rest',
  };
}

/** A figure of any state, withdrawn ones too. Refuses an unknown id. */
export async function getEditableFigure(context: ServiceContext, id: string): Promise<Figure> {
  authorize(context, 'editor');
  const [figure] = await withState(context, ({ figures }) => figures.find([id]));
  if (!figure) throw notFound('There is no figure with this id');
  return figure;
}
