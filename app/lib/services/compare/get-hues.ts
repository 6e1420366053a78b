import 'server-only';
import type { DataState } from '../../db/figures/open-state';
import type { OpenDatabase } from '../../db/open-database';
import type { AreaCode } from '../../domain/area';
import { type FindHue, huesInOrder, OWN_HUES } from '../../domain/hues';
import { memo } from '../../memo';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';

export interface Hues {
  hueOf: FindHue;
  /** The economies with a hue of their own: the first reporters that came into the data. */
  hued: AreaCode[];
}

const STATES_KEPT = 8;
const kept = memo(STATES_KEPT);

/** The hue of each economy in the state that a context shows, told from all its figures, however many there are. */
export function getHues(context: ServiceContext): Promise<Hues> {
  return withState(context, (state) => huesMemo(context.db, state));
}

/** The same of a state that is open already. */
export async function huesMemo(db: OpenDatabase, { revision, figures }: DataState): Promise<Hues> {
  const hued = await kept(db, [revision], async () => figures.arrivals(OWN_HUES));
  return { hued, hueOf: huesInOrder(hued) };
}
