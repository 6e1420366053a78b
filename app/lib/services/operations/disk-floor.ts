import 'server-only';
import path from 'node:path';
import { freeBytes } from '../../db/disk-room';
import { readEnvironment } from '../../env';
import { AppError } from '../errors';
import type { ServiceContext } from '../service-context';

/** Free bytes below which nothing large is taken in, so that the small saves of editors go on. */
export function minFreeBytes(): number {
  return readEnvironment().MIN_FREE_MB * 1_000_000;
}

/** Refuses (no_room) when the disk of the database has less free space than MIN_FREE_MB. Asked again while a file comes. */
export function requireDiskRoom({ db }: ServiceContext): void {
  if (freeBytes(path.dirname(db.file)) < minFreeBytes()) throw noRoom();
}

/** A disk that was filled by something else in the meantime is the same refusal; any other error comes back as it is. */
export function toNoRoom(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(ENOSPC|EDQUOT|SQLITE_FULL)$/.test(code) ? noRoom(error) : error;
}

function noRoom(cause?: unknown): AppError {
  return new AppError(
    'no_room',
    'Nothing was imported: the disk of the server has too little free space for a file. Single figures can still be saved. ' +
      'Tell whoever runs this server',
    { cause },
  );
}
