import { z } from 'zod';
import { CAVEAT_CODES } from '../../domain/caveat';
import { FLOWS } from '../../domain/figure';
import { PUBLISHED_BASES, READ_RESULTS } from '../../domain/source';
import { DECIMAL_MARK_NAMES, DELIMITER_NAMES, ENCODING_NAMES } from '../dialect-input';
import { areaCode } from '../figure-table/field-kinds';
import { FIGURE_COLUMNS } from '../figure-table/figure-columns';
import { SUBJECT_TYPES } from '../recorded-change';
import '../text-fields';

const count = z.int().min(0);
const number = z.int().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const claimId = z.string().regex(/^[A-Z0-9:]+\.[A-Z0-9:]+\.[a-z]+\.(unstated|\d{4}-\d{2}--\d{4}-\d{2})$/);

const savedVersion = number.meta({ description: 'how often it was saved: what a correction must name' });
const lastRevision = number.meta({ description: 'data revision of its last change' });

export const dataRevision = count.meta({ description: 'state of the whole data set; the ETag begins with it' });

/** One figure, under the names of the CSV's columns and in their order. */
const figureJson = z
  .strictObject(Object.fromEntries(FIGURE_COLUMNS.map(({ name, answer }) => [name, answer])))
  .meta({ id: 'Figure' });

const sourceJson = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    authors: z.string().nullable(),
    language: z.string().meta({ description: 'of what was read, as in en' }),
    language_note: z.string().nullable(),
    url: z.string().nullable(),
    published_from: day.nullable().meta({ description: 'first day on which it may have been published' }),
    published_to: day.nullable().meta({ description: 'last such day' }),
    published_basis: z.enum(PUBLISHED_BASES),
    published_how: z.string().nullable().meta({ description: 'how an inferred date was found' }),
    read_result: z.enum(READ_RESULTS).meta({ description: 'a source may hold no trade figure' }),
    note: z.string().nullable(),
    version: savedVersion,
    revision: lastRevision,
    figure_count: count.meta({ description: 'published figures from it' }),
  })
  .meta({ id: 'Source' });

const noteJson = z
  .strictObject({
    id: z.string(),
    source: z.string(),
    text: z.string(),
    figures: z.array(z.string()).meta({ description: 'ids of the figures that it explains' }),
    version: savedVersion,
    revision: lastRevision,
  })
  .meta({ id: 'Note' });

const claimShape = {
  id: claimId.meta({ description: 'reporter, partner, flow and months: the same in every state of the data' }),
  reporter: areaCode,
  reporter_label: z.string(),
  partner: areaCode,
  partner_label: z.string(),
  flow: z.enum(FLOWS),
  time_period: z.string().nullable().meta({ description: 'SDMX TIME_PERIOD; null: not stated' }),
  chosen: z
    .string()
    .nullable()
    .meta({ description: 'the figure that charts take; null: only plans or deprecated ones' }),
};

const claimJson = z
  .strictObject({
    ...claimShape,
    figures: z.array(z.string()).min(1).meta({ description: 'ids of its published figures' }),
  })
  .meta({ id: 'Claim' });

const claimWithFiguresJson = z
  .strictObject({ ...claimShape, figures: z.array(figureJson).min(1) })
  .meta({ id: 'ClaimWithFigures' });

const areaShape = {
  code: areaCode,
  name: z.string(),
  official_name: z.string().nullable().meta({ description: 'in UN M49' }),
  is_country: z.boolean(),
  member_count: count,
  figures_as_reporter: count,
  figures_as_partner: count,
};

const areaJson = z.strictObject(areaShape).meta({ id: 'Area' });

const areaWithMembersJson = z
  .strictObject({
    ...areaShape,
    members: z.array(z.string().regex(/^[A-Z]{3}$/)).meta({ description: 'its countries, ISO 3166 alpha-3' }),
  })
  .meta({ id: 'AreaWithMembers' });

const fields = z.record(z.string(), z.string()).nullable();

const revisionJson = z
  .strictObject({
    id: number,
    data_revision: number.meta({ description: 'of its write; changes of one write share it' }),
    at: moment,
    kind: z.enum(['addition', 'correction']),
    actor: z.string(),
    reason: z.string(),
    subject_type: z.enum(SUBJECT_TYPES),
    subject: z.string().meta({ description: 'its id' }),
    before: fields.meta({ description: 'its fields as text; null: it was new, or nobody could see it' }),
    after: fields,
  })
  .meta({ id: 'Revision' });

const cursor = z.string().nullable();

/** A list's answer: the rows under their own name, and cursors of the pages beside it. */
function listOf<const Name extends string, Row extends z.ZodType>(name: Name, row: Row) {
  const shape = {
    data_revision: dataRevision,
    total: count.meta({ description: 'how many there are on all pages' }),
    skipped: count.meta({ description: 'how many stand on the pages before this one' }),
    count: count.meta({ description: 'how many are in this answer' }),
    next: cursor.meta({ description: 'cursor of the next page; null on the last one' }),
    previous: cursor.meta({ description: 'cursor of the page before; null on the first one' }),
  };
  return z.strictObject({ ...shape, ...({ [name]: z.array(row) } as Record<Name, z.ZodArray<Row>>) });
}

function oneOf<const Name extends string, Row extends z.ZodType>(name: Name, row: Row) {
  return z.strictObject({ data_revision: dataRevision, ...({ [name]: row } as Record<Name, Row>) });
}

