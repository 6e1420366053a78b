import type { FigureFields } from '../figure-fields';
import type { FigureField } from './figure-table';

/** The fields of a figure that a text can fill. */
export const PROPOSED_FIELDS = [
  'reporter',
  'partner',
  'partner_as_printed',
  'partner_basis',
  'flow',
  'qualifier',
  'low',
  'high',
  'decimals',
  'currency',
  'balance_sign',
  'hedge_as_printed',
  'time_period',
  'period_basis',
  'period_as_printed',
  'coverage',
  'attribution',
] as const satisfies readonly FigureField[];

/** What a text gives of a figure; empty text is missing. */
export type ProposedFields = Pick<FigureFields, (typeof PROPOSED_FIELDS)[number]>;
