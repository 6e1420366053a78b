import 'server-only';

/** What the server's own check of the record and of the audit found; undefined while it has not ended yet. */
export interface ChainState {
  /** What is wrong, in sentences; empty when both are whole. */
  faults: readonly string[];
}

const shared = globalThis as { asReportedChains?: ChainState };

/** Written by scripts/watch-chains.mjs, which lives in this same process. */
export function getChainState(): ChainState | undefined {
  return shared.asReportedChains;
}
