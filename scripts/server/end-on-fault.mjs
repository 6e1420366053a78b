/**
 * An error that nobody caught ends the server: one fatal line with its stack, and exit code 1, so that whatever runs it
 * starts it again. Next has listeners of its own that would keep it going in a state that nobody knows. A promise that is
 * rejected unheard is logged as an error and survived: pages begin to read what they may not need in the end.
 * @param {import('pino').Logger} log
 */
export function endOnFault(log) {
  process.prependListener('uncaughtException', (err) => end(log, err));
}

/**
 * The same for what fails while the server starts.
 * @param {import('pino').Logger} log
 * @param {unknown} error
 */
export function end(log, error) {
  const err = error instanceof Error ? error : new Error(String(error));
  log.fatal({ err }, `the server ends: ${err.message}`);
  process.exit(1);
}
