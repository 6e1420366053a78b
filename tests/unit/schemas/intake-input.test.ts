import { expect, test } from 'vitest';
import { INTAKE_TEXT_LIMIT } from '@/lib/domain/intake-limits';
import { parseIntakeInput, publicationDays } from '@/lib/schemas/intake-input';
import { parseSourceInput } from '@/lib/schemas/source-input';
import { proposeSourceId } from '@/lib/services/sources/source-id';

test('line ends become line feeds, and what no page can show a blank of the same length', () => {
  const parsed = parseIntakeInput({ text: 'a\r\nb\u0000\ud800c' });
  expect(parsed).toEqual({ ok: true, input: { text: 'a\nb \ufffdc', published: null, lang: null } });
});

test.each(['2025-11-20', '2025-11', '2025', '', ' 2025 '])('published %j is taken', (published) => {
  const parsed = parseIntakeInput({ text: 'a', published });
  expect(parsed).toMatchObject({ ok: true, input: { published: published.trim() || null } });
});

test.each(['2025-02-30', '2025-13', '20 Nov 2025', '25', '2025-1'])('published %j is refused', (published) => {
  const issues = [{ field: 'published', code: 'not_a_publication' }];
  expect(parseIntakeInput({ text: 'a', published })).toEqual({ ok: false, issues });
});

test('the limit is counted in bytes', () => {
  expect(parseIntakeInput({ text: 'я'.repeat(INTAKE_TEXT_LIMIT / 2) }).ok).toBe(true);
  expect(parseIntakeInput({ text: 'я'.repeat(INTAKE_TEXT_LIMIT / 2 + 1) }).ok).toBe(false);
});

test('a month or a year is a window of days', () => {
  expect(publicationDays('2024-02-07')).toEqual({ from: '2024-02-07', to: '2024-02-07' });
  expect(publicationDays('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(publicationDays('2024')).toEqual({ from: '2024-01-01', to: '2024-12-31' });
});

test.each([
  [{ publisher: 'Atlas Wire', title: 'Ports fill up again', year: '2025' }, 'atlas-wire-2025-ports-fill-up'],
  [{ publisher: 'El País', title: '¿Más?', year: '' }, 'el-pais-mas'],
  [{ publisher: 'Вестник', title: 'Порты', year: '2025' }, 'source-2025'],
  [{ publisher: 'A'.repeat(90), title: 'B', year: '2025' }, 'a'.repeat(60)],
])('the id of %j is a slug: %s', (source, id) => {
  expect(proposeSourceId(source, () => false)).toBe(id);
  const next = proposeSourceId(source, (taken) => taken === id);
  expect(next).toBe(`${id}-2`);
  for (const own of [id, next]) {
    expect(
      parseSourceInput({ id: own, title: 'T', publisher: 'P', language: 'en', published_basis: 'unknown' }).ok,
    ).toBe(true);
  }
});
