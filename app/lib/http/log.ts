import 'server-only';
import pino from 'pino';
import { readEnvironment } from '../env';

let logger: pino.Logger | undefined;

/** The process's log: JSON lines with UTC times on standard output. */
export function log(): pino.Logger {
  logger ??= pino({ level: readEnvironment().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}
