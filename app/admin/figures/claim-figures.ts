import 'server-only';
import { besideSentences } from '@/lib/format/figure/beside-words';
import { figureSentence, RANK_WORDS } from '@/lib/format/figure/figure-words';
import { byAccount, speakersOf } from '@/lib/format/figure/speaker-words';
import type { FigureInput } from '@/lib/schemas/figure-input';
import { findClaim } from '@/lib/services/claims/find-claim';
import { placeFigure } from '@/lib/services/figures/place-figure';
import type { ServiceContext } from '@/lib/services/service-context';
import { getSources } from '@/lib/services/sources/get-sources';
import type { FigureFormState } from '../../ui/forms/figure-form-state';

export type Company = Pick<FigureFormState, 'claim' | 'beside'>;

/** The other figures of a figure's claim, and those that it would stand beside, as the form tells them. */
export async function findCompany(context: ServiceContext, input: FigureInput): Promise<Company> {
  const { sources } = await getSources(context);
  const rivals = await findClaim(context, input, input.id);
  const { figure, beside } = await placeFigure(context, input);
  return {
    claim: rivals.map((rival) => ({
      id: rival.id,
      sentence: byAccount(speakersOf([rival], sources), figureSentence(rival)),
      rank: RANK_WORDS[rival.rank],
      isPreferred: rival.rank === 'preferred',
    })),
    beside: besideSentences(figure, beside),
  };
}
