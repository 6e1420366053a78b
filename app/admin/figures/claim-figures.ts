import 'server-only';
import { figureSentence, RANK_WORDS } from '@/lib/format/figure-words';
import { byAccount, speakersOf } from '@/lib/format/speaker-words';
import { findClaim } from '@/lib/services/find-claim';
import { getDataSet } from '@/lib/services/get-data-set';
import type { ServiceContext } from '@/lib/services/service-context';
import type { ClaimFigure } from '../../ui/forms/figure-form-state';

/** The other figures of a claim, as the form tells them. */
export async function findClaimFigures(
  context: ServiceContext,
  claim: Parameters<typeof findClaim>[1],
  except: string | null,
): Promise<ClaimFigure[]> {
  const { sources } = await getDataSet(context);
  const figures = await findClaim(context, claim, except);
  return figures.map((figure) => ({
    id: figure.id,
    sentence: byAccount(speakersOf([figure], sources), figureSentence(figure)),
    rank: RANK_WORDS[figure.rank],
  }));
}
