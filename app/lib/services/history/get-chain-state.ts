import 'server-only';

import { type ChainState, registry } from '../../process/registry';

/** What the server's own check of the record and of the audit found; undefined while it has not ended yet. */
export function getChainState(): ChainState | undefined {
  return registry.chains;
}