export const figureListAnswer = listOf('figures', figureJson);
export const savedFigureAnswer = oneOf('figure', figureJson);
export const figureAnswer = z.strictObject({
  data_revision: dataRevision,
  figure: figureJson,
  claim: claimId,
  competing: z.array(z.string()).meta({ description: 'ids of other published figures of its claim' }),
  caveats: z.array(z.enum(CAVEAT_CODES)).meta({ description: 'what to be careful about when it is compared' }),
});
export const sourceListAnswer = listOf('sources', sourceJson);
export const sourceAnswer = oneOf('source', sourceJson);
/** Where an import stands; in words of what it waits for. */
const IMPORT_STATES = ['received', 'checking', 'checked', 'saving', 'done', 'stopped'] as const;

const readAs = <T extends readonly [string, ...string[]]>(values: T) =>
  z.strictObject({ value: z.enum(values), from: z.enum(['given', 'found']) });

const importJson = z
  .strictObject({
    id: z.string(),
    state: z.enum(IMPORT_STATES).meta({
      description:
        'checking: the file is read; checked: problems or a difference wait to be looked at; saving; done; stopped: nothing was saved; received: sent by the page, and waits there',
    }),
    message: z.string().nullable().meta({ description: 'why it stopped' }),
    name: z.string().meta({ description: 'what the audit calls the file' }),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: count,
    made_by: z.string(),
    made_at: moment,
    encoding: readAs(ENCODING_NAMES),
    delimiter: readAs(DELIMITER_NAMES),
    decimal_mark: readAs(DECIMAL_MARK_NAMES),
    progress: z
      .strictObject({ bytes: count, rows: count })
      .meta({ description: 'how much was read, or how many rows were saved' }),
    found: z
      .strictObject({
        rows: count,
        problems: count.meta({ description: 'with any, nothing can be imported' }),
        added: count,
        changed: count,
        unchanged: count,
        compared_with: count.meta({ description: 'data revision' }),
      })
      .nullable()
      .meta({ description: 'what reading it gave; null before' }),
    outcome: z
      .strictObject({ added: count, changed: count, unchanged: count, data_revision: number.nullable() })
      .nullable()
      .meta({ description: 'what was saved, and the data revision that it made; null: it changed nothing' }),
  })
  .meta({ id: 'Import' });

/** Pages of an import's rows go forwards alone. */
const FORWARDS = { skipped: true, previous: true } as const;

export const importAnswer = oneOf('import', importJson);
export const importProblemsAnswer = listOf(
  'problems',
  z.strictObject({
    line: number,
    column: z.string().meta({ description: 'empty where the whole row is meant' }),
    code: z.string().meta({ description: 'stable; the same in form, CSV and API' }),
    detail: z.string(),
    allowed: z.array(z.string()).optional(),
  }),
).omit(FORWARDS);
export const importDifferencesAnswer = listOf(
  'differences',
  z.strictObject({
    line: number,
    id: z.string(),
    before: fields.meta({ description: 'the figure’s fields as text; null: it is new' }),
    after: fields.unwrap(),
  }),
).omit(FORWARDS);
export const noteListAnswer = listOf('notes', noteJson);
export const noteAnswer = oneOf('note', noteJson);
export const claimListAnswer = listOf('claims', claimJson);
export const claimAnswer = oneOf('claim', claimWithFiguresJson);
export const areaListAnswer = listOf('areas', areaJson);
export const areaAnswer = oneOf('area', areaWithMembersJson);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const chainHead = z.strictObject({ number: count, hash: sha256 });
const recordHead = chainHead.meta({
  description: 'the newest recorded change and its hash: keep it, and ask for it later',
});

export const revisionListAnswer = listOf('revisions', revisionJson)
  .omit({ total: true, skipped: true })
  .extend({ record_head: recordHead });
export const recordAnswer = z.strictObject({
  data_revision: dataRevision,
  head: recordHead,
  after: chainHead.meta({ description: 'the change that was asked for, as it is now' }),
  count,
  links: z.array(chainHead.extend({ content: sha256.meta({ description: 'of the change itself' }) })),
  next: count.nullable().meta({ description: 'the number to ask for next; null at the head' }),
});
export const revisionAnswer = oneOf('revision', revisionJson);
export const dataRevisionAnswer = z.strictObject({ data_revision: dataRevision });
export const tokenAnswer = z.strictObject({
  person: z.string(),
  role: z.enum(['editor', 'admin']),
  token: z.string().meta({ description: 'what it is for, as its owner said' }),
  scope: z.enum(['read', 'write']),
  expires_at: moment,
});

const issueJson = z.strictObject({
  field: z.string(),
  code: z.string().meta({ description: 'stable; the same in form, CSV and API' }),
  detail: z.string(),
  allowed: z.array(z.string()).optional(),
});

const editConflictJson = z.strictObject({
  subject: z.enum(SUBJECT_TYPES),
  id: z.string(),
  yours: z.strictObject({ version: z.int() }),
  newest: z.strictObject({ version: number, fields: z.record(z.string(), z.string()) }),
});

export const PROBLEM_CODES = [
  'invalid_input',
  'unauthenticated',
  'forbidden',
  'not_found',
  'method_not_allowed',
  'conflict',
  'length_required',
  'too_large',
  'too_many',
  'fault',
  'not_saved',
  'outcome_unknown',
  'no_room',
  'unavailable',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** RFC 9457, with a stable code. */
export const problemJson = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.enum(PROBLEM_CODES),
    detail: z.string(),
    instance: z.string().optional().meta({ description: 'names the entry in the server’s log' }),
    allowed: z.array(z.string()).optional().meta({ description: 'methods that there are (405)' }),
    issues: z.array(issueJson).optional().meta({ description: 'everything that is wrong with the input (400)' }),
    clash: editConflictJson.optional().meta({ description: 'the version that you saw and the newest one (409)' }),
  })
  .meta({ id: 'Problem' });

export type ImportJson = z.input<typeof importJson>;
export type SourceJson = z.input<typeof sourceJson>;
export type RevisionJson = z.input<typeof revisionJson>;
