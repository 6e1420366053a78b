import { z } from 'zod';
import { BALANCE_SIGNS, type Figure, FLOWS } from '../domain/figure';
import type { FigurePlace, SortKey } from '../domain/figure-selection';
import { QUALIFIERS } from '../domain/qualifier';
import './text-fields';

/** The parts of a figure that its place in this order hangs on, as a cursor keeps them; its id comes last. */
export function toPlaceParts(figure: Figure, sort: SortKey): string[] {
  switch (sort) {
    case 'reporter':
    case 'partner':
    case 'flow':
      return [figure[sort], figure.id];
    case 'source':
      return [figure.sourceId, figure.id];
    case 'period':
      return [figure.period.first ?? '', figure.period.last ?? '', figure.id];
    case 'amount': {
      const { qualifier, low, high } = figure.amount;
      return [
        figure.currency,
        qualifier,
        low?.toString() ?? '',
        high?.toString() ?? '',
        figure.balanceSign ?? '',
        figure.id,
      ];
    }
  }
}

const text = z.string().max(100);
const month = z
  .string()
  .regex(/^(\d{4}-\d{2})?$/)
  .transform((value) => value || null);
const bound = z
  .string()
  .regex(/^\d{0,20}$/)
  .transform((value) => (value === '' ? null : BigInt(value)));
const sign = z.union([z.literal('').transform(() => null), z.enum(BALANCE_SIGNS)]);

/** What an order does not look at. */
const NOWHERE: FigurePlace = {
  id: '',
  reporter: '',
  partner: '',
  sourceId: '',
  flow: 'turnover',
  currency: '',
  amount: { qualifier: 'exactly', low: null, high: null, decimals: 0 },
  balanceSign: null,
  period: { first: null, last: null },
};

const PARTS = {
  reporter: z.tuple([text, text]).transform(([reporter, id]) => ({ ...NOWHERE, reporter, id })),
  partner: z.tuple([text, text]).transform(([partner, id]) => ({ ...NOWHERE, partner, id })),
  source: z.tuple([text, text]).transform(([sourceId, id]) => ({ ...NOWHERE, sourceId, id })),
  flow: z.tuple([z.enum(FLOWS), text]).transform(([flow, id]) => ({ ...NOWHERE, flow, id })),
  period: z.tuple([month, month, text]).transform(([first, last, id]) => ({ ...NOWHERE, period: { first, last }, id })),
  amount: z
    .tuple([text, z.enum(QUALIFIERS), bound, bound, sign, text])
    .transform(([currency, qualifier, low, high, balanceSign, id]) => ({
      ...NOWHERE,
      currency,
      amount: { qualifier, low, high, decimals: 0 },
      balanceSign,
      id,
    })),
} satisfies Record<SortKey, z.ZodType<FigurePlace>>;

/** The inverse: a place that an order can compare figures with; null for parts that are none. */
export function parsePlaceParts(parts: readonly string[], sort: SortKey): FigurePlace | null {
  const parsed = PARTS[sort].safeParse(parts);
  return parsed.success ? parsed.data : null;
}
