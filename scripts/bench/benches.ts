import { chartsBench } from './charts';
import { benchIntake } from './intake';
import type { Bench } from './measure';
import { scaleBench } from './scale';

/** Every bench by its name on the command line. */
export const BENCHES: Record<string, Bench> = {
  charts: chartsBench,
  intake: benchIntake,
  scale: scaleBench,
};
