import 'server-only';
import type { DataState } from '../../db/figures/open-state';
import type { DataSources } from '../../db/figures/read-sources';
import type { OpenDatabase } from '../../db/open-database';
import { memo } from '../../memo';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';

export interface SourcesOfState extends DataSources {
  revision: number;
  at: Date;
}

const STATES_KEPT = 8;
const kept = memo(STATES_KEPT);

/** Every source and note of the state that a context shows. A read after a write shows what was written. */
export function getSources(context: ServiceContext): Promise<SourcesOfState> {
  return withState(context, async (state) => ({
    revision: state.revision,
    at: state.at,
    ...(await sourcesMemo(context.db, state)),
  }));
}

/** The same of a state that is open already. */
export function sourcesMemo(db: OpenDatabase, state: DataState): Promise<DataSources> {
  return kept(db, [state.revision], async () => state.readSources());
}
