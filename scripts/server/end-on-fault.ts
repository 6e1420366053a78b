import type { Logger } from 'pino';

/**
 * An error that nobody caught ends the server: one fatal line with its stack, and exit code 1, so that whatever runs it
 * starts it again. Next has listeners of its own that would keep it going in a state that nobody knows. A promise that is
 * rejected unheard is logged as an error and survived: pages begin to read what they may not need in the end.
 */
export function endOnFault(log: Logger): void {
  process.prependListener('uncaughtException', (error) => endWith(log, error));
}

/** The same for what fails while the server starts. */
export function endWith(log: Logger, error: unknown): never {
  const err = error instanceof Error ? error : new Error(String(error));
  log.fatal({ err }, `the server ends: ${err.message}`);
  process.exit(1);
}
