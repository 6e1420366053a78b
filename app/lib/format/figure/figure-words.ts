import type { Coverage, Figure, Flow, ObsStatus, Rank, ReviewState, Valuation } from '../../domain/figure';
import type { ReadResult } from '../../domain/source';
import { FIGURE_TABLE } from '../../schemas/figure-table/figure-table';
import { amountInSentence } from './amount-words';
import { areaInSentence, areaName, areaPossessive } from './area-words';
import { periodInSentence } from './period-words';

interface FlowWords {
  name: string;
  /** What it is made of. */
  meaning: string;
  /** "turnover with", "exports to", "imports from", "balance with": before a partner. */
  toward: string;
}

export const FLOW_WORDS: Record<Flow, FlowWords> = {
  turnover: { name: 'Turnover', meaning: 'exports plus imports', toward: 'turnover with' },
  exports: { name: 'Exports', meaning: 'goods or services sold to the partner', toward: 'exports to' },
  imports: { name: 'Imports', meaning: 'goods or services bought from the partner', toward: 'imports from' },
  balance: { name: 'Balance', meaning: 'exports minus imports', toward: 'balance with' },
};

export const COVERAGE_WORDS: Record<Coverage, string> = FIGURE_TABLE.coverage.words;
export const VALUATION_WORDS: Record<Valuation, string> = FIGURE_TABLE.valuation.words;
export const STATUS_WORDS: Record<ObsStatus, string> = FIGURE_TABLE.obs_status.words;
export const RANK_WORDS: Record<Rank, string> = FIGURE_TABLE.rank.words;
export const REVIEW_STATE_WORDS: Record<ReviewState, string> = FIGURE_TABLE.review_state.words;

export const READ_RESULT_WORDS: Record<ReadResult, string> = {
  figures: 'read, trade figures found',
  no_trade_figure: 'read, no trade figure',
};

/** "China, turnover with Latin America": names a figure among others. */
export function figureName(figure: Pick<Figure, 'reporter' | 'partner' | 'flow'>): string {
  return `${areaName(figure.reporter)}, ${FLOW_WORDS[figure.flow].toward} ${areaInSentence(figure.partner)}`;
}

/** The amount in a sentence, a balance with its sign: "above 500 billion dollars", "a deficit of 1.9 billion dollars". */
export function signedAmountInSentence({ amount, currency, balanceSign }: Figure): string {
  const words = amountInSentence(amount, currency);
  return balanceSign ? `a ${balanceSign} of ${words}` : words;
}

/** "China’s turnover with Latin America was above 500 billion dollars in 2024". No full stop, no speaker. */
export function figureSentence(figure: Figure): string {
  const subject = `${areaPossessive(figure.reporter)} ${FLOW_WORDS[figure.flow].toward} ${areaInSentence(figure.partner)}`;
  const signed = signedAmountInSentence(figure);
  const verb = figure.flow === 'exports' || figure.flow === 'imports' ? 'were' : 'was';
  if (figure.obsStatus === 'F')
    return `${subject} ${verb} planned or forecast at ${signed} ${periodInSentence(figure.period)}`;
  if (figure.period.first === null)
    return `${subject} ${verb === 'were' ? 'are' : 'is'} ${signed}; the year is not stated`;
  return `${subject} ${verb} ${signed} ${periodInSentence(figure.period)}`;
}
