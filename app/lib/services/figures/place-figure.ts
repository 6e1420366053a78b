import 'server-only';
import { findArea } from '../../areas/area-lists';
import type { FigureStore } from '../../db/figures/figure-store';
import type { Caveat } from '../../domain/caveat';
import { chooseFigures, claimKey } from '../../domain/claim';
import { compareFigures } from '../../domain/comparability';
import { type Figure, isPlan, isPublished } from '../../domain/figure';
import { arrangePanels } from '../../domain/panels';
import type { FigureInput } from '../../schemas/figure-input';
import { authorize } from '../authorize';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { findNeighbours } from './find-neighbours';

/** So many that may stand beside it: a form that is typed into compares no thousands. */
const COMPARED_AT_MOST = 200;

export interface PlacedFigure {
  figure: Figure;
  /** The figures that it would share a panel with, each with the caveats of the pair. */
  beside: { other: Figure; caveats: Caveat[] }[];
}

/** Where a figure that is being typed would stand, were it published and chosen for its claim. */
export async function placeFigure(context: ServiceContext, input: FigureInput): Promise<PlacedFigure> {
  authorize(context, 'editor');
  const figure: Figure = {
    ...input,
    id: input.id ?? 'preview',
    claimId: 'preview',
    reviewState: 'published',
    version: 1,
    createdRevision: 1,
    revision: 1,
  };
  // Figures of its own claim are rivals, not neighbours.
  const near = await withState(context, ({ figures }) => [
    ...findNeighbours(figures, { figure, most: COMPARED_AT_MOST }),
    ...findOtherSide(figures, figure),
  ]);
  const candidates = near.filter(
    (other) => other.id !== figure.id && isPlan(other) === isPlan(figure) && claimKey(other) !== claimKey(figure),
  );
  const others = chooseFigures(candidates).map((chosen) => chosen.figure);
  const panels = arrangePanels([...others, figure], findArea).filter(({ figures }) => figures.includes(figure));
  const beside = new Set(panels.flatMap(({ figures }) => figures).filter((other) => other !== figure));
  return {
    figure,
    beside: [...beside].map((other) => ({ other, caveats: compareFigures(figure, other, findArea).caveats })),
  };
}

const OTHER_SIDE = { exports: 'imports', imports: 'exports' } as const;

/** Imports beside exports of the same claim, and the other way round: no neighbours, but a balance pair. */
function findOtherSide(figures: FigureStore, figure: Figure): Figure[] {
  if (figure.flow !== 'exports' && figure.flow !== 'imports') return [];
  return figures.ofClaims([claimKey({ ...figure, flow: OTHER_SIDE[figure.flow] })]).filter(isPublished);
}
