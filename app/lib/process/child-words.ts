import type { Readable } from 'node:stream';

/** Of what a process says only the last part is kept: the error stands there. */
const MOST_KEPT = 8000;

/** Collects what a child process writes to its standard error, for one line of the log; gives what was said so far. */
export function collectWords(stream: Readable | null): () => string {
  let said = '';
  stream?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-MOST_KEPT);
  });
  return () => said.trim();
}
