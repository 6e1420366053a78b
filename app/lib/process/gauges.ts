// What /metrics tells of the work in this process.
import { registry } from './registry';

/** The kinds of work that may run only so many at a time. */
const QUEUE_NAMES = ['answers', 'charts', 'exports', 'hashes', 'imports', 'png', 'texts'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

export interface QueueState {
  running: number;
  /** How many wait for a place; 0 where work without a place is refused. */
  waiting: number;
  /** How many may run at once. */
  places: number;
}

/** Why a save failed: another process held the database, or SQLite could not write. */
export type SaveFault = 'busy' | 'failed';

interface Gauges {
  saved: number;
  faults: Record<SaveFault, number>;
  queues: Map<QueueName, () => QueueState>;
}

declare module './registry' {
  interface ProcessRegistry {
    /** Saves and queues of this process. */
    gauges?: Gauges;
  }
}

function gauges(): Gauges {
  registry.gauges ??= { saved: 0, faults: { busy: 0, failed: 0 }, queues: new Map() };
  return registry.gauges;
}

/** Notes a write that was committed. */
export function countSave(): void {
  gauges().saved += 1;
}

/** Notes a write that was given up although its input was good. */
export function countSaveFault(fault: SaveFault): void {
  gauges().faults[fault] += 1;
}

/** Tells how a queue can be looked at; its module calls this as it is loaded. */
export function shareQueue(name: QueueName, read: () => QueueState): void {
  gauges().queues.set(name, read);
}

/** Writes since the start of the process: how many were committed, and how many were given up, by reason. */
export function saveCounts(): { saved: number; faults: Readonly<Record<SaveFault, number>> } {
  const { saved, faults } = gauges();
  return { saved, faults: { ...faults } };
}

/** Each queue as it stands; one whose module was not needed yet is empty, and its places are not known. */
export function queueStates(): Record<QueueName, QueueState | null> {
  const read = (name: QueueName) => gauges().queues.get(name)?.() ?? null;
  return {
    answers: read('answers'),
    charts: read('charts'),
    exports: read('exports'),
    hashes: read('hashes'),
    imports: read('imports'),
    png: read('png'),
    texts: read('texts'),
  };
}
