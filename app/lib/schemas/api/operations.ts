import { z } from 'zod';
import { REVIEW_STATES } from '../../domain/figure';
import { READ_RESULTS } from '../../domain/source';
import { COMPARISON_PARAMETERS } from '../comparison-parameters';
import { DECIMAL_MARK_NAMES, DELIMITER_NAMES, ENCODING_NAMES } from '../dialect-input';
import { FIGURE_PARAMETERS } from '../figure-query';
import { intakeFields } from '../intake-input';
import {
  asOfParameter,
  changeNumberParameter,
  cursorParameter,
  limitParameter,
  type ParameterShape,
} from '../parameters';
import { slug } from '../text-fields';
import * as answers from './answers';
import * as bodies from './bodies';
import { intakeAnswer } from './intake-answer';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One operation of the API: what the document says of it is what its handler parses. */
export interface Operation {
  /** Names it in the document. */
  id: string;
  method: Method;
  /** Parameters in braces: `/api/v1/figures/{id}`. */
  path: string;
  tag: string;
  summary: string;
  text?: string;
  query: ParameterShape;
  /** What each part of the path in braces is, with an example where one is always there. */
  parts: Readonly<Record<string, { means: string; example?: string }>>;
  body?: z.ZodType;
  /** JSON when left out. */
  bodyType?: 'text/csv';
  /** The bearer token that it asks for; `optional` shows what is not published, too. */
  token: 'none' | 'optional' | 'read' | 'write';
  /** The status of success, and what is answered. */
  status: 200 | 201 | 204;
  contentType: string;
  /** Left out where there is no body (204). */
  answer?: z.ZodType;
  /** Statuses of refusal beyond those that every operation of its kind has. */
  refusals: readonly number[];
}

const JSON_TYPE = 'application/json; charset=utf-8';

const paging = { limit: limitParameter, cursor: cursorParameter };
const asOf = { asOf: asOfParameter };

const read = {
  method: 'GET',
  query: {},
  parts: {},
  token: 'none',
  status: 200,
  contentType: JSON_TYPE,
  refusals: [],
} as const;
const write = { query: {}, parts: {}, token: 'write', contentType: JSON_TYPE } as const;
const record = { ...write, method: 'POST', status: 201, refusals: [409] } as const;
const correct = { ...write, method: 'PATCH', status: 200, refusals: [404, 409] } as const;
const act = { ...write, method: 'POST', status: 200, refusals: [404, 409] } as const;

const id = (what: string) => ({ id: { means: `the ${what}’s id` } });

const { panel: _panel, sort: _sort, order: _order, ...claimParameters } = FIGURE_PARAMETERS;

const reviewStateParameter = z
  .enum([...REVIEW_STATES, 'any'])
  .meta({ description: 'Figures of this state; asks for a token' });

export const LIST_FIGURES = {
  ...read,
  id: 'listFigures',
  path: '/api/v1/figures',
  tag: 'Figures',
  summary: 'Published figures, filtered and ordered, a page at a time',
  text: 'With panel: the whole panel of the overview, and what follows from its figures, marked derived. The order is that of all figures, not of the page.',
  query: { ...FIGURE_PARAMETERS, ...paging, review_state: reviewStateParameter },
  token: 'optional',
  answer: answers.figureListAnswer,
} as const satisfies Operation;

export const GET_FIGURE = {
  ...read,
  id: 'getFigure',
  path: '/api/v1/figures/{id}',
  tag: 'Figures',
  summary: 'One figure with its claim and its caveats',
  text: 'With a token also one that is not published.',
  query: asOf,
  parts: id('figure'),
  token: 'optional',
  answer: answers.figureAnswer,
  refusals: [404],
} as const satisfies Operation;

export const RECORD_FIGURE = {
  ...record,
  id: 'recordFigure',
  path: '/api/v1/figures',
  tag: 'Figures',
  summary: 'Records a figure',
  text: 'Fields are text, as in a CSV row. Without an id it gets one.',
  body: bodies.figureRecordBody,
  answer: answers.savedFigureAnswer,
} as const satisfies Operation;

export const CORRECT_FIGURE = {
  ...correct,
  id: 'correctFigure',
  path: '/api/v1/figures/{id}',
  tag: 'Figures',
  summary: 'Corrects some fields of a figure',
  text: 'Fields that are left out keep their values; empty text empties one.',
  parts: id('figure'),
  body: bodies.figureCorrectBody,
  answer: answers.savedFigureAnswer,
} as const satisfies Operation;

