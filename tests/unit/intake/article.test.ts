import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proposeFigures } from '@/lib/intake/propose-figures';
import { parseFigureInput } from '@/lib/schemas/figure-input';
import { proposalLine } from '../../support/intake-lines';

const read = (name: string) => readFileSync(`tests/fixtures/${name}.txt`, 'utf8');
const ARTICLE = read('intake-article');
const { language, figures, others } = proposeFigures({ text: ARTICLE, published: '2025-11-17/2025-12-31' });

describe('an article in which regions, pronouns and dashes carry the figures', () => {
  test('gives exactly its five figures, complete', () => {
    expect(language).toBe('en');
    expect(figures.map(proposalLine)).toEqual([
      'turnover above 31000000000.. USD South Korea > Africa 2024',
      'turnover about 8000000000 USD Vietnam > Africa no time',
      'turnover about 3000000000 USD Norway > Africa 2023',
      'exports exactly 6500000000 USD Norway > Americas 2025-01-01/P8M',
      'imports exactly 4400000000 USD Norway > Americas 2025-01-01/P8M',
    ]);
    expect(others).toEqual([]);
  });

  test('keeps what was printed: hedge, partner, time, and the last digit', () => {
    expect(
      figures.map(({ fields }) => [
        fields.hedge_as_printed,
        fields.partner_as_printed,
        fields.period_as_printed,
        fields.decimals,
      ]),
    ).toEqual([
      ['exceeded', 'countries of the region', 'Last year', '-9'],
      ['about', 'countries of the region', '', '-9'],
      ['about', 'countries of the region', '2023', '-9'],
      ['', 'countries of North and South America', 'January – August 2025', '-8'],
      ['', 'countries of North and South America', 'January – August 2025', '-8'],
    ]);
  });

  test('says what was printed and what was inferred, and how', () => {
    expect(
      figures.map(({ fields, found }) => [
        fields.partner_basis,
        fields.period_basis,
        found.reporter?.reason,
        found.partner?.reason,
        found.period?.reason,
      ]),
    ).toEqual([
      ['inferred', 'inferred', 'printed', 'stands_for', 'counted_from_publication'],
      ['inferred', 'unstated', 'previous_sentence', 'stands_for', undefined],
      ['inferred', 'stated', 'previous_sentence', 'previous_sentence', 'printed'],
      ['stated', 'stated', 'printed', 'printed', 'printed'],
      ['stated', 'stated', 'same_sentence', 'same_sentence', 'printed'],
    ]);
  });

  test('gives spans that are the words', () => {
    for (const { span, words, found } of figures) {
      expect(ARTICLE.slice(span.start, span.end)).toBe(words);
      for (const part of Object.values(found)) {
        if (part?.span) expect(ARTICLE.slice(part.span.start, part.span.end)).toBe(part.words);
      }
    }
    expect(figures[0]?.words).toBe('exceeded $31 billion');
  });

  test('gives fields that the figure form accepts as they are', () => {
    const rows = figures.map(({ fields }) => parseFigureInput({ ...fields, source: 'an-article-2025' }));
    expect(rows.map((row) => row.ok || row.issues)).toEqual([true, true, true, true, true]);
  });
});

test('an article that speaks of trade without a figure gives nothing', () => {
  expect(proposeFigures({ text: read('intake-empty'), published: '2022-09' })).toEqual({
    language: 'en',
    figures: [],
    others: [],
  });
});
