import type { Figure, Flow } from '../../domain/figure';
import type { ReadResult } from '../../domain/source';
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

export {
  COVERAGE_WORDS,
  RANK_WORDS,
  REVIEW_STATE_WORDS,
  STATUS_WORDS,
  VALUATION_WORDS,
} from '../../schemas/figure-table/field-words';

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
