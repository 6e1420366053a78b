import { expect, test } from 'vitest';
import { parseContextNoteInput } from '@/lib/schemas/context-note-input';
import { parseRecordedSource, parseSourceInput } from '@/lib/schemas/source-input';
import { PLAIN_SOURCE, startingFields } from '../../support/figures';

function issuesOf(fields: Record<string, unknown>): string[] {
  const parsed = parseSourceInput({ ...PLAIN_SOURCE, ...fields });
  return parsed.ok ? [] : parsed.issues.map(({ field, code }) => `${field}: ${code}`);
}

test.each<[string, Record<string, unknown>, string[]]>([
  ['no title', { title: '' }, ['title: missing']],
  ['no publisher', { publisher: undefined }, ['publisher: missing']],
  ['an id with blanks', { id: 'a source' }, ['id: not_a_slug']],
  ['a language’s name', { language: 'English' }, ['language: not_a_language']],
  ['a script link', { url: 'javascript:alert(1)' }, ['url: not_a_link']],
  ['a data link', { url: 'data:text/html,x' }, ['url: not_a_link']],
  ['a link with a password', { url: 'https://user:pass@evil.example/' }, ['url: link_with_user']],
  ['a link with a user', { url: 'https://bank.example@evil.example' }, ['url: link_with_user']],
  ['a link with an empty user', { url: 'https://@evil.example/' }, ['url: link_with_user']],
  ['a link with one slash and a user', { url: 'https:/user@evil.example/' }, ['url: link_with_user']],
  ['a link with backslashes and a user', { url: 'https:\\\\user@evil.example/' }, ['url: link_with_user']],
  ['a link with a line feed and a user', { url: 'ht\ntps://us\ner@evil.example/' }, ['url: link_with_user']],
  ['a link without a scheme', { url: 'example.org' }, ['url: not_a_link']],
  [
    'a day that does not exist',
    { published_from: '2025-02-30', published_to: '2025-03-01' },
    ['published_from: not_a_day'],
  ],
  ['a day in another order', { published_from: '01.03.2025' }, ['published_from: not_a_day']],
  ['a month for a day', { published_from: '2025-03' }, ['published_from: not_a_day']],
  ['an end before its start', { published_from: '2025-03-02' }, ['published_to: before_start']],
  ['an end without a start', { published_from: '' }, ['published_from: missing', 'published_from: missing']],
  ['a date of an unknown basis', { published_basis: 'unknown' }, ['published_basis: date_of_unknown']],
  ['a basis without a date', { published_from: '', published_to: '' }, ['published_from: missing']],
  ['an unknown basis', { published_basis: 'guessed' }, ['published_basis: not_allowed']],
  ['an unknown result', { read_result: 'skimmed' }, ['read_result: not_allowed']],
  ['a list for a title', { title: ['A title'] }, ['title: not_text']],
  ['an unknown field', { rating: '5' }, ['rating: field_unknown']],
])('%s is refused', (_, fields, expected) => {
  expect([...new Set(issuesOf(fields))]).toEqual([...new Set(expected)]);
});

test.each<[string, Record<string, unknown>]>([
  ['no date at all', { published_from: '', published_to: '', published_basis: '' }],
  ['one day, given once', { published_to: '' }],
  ['a leap day', { published_from: '2024-02-29', published_to: '2024-02-29' }],
  ['a regional language', { language: 'es-419' }],
  ['a link', { url: 'https://example.org/a?b=c#d' }],
  ['a link with @ in its path', { url: 'https://example.org/@writer?mail=a@b#c@d' }],
])('%s is taken', (_, fields) => {
  expect(issuesOf(fields)).toEqual([]);
});

test('a link that was recorded with a user name before that was refused stays readable', () => {
  const url = 'https://user@example.org/';
  expect(parseRecordedSource({ ...PLAIN_SOURCE, url })).toMatchObject({ ok: true, source: { url } });
});

test('one day of publication is kept as both ends', () => {
  expect(parseSourceInput({ ...PLAIN_SOURCE, published_to: '' })).toMatchObject({
    ok: true,
    source: { publishedFrom: '2025-03-01', publishedTo: '2025-03-01' },
  });
});

test('the starting sources and notes are sound', () => {
  const { sources, contextNotes } = startingFields();
  expect(sources.map((fields) => parseSourceInput(fields).ok)).toEqual([true, true]);
  expect(contextNotes.map((fields) => parseContextNoteInput(fields).ok)).toEqual([true, true, true]);
});

test('a context note names its figures by ids with blanks between', () => {
  const note = { id: 'a-note', source: 'a-source', text: 'Why.', figures: 'one-figure  other-figure' };
  expect(parseContextNoteInput(note)).toEqual({
    ok: true,
    note: { id: 'a-note', sourceId: 'a-source', text: 'Why.', figureIds: ['one-figure', 'other-figure'] },
  });
  const bad = parseContextNoteInput({ ...note, figures: 'One', text: '' });
  expect(bad.ok ? [] : bad.issues.map(({ code }) => code).toSorted()).toEqual(['missing', 'not_a_slug']);
});
