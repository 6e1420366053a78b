import 'server-only';
import { findFigure } from '../../db/figures/figure-writes';
import type { Figure } from '../../domain/figure';
import { authorize } from '../authorize';
import { conflict, notFound } from '../errors';
import { requireReason } from '../require-reason';
import type { ServiceContext } from '../service-context';
import { correctFigureIn, requireFigureVersion } from './correct-figure-in';

export interface Withdrawal {
  id: string;
  /** The version that the editor saw. */
  version: number;
  reason: string | undefined;
}

/** Takes a figure off the public pages; its history stays. Refuses without a reason, and over a newer version. */
export async function withdrawFigure(context: ServiceContext, { id, version, reason }: Withdrawal): Promise<Figure> {
  const by = { ...authorize(context, 'editor'), reason: requireReason(reason, 'The figure was not withdrawn') };
  return context.db.writer.write(async (write) => {
    const before = await findFigure(write.tx, id);
    if (!before) throw notFound('There is no figure with this id');
    if (before.reviewState === 'withdrawn') throw conflict('This figure is withdrawn already');
    requireFigureVersion(before, version, 'It was not withdrawn');
    return correctFigureIn(write, { before, input: { ...before, reviewState: 'withdrawn' } }, by);
  });
}