export const WITHDRAW_FIGURE = {
  ...act,
  id: 'withdrawFigure',
  path: '/api/v1/figures/{id}/withdrawal',
  tag: 'Figures',
  summary: 'Takes a figure off the public pages; its history stays',
  parts: id('figure'),
  body: bodies.withdrawalBody,
  answer: answers.savedFigureAnswer,
} as const satisfies Operation;

export const RESTORE_FIGURE = {
  ...act,
  id: 'restoreFigure',
  path: '/api/v1/figures/{id}/restoration',
  tag: 'Figures',
  summary: 'Makes an earlier state of a figure the current one',
  parts: id('figure'),
  body: bodies.restorationBody,
  answer: answers.savedFigureAnswer,
} as const satisfies Operation;

const DOWNLOAD_FIGURES = {
  ...read,
  id: 'downloadFigures',
  path: '/api/v1/figures.csv',
  tag: 'Figures',
  summary: 'The same figures as a CSV file (RFC 4180, UTF-8), all of them',
  text: 'More than 5,000 come in the order in which they were recorded.',
  query: FIGURE_PARAMETERS,
  contentType: 'text/csv; charset=utf-8; header=present',
  answer: z.string(),
  refusals: [429],
} as const satisfies Operation;

const DOWNLOAD_COMPARISON = {
  ...read,
  id: 'downloadComparison',
  path: '/api/v1/compare.csv',
  tag: 'Figures',
  summary: 'The figures of a view of /compare as a CSV file, with what its panels derive from them',
  query: COMPARISON_PARAMETERS,
  contentType: 'text/csv; charset=utf-8; header=present',
  answer: z.string(),
  refusals: [429],
} as const satisfies Operation;

export const LIST_CLAIMS = {
  ...read,
  id: 'listClaims',
  path: '/api/v1/claims',
  tag: 'Claims',
  summary: 'What figures are about: reporter, partner, flow and months',
  text: 'Competing figures share a claim. The filters choose claims that have such a figure.',
  query: { ...claimParameters, ...paging },
  answer: answers.claimListAnswer,
} as const satisfies Operation;

export const GET_CLAIM = {
  ...read,
  id: 'getClaim',
  path: '/api/v1/claims/{id}',
  tag: 'Claims',
  summary: 'One claim with its figures',
  query: asOf,
  parts: id('claim'),
  answer: answers.claimAnswer,
  refusals: [404],
} as const satisfies Operation;

export const LIST_SOURCES = {
  ...read,
  id: 'listSources',
  path: '/api/v1/sources',
  tag: 'Sources',
  summary: 'Every source that was read, the newest first',
  query: { read_result: z.enum(READ_RESULTS), ...asOf, ...paging },
  answer: answers.sourceListAnswer,
} as const satisfies Operation;

export const GET_SOURCE = {
  ...read,
  id: 'getSource',
  path: '/api/v1/sources/{id}',
  tag: 'Sources',
  summary: 'One source',
  query: asOf,
  parts: id('source'),
  answer: answers.sourceAnswer,
  refusals: [404],
} as const satisfies Operation;

export const RECORD_SOURCE = {
  ...record,
  id: 'recordSource',
  path: '/api/v1/sources',
  tag: 'Sources',
  summary: 'Records a source',
  body: bodies.sourceRecordBody,
  answer: answers.sourceAnswer,
} as const satisfies Operation;

export const CORRECT_SOURCE = {
  ...correct,
  id: 'correctSource',
  path: '/api/v1/sources/{id}',
  tag: 'Sources',
  summary: 'Corrects some fields of a source',
  parts: id('source'),
  body: bodies.sourceCorrectBody,
  answer: answers.sourceAnswer,
} as const satisfies Operation;

export const LIST_NOTES = {
  ...read,
  id: 'listNotes',
  path: '/api/v1/notes',
  tag: 'Notes',
  summary: 'Short notes of our own that stand beside figures',
  query: { source: slug.meta({ description: 'Notes on this source' }), ...asOf, ...paging },
  answer: answers.noteListAnswer,
} as const satisfies Operation;

export const GET_NOTE = {
  ...read,
  id: 'getNote',
  path: '/api/v1/notes/{id}',
  tag: 'Notes',
  summary: 'One note',
  query: asOf,
  parts: id('note'),
  answer: answers.noteAnswer,
  refusals: [404],
} as const satisfies Operation;

export const RECORD_NOTE = {
  ...record,
  id: 'recordNote',
  path: '/api/v1/notes',
  tag: 'Notes',
  summary: 'Records a note',
  text: 'Figures are named by their ids, with blanks between them. Without an id the note gets one.',
  body: bodies.noteRecordBody,
  answer: answers.noteAnswer,
} as const satisfies Operation;

