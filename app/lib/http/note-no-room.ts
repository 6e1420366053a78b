import 'server-only';
import type { AppError } from '../services/errors';
import { log } from './log';

/** A disk without room is everybody's trouble, and mended by whoever runs the server: one line for each refusal. */
export function noteNoRoom({ kind, message, cause }: AppError): void {
  if (kind === 'no_room')
    log().error({ err: cause, reason: message }, 'the disk has too little free space (MIN_FREE_MB)');
}
