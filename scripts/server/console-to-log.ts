import { format, stripVTControlCharacters } from 'node:util';
import type { Logger } from 'pino';
import type { RequestNotes } from '../../app/lib/process/registry';

const LEVELS = { error: 'error', warn: 'warn', log: 'info', info: 'info', debug: 'debug', trace: 'debug' } as const;
type Level = (typeof LEVELS)[keyof typeof LEVELS];

/**
 * Next, React and Node write to the console and to standard error as lines of text. From here on each such message is one
 * JSON line of the log, an error among its parts with its stack and digest, under the id of the request that it came from.
 */
export function sendConsoleToLog(log: Logger, currentRequest: () => RequestNotes | undefined): void {
  const write = (level: Level, parts: readonly unknown[]) => {
    const err = parts.find((part) => part instanceof Error);
    const words = stripVTControlCharacters(format(...parts.filter((part) => part !== err))).trim();
    log[level]({ requestId: currentRequest()?.requestId, err }, words || err?.message || 'an empty message');
  };
  for (const [name, level] of Object.entries(LEVELS))
    Object.assign(console, { [name]: (...parts: unknown[]) => write(level, parts) });
  // Node's own listener writes text.
  process.removeAllListeners('warning');
  process.on('warning', (warning) => write('warn', [warning]));
}
