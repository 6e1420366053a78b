import { chartsBench } from './charts';
import type { Bench } from './measure';

/** Every bench by its name on the command line. */
export const BENCHES: Record<string, Bench> = {
  charts: chartsBench,
};
