import 'server-only';
import Piscina from 'piscina';
import type { ProposedFigures } from '../../intake/proposal';
import { type IntakeText, proposeFigures } from '../../intake/propose-figures';
import { shareQueue } from '../../process/gauges';
import { registry } from '../../process/registry';
import { besidePath, SOURCE_FLAGS } from '../../process/run-beside';
import { AppError } from '../errors';
import { Turns } from '../operations/turns';

/** A text of so many characters is read in some 25 ms, which is less than handing it over. */
const READ_AT_ONCE = 5000;

interface ReadingLimits {
  timeMs: number;
  memoryMb: number;
}

/** The longest text that is taken, full of amounts, takes 1.3 s on a quiet machine and 50 MB. */
const LIMITS: ReadingLimits = { timeMs: 60_000, memoryMb: 256 };

interface Reader {
  pool: Piscina<IntakeText, ProposedFigures>;
  turns: Turns;
}

declare module '../../process/registry' {
  interface ProcessRegistry {
    /** The thread that reads texts; left out until the first long text. */
    textReader?: Reader;
  }
}

function makeReader({ memoryMb }: ReadingLimits): Reader {
  return {
    pool: new Piscina({
      filename: besidePath('textThread'),
      execArgv: SOURCE_FLAGS,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    }),
    turns: new Turns({ atOnce: 1, mostWaiting: 8, mostOfOne: 2, retryAfterSeconds: 5 }),
  };
}

shareQueue('texts', () => registry.textReader?.turns.state ?? { running: 0, waiting: 0, places: 1 });

/**
 * The trade figures in a text, as lib/intake proposes them: a long text is read in a thread of its own, so that nobody
 * else waits for it. One at a time; throws an AppError where too many wait, or too many of this person, and where a text
 * takes more time or memory than it may.
 */
export async function proposeInThread(text: IntakeText, person: string, limits = LIMITS): Promise<ProposedFigures> {
  if (text.text.length <= READ_AT_ONCE) return proposeFigures(text);
  const reader = registry.textReader ?? makeReader(limits);
  registry.textReader = reader;
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
  await registry.textReader?.pool.destroy();
  registry.textReader = undefined;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
