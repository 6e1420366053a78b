import type { Figure } from '../domain/figure';
import { figureValue } from '../domain/figure-values';
import { objectMaker } from '../domain/object-shape';
import { periodSpan, toTimePeriod } from '../domain/period';
import type { Source } from '../domain/source';
import type { FigureInput } from './figure-input';
import type { FieldRow } from './figure-table/field-row';
import { FIELD_ROWS, FIGURE_FIELDS, type FigureField } from './figure-table/figure-table';
import type { SOURCE_FIELDS, SourceInput } from './source-input';

export type FigureFields = Record<FigureField, string>;
export type SourceFields = Record<(typeof SOURCE_FIELDS)[number], string>;

const text = (value: { toString(): string } | null) => (value === null ? '' : value.toString());

const makeFields = objectMaker<FigureFields>(FIGURE_FIELDS);

/** A figure as the text fields it was parsed from: the inverse of parseFigureInput. Empty is missing, never zero. */
export function toFigureFields(figure: Figure | FigureInput): FigureFields {
  const fields = makeFields();
  for (const [name, { column }] of FIELD_ROWS)
    fields[name] = column ? text(figureValue(figure, column)) : ownText(figure, name);
  return fields as FigureFields;
}

/** The fields that are no column of their own: the id, and the months, which have two. */
function ownText({ id, period }: Figure | FigureInput, name: FigureField): string {
  if (name === 'id') return text(id);
  const span = periodSpan(period);
  return span ? toTimePeriod(span) : '';
}

/**
 * A figure's content as one text, from which a figure without an id gets one. A field that was added later counts only
 * where it says something, so that the same row has the same id in every release.
 */
export function contentText(figure: FigureInput, rows: readonly (readonly [string, FieldRow])[] = FIELD_ROWS): string {
  const silent = new Map(rows.flatMap(([name, { isLate, kind }]) => (isLate ? [[name, kind.fallback ?? '']] : [])));
  const told = Object.entries(toFigureFields(figure)).filter(([name, value]) => silent.get(name) !== value);
  return JSON.stringify(Object.fromEntries(told));
}

/** A source as the text fields it was parsed from: the inverse of parseSourceInput. */
export function toSourceFields(source: Source | SourceInput): SourceFields {
  return {
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    authors: text(source.authors),
    language: source.language,
    language_note: text(source.languageNote),
    url: text(source.url),
    published_from: text(source.publishedFrom),
    published_to: text(source.publishedTo),
    published_basis: source.publishedBasis,
    published_how: text(source.publishedHow),
    read_result: source.readResult,
    note: text(source.note),
  };
}
