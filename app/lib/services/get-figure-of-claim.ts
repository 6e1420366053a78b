import 'server-only';
import type { Caveat } from '../domain/caveat';
import { claimKey } from '../domain/claim';
import { ownCaveats } from '../domain/comparability';
import type { Figure } from '../domain/figure';
import type { Source } from '../domain/source';
import { authorize } from './authorize';
import { notFound } from './errors';
import { keptWithClaimsOf } from './first-figures';
import { getDataSet } from './get-data-set';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

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
  const dataSet = await getDataSet(context);
  const figures = keptWithClaimsOf(context, dataSet, [id]);
  const published = publishedFigures({ figures });
  const figure = (anyState ? figures : published).find((candidate) => candidate.id === id);
  if (!figure) throw notFound('There is no figure with this id');
  const key = claimKey(figure);
  return {
    revision: dataSet.revision,
    figure,
    sources: dataSet.sources,
    competing: published.filter((other) => other.id !== id && claimKey(other) === key).map((other) => other.id),
    caveats: ownCaveats(figure),
  };
}
