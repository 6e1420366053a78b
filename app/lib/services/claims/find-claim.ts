import 'server-only';
import { claimKey } from '../../domain/claim';
import type { Figure } from '../../domain/figure';
import { authorize } from '../authorize';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';

/** Figures that are not withdrawn and say something about the same reporter, partner, flow and months. */
export async function findClaim(
  context: ServiceContext,
  figure: Parameters<typeof claimKey>[0],
  except: string | null = null,
): Promise<Figure[]> {
  authorize(context, 'editor');
  const found = await withState(context, ({ figures }) => figures.ofClaims([claimKey(figure)]));
  return found.filter(({ id, reviewState }) => reviewState !== 'withdrawn' && id !== except);
}
