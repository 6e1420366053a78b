import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { SDMX_COLUMNS } from '@/lib/csv/sdmx-figures';
import { FIGURE_OWN_COLUMNS } from '@/lib/db/figures/figure-writes';
import { EMPTY_FIGURE_FORM, FIGURE_FORM_FIELDS } from '@/lib/format/form/figure-form';
import { FIGURE_FORM_WORDS } from '@/lib/format/form/figure-form-words';
import { contentText, toFigureFields } from '@/lib/schemas/figure-fields';
import { FIGURE_COLUMNS } from '@/lib/schemas/figure-table/figure-columns';
import { FIELD_ROWS } from '@/lib/schemas/figure-table/figure-table';
import { CSV_ORDER, FORM_ORDER, SDMX_ORDER, STORED_ORDER } from '@/lib/schemas/figure-table/orders';
import { ClaimBox } from '@/ui/forms/claim-box';
import { FigureFields, MoreFields } from '@/ui/forms/figure-fields';
import { figureFrom } from '../../support/figures';

const sorted = (values: readonly string[]) => values.toSorted();

test.each(FIELD_ROWS.filter(([, { kind }]) => kind.codes).map(([name, row]) => [name, row] as const))(
  'each code of %s has its words and its choice',
  (name, { kind, words, form }) => {
    const codes = sorted(kind.codes ?? []);
    if (typeof words === 'object') expect(sorted(Object.keys(words))).toEqual(codes);
    if (!form) return;
    const choices = FIGURE_FORM_WORDS[name as keyof typeof FIGURE_FORM_WORDS].choices ?? [];
    expect(sorted(choices.map(({ value }) => value))).toEqual(codes);
    expect(choices.filter(({ text }) => text.trim() === '')).toEqual([]);
  },
);

test.each<[string, readonly string[], readonly string[]]>([
  ['CSV and JSON', CSV_ORDER, FIGURE_COLUMNS.map(({ name }) => name)],
  ['SDMX-CSV', SDMX_ORDER, SDMX_COLUMNS],
  ['the form', FORM_ORDER, FIGURE_FORM_FIELDS],
  ['the database', STORED_ORDER, FIGURE_OWN_COLUMNS],
])('the columns of %s begin with those that were always there, in their order', (_name, order, columns) => {
  expect(columns.slice(0, order.length)).toEqual(order);
  expect(new Set(columns).size).toBe(columns.length);
});

test('the form asks for each of its fields once', () => {
  const props = { values: EMPTY_FIGURE_FORM, problemOf: () => undefined };
  const markup = renderToStaticMarkup(
    <form>
      <FigureFields {...props} sources={[]} areas={[]} currencies={[]} isNew />
      <MoreFields {...props} />
      <ClaimBox figures={[]} {...props} isKnown={false} />
    </form>,
  );
  const asked = new Set([...markup.matchAll(/ name="(\w+)"/g)].map(([, name]) => name));
  expect(sorted([...asked].map(String))).toEqual(sorted(FIGURE_FORM_FIELDS));
});

describe('the text from which a figure without an id gets one', () => {
  const withLate = (...late: string[]) =>
    FIELD_ROWS.map(
      ([name, { isLate: _isLate, ...row }]) =>
        [name, late.includes(name) ? { ...row, isLate: true as const } : row] as const,
    );

  test('is all its fields', () => {
    const figure = figureFrom({ note: 'A note' });
    expect(contentText(figure, withLate())).toBe(JSON.stringify(toFigureFields(figure)));
  });

  test('stays the same when a field is added that says nothing yet', () => {
    const { note: _note, rank: _rank, ...before } = toFigureFields(figureFrom());
    expect(contentText(figureFrom(), withLate('note', 'rank'))).toBe(JSON.stringify(before));
  });

  test('tells an added field that says something', () => {
    expect(JSON.parse(contentText(figureFrom({ note: 'Seen' }), withLate('note')))).toMatchObject({ note: 'Seen' });
  });
});
