import 'server-only';
import type { FigureInput } from '../../schemas/figure-input';
import { getVersions, type Version } from '../history/get-versions';
import type { ServiceContext } from '../service-context';

export { requireVersion } from '../history/get-versions';

export interface FigureVersion extends Version<'figure'> {
  figure: FigureInput;
}

/** Every version of a figure, the first one first. */
export async function getFigureVersions(context: ServiceContext, id: string): Promise<FigureVersion[]> {
  const versions = await getVersions(context, { type: 'figure', id });
  return versions.map((version) => ({ ...version, figure: version.state }));
}
