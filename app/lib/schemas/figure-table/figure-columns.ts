import { z } from 'zod';
import { FLOW_CODES } from '../../domain/figure';
import type { FieldKind } from './field-kinds';
import { FIELD_ROWS, type FIGURE_TABLE, type FieldValue, type FigureField } from './figure-table';
import { CSV_ORDER, inOrder } from './orders';

const count = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const number = z.int().min(1).nullable();
const text = z.string();

interface OtherColumn {
  type: FieldKind['type'];
  means: string;
  answer: z.ZodType;
}

/** Columns of CSV and JSON that are no fields: they follow from the figure, its source or the state of the data. */
const OTHER_COLUMNS = {
  kind: {
    type: 'text',
    means: 'reported, or derived from reported figures',
    answer: z.enum(['reported', 'derived']),
  },
  reporter_label: { type: 'text', means: 'its English name', answer: text },
  partner_label: { type: 'text', means: 'its English name', answer: text },
  flow_label: { type: 'text', means: 'its English name', answer: text },
  flow_code: {
    type: 'text',
    means: 'X and M as in UN Comtrade; T turnover, B balance',
    answer: z.enum(Object.values(FLOW_CODES)),
  },
  amount_label: { type: 'text', means: 'the qualified amount in words, hedges kept', answer: text },
  source_publisher: { type: 'text', means: 'its publisher', answer: text.nullable() },
  source_title: { type: 'text', means: 'its title', answer: text.nullable() },
  source_published_from: {
    type: 'text',
    means: 'first day on which it may have been published',
    answer: day.nullable(),
  },
  source_published_to: { type: 'text', means: 'last such day', answer: day.nullable() },
  derived_from: { type: 'text', means: 'the working of a derived row', answer: text.nullable() },
  version: { type: 'number', means: 'how often the figure was saved', answer: number },
  revision: { type: 'number', means: 'data revision of its last change', answer: number },
  data_revision: {
    type: 'number',
    means: 'state of the whole data set',
    answer: count.meta({ description: 'state of the whole data set; the ETag begins with it' }),
  },
} as const satisfies Readonly<Record<string, OtherColumn>>;

export type OtherColumnName = keyof typeof OTHER_COLUMNS;
export type FigureColumnName = FigureField | OtherColumnName;

/** Fields that each row of an export has, derived ones included. */
type AlwaysThere = { [F in FigureField]: null extends Cell<F> ? never : F }[FigureField];
type Cell<F extends FigureField> =
  | Exclude<FieldValue<F>, undefined>
  | ((typeof FIGURE_TABLE)[F] extends { derived: string } ? null : never);

/** One row of an export, as values by column. */
export type FigureRecord = { [F in AlwaysThere]: Cell<F> } & {
  [F in Exclude<FigureField, AlwaysThere>]: Cell<F> | null;
} & {
  [C in OtherColumnName]: z.output<(typeof OTHER_COLUMNS)[C]['answer']>;
};

export interface FigureColumn {
  name: FigureColumnName;
  type: FieldKind['type'];
  /** What it holds, for readers of the API and of /methods. */
  means: string;
  /** How answers in JSON give it. */
  answer: z.ZodType;
}

/** The columns of CSV and JSON in their order: what an import understands, and what the documentation says. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = inOrder(
  CSV_ORDER,
  [
    ...FIELD_ROWS.map(([name, { kind, means, derived }]): FigureColumn => {
      const answer = kind.isOptional || derived ? kind.answer.nullable() : kind.answer;
      return { name, type: kind.type, means, answer };
    }),
    ...(Object.keys(OTHER_COLUMNS) as OtherColumnName[]).map((name) => ({ name, ...OTHER_COLUMNS[name] })),
  ],
  ({ name }) => name,
);
