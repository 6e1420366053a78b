import 'server-only';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { sizeWords } from '../../format/files/import-words';
import { tooMany } from '../errors';
import { STAGED_LIMITS, UPLOAD_LIMITS } from './import-limits';

/** An import that lies here, or a file that is still coming. */
export interface StagedFolder {
  folder: string;
  actor: string;
}

/**
 * Refuses (too many) another file while as many, or as many bytes, lie here as one person or all together may have: nobody
 * may fill the disk by forgetting. A file that is still coming counts with the most that it may have.
 */
export function requireStagingRoom(actor: string, staged: readonly StagedFolder[], coming: readonly string[]): void {
  const own = staged.filter((job) => job.actor === actor);
  const ownComing = coming.filter((sender) => sender === actor);
  if (own.length + ownComing.length >= STAGED_LIMITS.countEach)
    throw tooMany(`You have ${STAGED_LIMITS.countEach} imports here: throw some of them away first`);
  const bytesOf = (jobs: readonly StagedFolder[], more: number) =>
    jobs.reduce((sum, { folder }) => sum + folderBytes(folder), more * UPLOAD_LIMITS.bytes);
  if (bytesOf(own, ownComing.length) >= STAGED_LIMITS.bytesEach)
    throw tooMany(`Your imports take ${sizeWords(STAGED_LIMITS.bytesEach)} here: throw some of them away first`);
  if (
    staged.length + coming.length >= STAGED_LIMITS.countAll ||
    bytesOf(staged, coming.length) >= STAGED_LIMITS.bytesAll
  )
    throw tooMany('Too many imports of all editors wait here: throw some away, or try again when others are done');
}

function folderBytes(folder: string): number {
  if (!existsSync(folder)) return 0;
  const sizes = readdirSync(folder).map(
    (name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
