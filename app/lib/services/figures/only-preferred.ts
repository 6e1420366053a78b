import 'server-only';
import { findFiguresOfClaim } from '../../db/figures/figure-writes';
import type { Write } from '../../db/sqlite/writer';
import { claimKey } from '../../domain/claim';
import { type Figure, isPlan } from '../../domain/figure';
import type { Authorship } from '../authorize';
import { invalidInput } from '../errors';
import { correctFigureIn } from './correct-figure-in';

/**
 * A claim has one preferred figure at most (a plan and a result are no rivals). Refuses a second one inside the write
 * that would make it, or makes the others normal in that same write when that was asked for.
 */
export async function keepOnePreferred(
  write: Write,
  figure: Figure,
  { by, makeOthersNormal }: { by: Authorship; makeOthersNormal: boolean },
): Promise<void> {
  if (figure.rank !== 'preferred' || figure.reviewState === 'withdrawn') return;
  const others = (await findFiguresOfClaim(write.tx, claimKey(figure))).filter(
    (other) =>
      other.id !== figure.id &&
      other.rank === 'preferred' &&
      other.reviewState !== 'withdrawn' &&
      isPlan(other) === isPlan(figure),
  );
  if (others.length > 0 && !makeOthersNormal) {
    const allowed = others.map(({ id }) => id);
    throw invalidInput('The figure was not saved', [{ field: 'rank', code: 'preferred_taken', allowed }]);
  }
  for (const other of others) {
    await correctFigureIn(write, { before: other, input: { ...other, rank: 'normal', rankReason: null } }, by);
  }
}
