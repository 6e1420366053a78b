import 'server-only';
import type { Figure } from '../../domain/figure';
import type { ServiceContext } from '../../services/service-context';
import { getSources } from '../../services/sources/get-sources';
import type { Written } from './answer-write';
import { figureRecord } from './records';

/** The answer to a write of a figure: the figure as it was saved, at the data revision of that write. */
export async function savedFigure(context: ServiceContext, figure: Figure): Promise<Written> {
  const { sources } = await getSources(context);
  const { revision } = figure;
  return { body: { data_revision: revision, figure: figureRecord(figure, { sources, revision }) } };
}
