import { z } from 'zod';
import { INTAKE_LANGUAGES } from '../../domain/intake-languages';
import { FIGURE_TABLE } from '../figure-table/figure-table';
import { PROPOSED_FIELDS, type ProposedFields } from '../figure-table/proposed-fields';
import { dataRevision } from './answers';

const count = z.int().min(0);
/** Offsets into the text that was sent, in UTF-16 code units, end not included. */
const span = z.strictObject({ start: count, end: count });

const digits = z.string().regex(/^\d*$/);
const text = z.string();

/** A field of a proposal as text: of a closed list one of its codes, of an amount its digits. */
function proposedField(name: keyof ProposedFields): z.ZodType {
  const { type, codes, isOptional } = FIGURE_TABLE[name].kind;
  if (codes) return z.enum(isOptional ? ['', ...codes] : codes);
  return type === 'amount' ? digits : text;
}

/** A proposed figure by the columns of the table of figures, all text; empty where the words do not tell. */
const proposedFields = z
  .strictObject({
    ...Object.fromEntries(PROPOSED_FIELDS.map((name) => [name, proposedField(name)])),
    low: digits.meta({ description: 'whole currency units; empty for a bound that the words leave open' }),
  })
  .meta({ description: 'as a figure is recorded, but for its source' });

/** What a text holds, in the codes and amounts of figures. */
export const intakeAnswer = z.strictObject({
  data_revision: dataRevision,
  lang: z.enum(INTAKE_LANGUAGES),
  figures: z.array(
    z.strictObject({
      words: text.meta({ description: 'the amount with its hedge, as printed' }),
      span,
      status: z.enum(['new', 'claim_exists', 'incomplete']),
      reporter_name: text.nullable().meta({ description: 'in English, also for a group that has no code' }),
      partner_name: text.nullable(),
      fields: proposedFields,
      same_claim: z.array(z.string()).meta({ description: 'ids of figures of the same claim' }),
      issues: z.array(z.looseObject({ field: z.string(), code: z.string() })),
    }),
  ),
  others: z.array(
    z.strictObject({
      words: text,
      span,
      kind: text.meta({ description: 'why it is no trade figure', examples: ['investment', 'product'] }),
      low: digits.nullable(),
      high: digits.nullable(),
      currency: text,
      product: text.nullable(),
    }),
  ),
});
