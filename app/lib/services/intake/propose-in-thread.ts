import 'server-only';
import path from 'node:path';
import Piscina from 'piscina';
import type { ProposedFigures } from '../../intake/proposal';
import { type IntakeText, proposeFigures } from '../../intake/propose-figures';
import { shareQueue } from '../../process/gauges';
import { AppError } from '../errors';
import { Turns } from '../operations/turns';

/** A text of so many characters is read in some 25 ms, which is less than handing it over. */
const READ_AT_ONCE = 5000;

export interface ReadingLimits {
  timeMs: number;
  memoryMb: number;
}

/** The longest text that is taken, full of amounts, takes 1.3 s on a quiet machine and 50 MB. */
const LIMITS: ReadingLimits = { timeMs: 60_000, memoryMb: 256 };

interface Reader {
  pool: Piscina<IntakeText, ProposedFigures>;
  turns: Turns;
}

/** The thread that reads. Next loads this module more than once, hence the global. */
const shared = globalThis as { asReportedTextReader?: Reader };

function makeReader({ memoryMb }: ReadingLimits): Reader {
  return {
    pool: new Piscina({
      // A file of its own, run as the commands are: what Next bundles cannot be handed to a thread.
      filename: path.resolve('scripts/intake-worker.ts'),
      execArgv: ['--conditions=react-server', '--import', 'tsx'],
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    }),
    turns: new Turns({ atOnce: 1, mostWaiting: 8, mostOfOne: 2, retryAfterSeconds: 5 }),
  };
}

shareQueue('texts', () => shared.asReportedTextReader?.turns.state ?? { running: 0, waiting: 0, places: 1 });

/**
 * The trade figures in a text, as lib/intake proposes them: a long text is read in a thread of its own, so that nobody
 * else waits for it. One at a time; throws an AppError where too many wait, or too many of this person, and where a text
 * takes more time or memory than it may.
 */
export async function proposeInThread(text: IntakeText, person: string, limits = LIMITS): Promise<ProposedFigures> {
  if (text.text.length <= READ_AT_ONCE) return proposeFigures(text);
  const reader = shared.asReportedTextReader ?? makeReader(limits);
  shared.asReportedTextReader = reader;
  const end = await reader.turns.take(person);
  const signal = AbortSignal.timeout(limits.timeMs);
  try {
    return await reader.pool.run(text, { signal });
  } catch (error) {
    if (signal.aborted || isOutOfMemory(error))
      throw new AppError('too_large', 'Reading this text takes too long: send it in parts, a chapter at a time');
    throw error;
  } finally {
    end();
  }
}

/** Ends the thread, for whoever has no further text. */
export async function closeTextReader(): Promise<void> {
  await shared.asReportedTextReader?.pool.destroy();
  shared.asReportedTextReader = undefined;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