export const CORRECT_NOTE = {
  ...correct,
  id: 'correctNote',
  path: '/api/v1/notes/{id}',
  tag: 'Notes',
  summary: 'Corrects some fields of a note',
  parts: id('note'),
  body: bodies.noteCorrectBody,
  answer: answers.noteAnswer,
} as const satisfies Operation;

export const LIST_AREAS = {
  ...read,
  id: 'listAreas',
  path: '/api/v1/areas',
  tag: 'Areas',
  summary: 'Every country of ISO 3166, region of UN M49 and group of countries, with how many figures name it',
  query: {
    with_figures: z.enum(['true', 'false']).meta({ description: 'true: only those that a figure names' }),
    ...asOf,
    ...paging,
  },
  answer: answers.areaListAnswer,
} as const satisfies Operation;

export const GET_AREA = {
  ...read,
  id: 'getArea',
  path: '/api/v1/areas/{code}',
  tag: 'Areas',
  summary: 'One area with its countries',
  query: asOf,
  parts: { code: { means: 'ISO 3166 alpha-3, M49:code or GROUP:code', example: 'M49:419' } },
  answer: answers.areaAnswer,
  refusals: [404],
} as const satisfies Operation;

export const LIST_REVISIONS = {
  ...read,
  id: 'listRevisions',
  path: '/api/v1/revisions',
  tag: 'Revisions',
  summary: 'What changed for readers, the newest first, each with who, when, why, before and after',
  query: {
    kind: z.enum(['addition', 'correction']),
    figure: slug.meta({ description: 'Changes of this figure' }),
    source: slug.meta({ description: 'Changes of this source' }),
    note: slug.meta({ description: 'Changes of this note' }),
    ...asOf,
    ...paging,
  },
  answer: answers.revisionListAnswer,
} as const satisfies Operation;

export const GET_REVISION = {
  ...read,
  id: 'getRevision',
  path: '/api/v1/revisions/{id}',
  tag: 'Revisions',
  summary: 'One recorded change',
  query: asOf,
  parts: { id: { means: 'the change’s number, as the list gives it', example: '1' } },
  answer: answers.revisionAnswer,
  refusals: [404],
} as const satisfies Operation;

export const GET_RECORD = {
  ...read,
  id: 'getRecord',
  path: '/api/v1/record',
  tag: 'Revisions',
  summary: 'The newest hash of the record, and whether an older one that you kept is part of it',
  text: 'Each recorded change carries SHA-256 of the hash of the change before it and the hash of its own content, each followed by a line feed. With after: the hash that this change has now, and those of the changes that follow. If it is not the hash you kept, or they do not lead to the newest one, the history was rewritten. Changes that were never published are in it by their hashes alone.',
  query: { after: changeNumberParameter, limit: limitParameter },
  answer: answers.recordAnswer,
  refusals: [404],
} as const satisfies Operation;

const GET_DATA_REVISION = {
  ...read,
  id: 'getDataRevision',
  path: '/api/v1/revision',
  tag: 'Revisions',
  summary: 'The number of the data’s state: the cheapest way to learn that something changed',
  answer: answers.dataRevisionAnswer,
} as const satisfies Operation;

export const READ_TEXT = {
  ...read,
  method: 'POST',
  id: 'readText',
  path: '/api/v1/intake',
  tag: 'Intake',
  summary: 'The trade figures that an article’s text holds, and the amounts that are none',
  text: 'In one of the languages that `lang` lists. Nothing is stored. A publication date resolves “last year”.',
  token: 'read',
  body: intakeFields,
  answer: intakeAnswer,
} as const satisfies Operation;

const importPart = { id: { means: 'the import’s id', example: 'k7m2p9x4qd' } };

export const STAGE_IMPORT = {
  ...write,
  method: 'POST',
  id: 'stageImport',
  path: '/api/v1/imports',
  tag: 'Imports',
  summary: 'Takes a CSV file of figures in, to be read and compared; nothing is saved yet',
  text: 'The body is the file itself, with a Content-Length. How it is to be read is found out where it is not given. It waits for a day, and only its sender and administrators see it.',
  query: {
    name: z
      .string()
      .regex(/^[^\p{Cc}/\\]{1,120}$/u, 'not_a_file_name')
      .meta({ description: 'What the audit calls the file', examples: ['figures.csv'] }),
    encoding: z.enum(ENCODING_NAMES).meta({ description: 'Found out unless given; windows-1252 must be given' }),
    delimiter: z.enum(DELIMITER_NAMES).meta({ description: 'Found out unless given' }),
    decimal_mark: z.enum(DECIMAL_MARK_NAMES).meta({ description: 'Found out unless given' }),
  },
  body: bodies.importFileBody,
  bodyType: 'text/csv',
  status: 201,
  answer: answers.importAnswer,
  refusals: [507],
} as const satisfies Operation;

