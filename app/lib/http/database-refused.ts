import 'server-only';
import { toRefusedLine } from '../services/failed-save';
import { setStatus } from './answer-status';
import { log } from './log';

/** When a reader should look again: somebody has to mend the database first. */
const RETRY_AFTER_SECONDS = 60;

/**
 * Whether a page failed because the database cannot be read. The page then answers 503, and the log has the reason.
 */
export function isDatabaseRefused(error: unknown): boolean {
  const reason = toRefusedLine(error);
  if (reason === null) return false;
  log().error({ reason }, 'a page could not be made: the database cannot be used');
  setStatus(503, RETRY_AFTER_SECONDS);
  return true;
}
