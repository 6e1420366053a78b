import { type FigureQuery, parseFigureQuery } from './figure-query';
import type { InputIssue } from './issue';

/** The files that can be taken, by the last part of their address. */
export const EXPORT_FILES = ['figures.csv', 'figures.json', 'figures-sdmx.csv', 'as-reported.zip'] as const;
export type ExportFile = (typeof EXPORT_FILES)[number];

/** What a reader may choose about a CSV file, each given as `1`. */
const CSV_CHOICES = ['bom', 'decimal_comma', 'raw'] as const;
export type CsvChoices = Record<(typeof CSV_CHOICES)[number], boolean>;

/** Filters of a download: those of the figures' query without order and panel, which belong to a page. */
export const EXPORT_FILTERS = ['reporter', 'partner', 'flow', 'period', 'source', 'asOf'] as const;

export interface ExportQuery {
  selection: Pick<FigureQuery, 'reporter' | 'partner' | 'flow' | 'period' | 'source'>;
  asOf: FigureQuery['asOf'];
  choices: CsvChoices;
}

export type ParsedExportQuery = { ok: true; query: ExportQuery } | { ok: false; issues: InputIssue[] };

/** The parameters of a download's address. Choices are for `figures.csv` alone; anything unknown is an issue. */
export function parseExportQuery(file: ExportFile, parameters: Iterable<[string, string]>): ParsedExportQuery {
  const given = [...parameters];
  const takesChoices = file === 'figures.csv';
  const isChoice = (name: string) => takesChoices && CSV_CHOICES.some((choice) => choice === name);
  const allowed: readonly string[] = takesChoices ? [...EXPORT_FILTERS, ...CSV_CHOICES] : EXPORT_FILTERS;
  const filters = given.filter(([name]) => !isChoice(name));
  const choices = given.filter(([name]) => isChoice(name));
  const issues = [
    ...filters
      .filter(([name]) => !allowed.includes(name))
      .map(([field]): InputIssue => ({ field, code: 'field_unknown', allowed })),
    ...choices
      .filter(([, value]) => value !== '1' && value !== '')
      .map(([field]): InputIssue => ({ field, code: 'not_allowed', allowed: ['1'] })),
    ...choices
      .filter(([name], index) => choices.findIndex(([other]) => other === name) !== index)
      .map(([field]): InputIssue => ({ field, code: 'repeated' })),
  ];
  const parsed = parseFigureQuery(filters.filter(([name]) => allowed.includes(name)));
  if (!parsed.ok) issues.push(...parsed.issues);
  if (issues.length > 0 || !parsed.ok) return { ok: false, issues };
  const chosen = (name: keyof CsvChoices) => choices.some((choice) => choice[0] === name && choice[1] === '1');
  return {
    ok: true,
    query: {
      ...toExportQuery(parsed.query),
      choices: { bom: chosen('bom'), decimal_comma: chosen('decimal_comma'), raw: chosen('raw') },
    },
  };
}

/** The figures' query as a download's: its filters and state, without order and choices. */
export function toExportQuery({ asOf, reporter, partner, flow, period, source }: FigureQuery): ExportQuery {
  return {
    selection: { reporter, partner, flow, period, source },
    asOf,
    choices: { bom: false, decimal_comma: false, raw: false },
  };
}
