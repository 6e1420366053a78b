import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SourceFields, toFigureFields, toSourceFields } from '@/lib/schemas/figure-fields';
import { parseFigureInput } from '@/lib/schemas/figure-input';
import { FIGURE_FIELDS } from '@/lib/schemas/figure-table/figure-table';
import { parseSourceInput, SOURCE_FIELDS } from '@/lib/schemas/source-input';
import { fieldText, figureInput } from '../../support/arbitraries';
import { sourceFrom, startingFields } from '../../support/figures';

test('a figure’s text fields give the same figure back, whatever its text', () => {
  fc.assert(
    fc.property(figureInput({ text: fieldText() }), (figure) => {
      expect(parseFigureInput(toFigureFields(figure))).toEqual({ ok: true, figure });
    }),
    { numRuns: 500 },
  );
});

test('a figure’s text fields are all text, one for each field, empty where nothing was given', () => {
  fc.assert(
    fc.property(figureInput(), (figure) => {
      const fields = toFigureFields(figure);
      expect(Object.keys(fields)).toEqual([...FIGURE_FIELDS]);
      expect(Object.values(fields).filter((value) => typeof value !== 'string')).toEqual([]);
      expect(fields.low === '').toBe(figure.amount.low === null);
      expect(fields.high === '').toBe(figure.amount.high === null);
    }),
  );
});

test('a source’s text fields give the same source back', () => {
  const source = fc
    .record({
      title: fieldText(),
      publisher: fieldText(),
      authors: fieldText(),
      note: fieldText(),
      published_how: fieldText(),
    })
    .map((fields): Partial<SourceFields> => ({ ...fields, url: 'https://example.org/a?b=c', language_note: '' }));
  fc.assert(
    fc.property(source, (fields) => {
      const { version, revision, ...input } = sourceFrom(fields);
      expect([version, revision]).toEqual([1, 1]);
      expect(parseSourceInput(toSourceFields(input))).toEqual({ ok: true, source: input });
      expect(Object.keys(toSourceFields(input))).toEqual([...SOURCE_FIELDS]);
    }),
  );
});

test('the starting data is what its fields say, once parsed and written again', () => {
  for (const fields of startingFields().figures) {
    const parsed = parseFigureInput(fields);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect(toFigureFields(parsed.figure)).toMatchObject(fields);
  }
});
