import { parseTimePeriod } from '@/lib/domain/period';
import { isQualifier, QUALIFIER_SHAPES, type Qualifier } from '@/lib/domain/qualifier';
import type { Proposal } from '@/lib/intake/proposal';

/** The qualifiers of annotated passages, whose words differ a little from those of a figure. */
type PassageQualifier = 'exact' | 'about' | 'above' | 'at_least' | 'below' | 'up_to' | 'between';

/** A figure in the field names by which annotated passages are kept and scored. */
export interface PassageFigure {
  amount_low: number | null;
  amount_high: number | null;
  currency: string;
  qualifier: PassageQualifier;
  flow: string;
  sign?: string;
  reporter: string | null;
  partner: string | null;
  period: { start: string; end: string } | null;
  evidence: string;
}

const PASSAGE_QUALIFIERS: Record<Qualifier, PassageQualifier> = {
  exactly: 'exact',
  about: 'about',
  above: 'above',
  at_least: 'at_least',
  below: 'below',
  at_most: 'up_to',
  nearly: 'about',
  between: 'between',
};

function requireQualifier(text: string): Qualifier {
  if (!isQualifier(text)) throw new Error(`${text} is no qualifier`);
  return text;
}

const toNumber = (digits: string) => (digits === '' ? null : Number(digits));

/** A proposal in those names; "nearly" counts as about there, so that its bound is its centre. */
export function toPassageFigure({ fields, reporterName, partnerName, words }: Proposal): PassageFigure {
  const [low, high] = [toNumber(fields.low), toNumber(fields.high)];
  const span = parseTimePeriod(fields.time_period);
  const qualifier = requireQualifier(fields.qualifier);
  return {
    amount_low: QUALIFIER_SHAPES[qualifier].near ? high : low,
    amount_high: high,
    currency: fields.currency,
    qualifier: PASSAGE_QUALIFIERS[qualifier],
    flow: fields.flow,
    ...(fields.balance_sign === '' ? {} : { sign: fields.balance_sign }),
    reporter: reporterName,
    partner: partnerName,
    period: span && { start: span.first, end: span.last },
    evidence: words,
  };
}
