import 'server-only';
import {
  BALANCE_SIGNS,
  COVERAGES,
  type Figure,
  FLOWS,
  OBS_STATUSES,
  PARTNER_BASES,
  RANKS,
  REVIEW_STATES,
  VALUATIONS,
} from '../../domain/figure';
import type { FigurePlace } from '../../domain/figure-selection';
import { PERIOD_BASES } from '../../domain/period';
import { QUALIFIERS } from '../../domain/qualifier';
import type { Row } from '../sqlite/sql-reader';
import { amountOrNull, code, codeOrNull, text, textOrNull, wholeNumber } from './row-values';

/** The columns that a figure's place in an order hangs on. */
export const PLACE_COLUMNS = [
  'id',
  'reporter',
  'partner',
  'flow',
  'sourceId',
  'currency',
  'qualifier',
  'low',
  'high',
  'decimals',
  'balanceSign',
  'periodFirst',
  'periodLast',
]
  .map((name) => `"${name}"`)
  .join(', ');

/** A row with PLACE_COLUMNS. Throws for what no version has written. */
export function parsePlace(row: Row): FigurePlace {
  return {
    id: text(row, 'id'),
    reporter: text(row, 'reporter'),
    partner: text(row, 'partner'),
    flow: code(row, 'flow', FLOWS),
    sourceId: text(row, 'sourceId'),
    currency: text(row, 'currency'),
    amount: {
      qualifier: code(row, 'qualifier', QUALIFIERS),
      low: amountOrNull(row, 'low'),
      high: amountOrNull(row, 'high'),
      decimals: wholeNumber(row, 'decimals'),
    },
    balanceSign: codeOrNull(row, 'balanceSign', BALANCE_SIGNS),
    period: { first: textOrNull(row, 'periodFirst'), last: textOrNull(row, 'periodLast') },
  };
}

/**
 * A whole row of the table of figures. Throws for what no version has written. Written out as one object, since one that is
 * spread from another costs ten times as much, and a page reads hundreds.
 */
export function parseFigure(row: Row): Figure {
  const { id, reporter, partner, flow, sourceId, currency, amount, balanceSign, period } = parsePlace(row);
  return {
    id,
    reporter,
    partner,
    flow,
    sourceId,
    currency,
    amount,
    balanceSign,
    claimId: text(row, 'claimId'),
    hedgeAsPrinted: textOrNull(row, 'hedgeAsPrinted'),
    period: {
      first: period.first,
      last: period.last,
      basis: code(row, 'periodBasis', PERIOD_BASES),
      asPrinted: textOrNull(row, 'periodAsPrinted'),
    },
    partnerAsPrinted: textOrNull(row, 'partnerAsPrinted'),
    partnerBasis: code(row, 'partnerBasis', PARTNER_BASES),
    coverage: code(row, 'coverage', COVERAGES),
    valuation: code(row, 'valuation', VALUATIONS),
    attribution: textOrNull(row, 'attribution'),
    locator: textOrNull(row, 'locator'),
    note: textOrNull(row, 'note'),
    obsStatus: code(row, 'obsStatus', OBS_STATUSES),
    rank: code(row, 'rank', RANKS),
    rankReason: textOrNull(row, 'rankReason'),
    reviewState: code(row, 'reviewState', REVIEW_STATES),
    version: wholeNumber(row, 'version'),
    createdRevision: wholeNumber(row, 'createdRevision'),
    revision: wholeNumber(row, 'revision'),
  };
}