export const GET_IMPORT = {
  ...read,
  id: 'getImport',
  path: '/api/v1/imports/{id}',
  tag: 'Imports',
  summary: 'An import: how its file was read, how far it is, what it would do or did',
  parts: importPart,
  token: 'read',
  answer: answers.importAnswer,
  refusals: [400, 404],
} as const satisfies Operation;

export const LIST_IMPORT_PROBLEMS = {
  ...read,
  id: 'listImportProblems',
  path: '/api/v1/imports/{id}/problems',
  tag: 'Imports',
  summary: 'Every bad place of the file, with line, column, code and how to mend it',
  parts: importPart,
  query: paging,
  token: 'read',
  answer: answers.importProblemsAnswer,
  refusals: [404, 409],
} as const satisfies Operation;

export const LIST_IMPORT_DIFFERENCES = {
  ...read,
  id: 'listImportDifferences',
  path: '/api/v1/imports/{id}/differences',
  tag: 'Imports',
  summary: 'What the file would add and change, in the order of its lines, before and after',
  parts: importPart,
  query: { kind: z.enum(['added', 'changed']).meta({ description: 'Only those' }), ...paging },
  token: 'read',
  answer: answers.importDifferencesAnswer,
  refusals: [404, 409],
} as const satisfies Operation;

export const CONFIRM_IMPORT = {
  ...act,
  id: 'confirmImport',
  path: '/api/v1/imports/{id}/confirmation',
  tag: 'Imports',
  summary: 'Saves an import that was checked: all of it in one transaction, or nothing',
  text: 'Answers when it is done, or after 20 seconds with the state saving: then ask for its state. Asked again it gives the same result and saves nothing more. 409 where the file has problems, is still read, or one of its figures was changed since it was compared.',
  parts: importPart,
  body: bodies.importConfirmationBody,
  answer: answers.importAnswer,
} as const satisfies Operation;

export const DROP_IMPORT = {
  ...write,
  method: 'DELETE',
  id: 'dropImport',
  path: '/api/v1/imports/{id}',
  tag: 'Imports',
  summary: 'Throws an import away; what it saved already stays',
  parts: importPart,
  status: 204,
  refusals: [404, 409, 507],
} as const satisfies Operation;

const GET_TOKEN = {
  ...read,
  id: 'getToken',
  path: '/api/v1/token',
  tag: 'About the API',
  summary: 'Whose token this is, what it may do, and until when',
  token: 'read',
  answer: answers.tokenAnswer,
} as const satisfies Operation;

const GET_DOCUMENT = {
  ...read,
  id: 'getDocument',
  path: '/api/v1/openapi.json',
  tag: 'About the API',
  summary: 'This description, as OpenAPI 3.1',
  answer: z.looseObject({ openapi: z.literal('3.1.1'), paths: z.record(z.string(), z.unknown()) }),
} as const satisfies Operation;

/** Every operation, in the order in which readers meet them. */
export const OPERATIONS: readonly Operation[] = [
  LIST_FIGURES,
  GET_FIGURE,
  DOWNLOAD_FIGURES,
  DOWNLOAD_COMPARISON,
  RECORD_FIGURE,
  CORRECT_FIGURE,
  WITHDRAW_FIGURE,
  RESTORE_FIGURE,
  LIST_CLAIMS,
  GET_CLAIM,
  LIST_SOURCES,
  GET_SOURCE,
  RECORD_SOURCE,
  CORRECT_SOURCE,
  LIST_NOTES,
  GET_NOTE,
  RECORD_NOTE,
  CORRECT_NOTE,
  LIST_AREAS,
  GET_AREA,
  LIST_REVISIONS,
  GET_REVISION,
  GET_RECORD,
  GET_DATA_REVISION,
  READ_TEXT,
  STAGE_IMPORT,
  GET_IMPORT,
  LIST_IMPORT_PROBLEMS,
  LIST_IMPORT_DIFFERENCES,
  CONFIRM_IMPORT,
  DROP_IMPORT,
  GET_TOKEN,
  GET_DOCUMENT,
];
