import { parseTimePeriod } from '../domain/period';
import type { PASSAGE_QUALIFIERS } from '../schemas/api/answers';
import type { Proposal } from './proposal';

/** A figure in the field names by which annotated passages are kept and scored. */
export interface PassageFigure {
  amount_low: number | null;
  amount_high: number | null;
  currency: string;
  qualifier: (typeof PASSAGE_QUALIFIERS)[number];
  flow: string;
  sign?: string;
  reporter: string | null;
  partner: string | null;
  period: { start: string; end: string } | null;
  evidence: string;
}

const QUALIFIERS: Record<string, PassageFigure['qualifier']> = { exactly: 'exact', at_most: 'up_to', nearly: 'about' };

const toNumber = (digits: string) => (digits === '' ? null : Number(digits));

/** A proposal in those names; "nearly" counts as about there, so that its bound is its centre. */
export function toPassageFigure({ fields, reporterName, partnerName, words }: Proposal): PassageFigure {
  const [low, high] = [toNumber(fields.low), toNumber(fields.high)];
  const span = parseTimePeriod(fields.time_period);
  return {
    amount_low: fields.qualifier === 'nearly' ? high : low,
    amount_high: high,
    currency: fields.currency,
    qualifier: QUALIFIERS[fields.qualifier] ?? (fields.qualifier as PassageFigure['qualifier']),
    flow: fields.flow,
    ...(fields.balance_sign === '' ? {} : { sign: fields.balance_sign }),
    reporter: reporterName,
    partner: partnerName,
    period: span && { start: span.first, end: span.last },
    evidence: words,
  };
}
