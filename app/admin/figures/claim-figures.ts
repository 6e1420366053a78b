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

export type FormRelatedFigures = Pick<FigureFormState, 'claim' | 'beside'>;

/** The other figures of a figure's claim, and those that it would stand beside, as the form tells them. */
export async function findRelatedFigures(context: ServiceContext, input: FigureInput): Promise<FormRelatedFigures> {
  const { sources } = await getSources(context);
  const competingReports = await findClaim(context, input, input.id);
  const { figure, beside } = await placeFigure(context, input);
  return {
    claim: competingReports.map((competingReport) => ({
      id: competingReport.id,
      sentence: byAccount(speakersOf([competingReport], sources), figureSentence(competingReport)),
      rank: RANK_WORDS[competingReport.rank],
      isPreferred: competingReport.rank === 'preferred',
    })),
    beside: besideSentences(figure, beside),
  };
}
