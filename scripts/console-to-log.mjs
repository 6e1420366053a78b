import { format, stripVTControlCharacters } from 'node:util';

const LEVELS = { error: 'error', warn: 'warn', log: 'info', info: 'info', debug: 'debug', trace: 'debug' };

/**
 * Next, React and Node write to the console and to standard error as lines of text. From here on each such message is one
 * JSON line of the log, an error among its parts with its stack and digest, under the id of the request that it came from.
 * @param {import('pino').Logger} log
 * @param {() => { requestId?: string } | undefined} currentRequest
 */
export function sendConsoleToLog(log, currentRequest) {
  const write = (level, parts) => {
    const err = parts.find((part) => part instanceof Error);
    const words = stripVTControlCharacters(format(...parts.filter((part) => part !== err))).trim();
    log[level]({ requestId: currentRequest()?.requestId, err }, words || err?.message || 'an empty message');
  };
  for (const [name, level] of Object.entries(LEVELS)) console[name] = (...parts) => write(level, parts);
  // Node's own listener writes text.
  process.removeAllListeners('warning');
  process.on('warning', (warning) => write('warn', [warning]));
}
