import { expect, test } from 'vitest';
import { intakeHeading, OTHER_WORDS, otherReason, proposalRows } from '@/lib/format/files/intake-words';
import { EMPTY_FIGURE_FORM } from '@/lib/format/form/figure-form';
import { figureFormAddress, valuesInAddress } from '@/lib/format/form/figure-form-address';
import { proposeFigures } from '@/lib/intake/propose-figures';
import { parseFigureInput } from '@/lib/schemas/figure-input';
import { ARTICLE } from '../../support/article';

test('the heading counts in words, one without the plural', () => {
  expect(intakeHeading(3, 4)).toBe('Three figures proposed, four amounts left aside');
  expect(intakeHeading(1, 1)).toBe('One figure proposed, one amount left aside');
  expect(intakeHeading(0, 0)).toBe('No figures proposed');
  expect(intakeHeading(13, 0)).toBe('13 figures proposed');
});

test('each row tells the value, the words it came from and, when they do not print it, how it was found', () => {
  const [, exports] = proposeFigures({ text: ARTICLE, published: '2025-11-20' }).figures;
  if (!exports) throw new Error('no second proposal');
  const parsed = parseFigureInput({ ...exports.fields, source: 'a-source' });
  if (!parsed.ok) throw new Error('refused');
  const rows = proposalRows(exports, parsed.figure);
  expect(rows.map(({ label }) => label)).toEqual(['Amount', 'Flow', 'Reporter', 'Partner', 'Period']);
  expect(rows[0]).toEqual({ label: 'Amount', value: '1,400,000,000 euros', words: '€1.4 billion', how: '' });
  expect(rows[2]).toEqual({
    label: 'Reporter',
    value: 'Kenya (KEN)',
    words: 'Kenya',
    how: 'from the previous sentence',
  });
  expect(rows[4]).toEqual({
    label: 'Period',
    value: 'Jan–Aug 2025, 8 of 12 months',
    words: 'January to August',
    how: 'counted from the day of publication',
  });
});

test('the reason why an amount is none names the words that decided', () => {
  const [target] = proposeFigures({ text: ARTICLE, published: '2025-11-20' }).others;
  if (!target) throw new Error('nothing was left aside');
  expect(otherReason(target)).toBe('is a target. Targets are kept apart from results: “want”');
  for (const words of Object.values(OTHER_WORDS)) expect(words).not.toMatch(/[.]$/);
});

test('a form’s values go through its address and back; what is no field of the form does not', () => {
  const values = { ...EMPTY_FIGURE_FORM, currency: '', reporter: 'Kenya & co', amount: '1.4 billion', note: 'a\nb' };
  const address = figureFormAddress(values, { reason: 'Why', text_hash: 'f' });
  const query = Object.fromEntries(new URL(address, 'http://localhost').searchParams);
  expect({ ...EMPTY_FIGURE_FORM, ...valuesInAddress(query) }).toEqual({ ...values, reason: 'Why', text_hash: 'f' });
  expect(valuesInAddress({ id: 'x', version: '1', amount: ['1', '2'], note: 'n' })).toEqual({ note: 'n' });
});
