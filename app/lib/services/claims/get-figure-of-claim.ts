import 'server-only';
import type { Caveat } from '../../domain/caveat';
import { ownCaveats } from '../../domain/comparability';
import { type Figure, isPublished } from '../../domain/figure';
import type { Source } from '../../domain/source';
import { authorize } from '../authorize';
import { notFound } from '../errors';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { sourcesMemo } from '../sources/get-sources';

export interface FigureOfClaim {
  revision: number;
  figure: Figure;
  sources: ReadonlyMap<string, Source>;
  /** Ids of the other published figures of its claim. */
  competing: string[];
  caveats: Caveat[];
}

/** One published figure, or for editors one of any state. Refuses an unknown id. */
export async function getFigureOfClaim(context: ServiceContext, id: string, anyState: boolean): Promise<FigureOfClaim> {
  if (anyState) authorize(context, 'editor');
  return withState(context, async (state) => {
    const { sources } = await sourcesMemo(context.db, state);
    const claim = state.figures.withClaims([id]);
    const figure = claim.find((candidate) => candidate.id === id);
    if (!figure || !(anyState || isPublished(figure))) throw notFound('There is no figure with this id');
    return {
      revision: state.revision,
      figure,
      sources,
      competing: claim.filter((other) => other.id !== id && isPublished(other)).map((other) => other.id),
      caveats: ownCaveats(figure),
    };
  });
}
