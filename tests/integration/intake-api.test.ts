import { expect, test } from 'vitest';
import { askApi, jsonOf, serveFrom, tokensOn } from '../support/api';
import { valueIn } from '../support/database';
import { startingDatabase } from '../support/starting-database';

const TEXT = [
  'Kenya bought tea machines. Its exports to India came to about $1.4 billion in 2024.',
  'Russia’s turnover with Latin America reached $20 billion in 2023.',
  'Kenya’s trade with it fell to $3 million, and a bank lent Kenya $90 million.',
].join('\n\n');

interface Reading {
  data_revision: number;
  lang: string;
  figures: {
    words: string;
    status: string;
    span: { start: number; end: number };
    fields: Record<string, string>;
    same_claim: string[];
  }[];
  others: { kind: string; words: string; low: string | null; high: string | null }[];
}

async function deskOf() {
  const db = await startingDatabase();
  serveFrom(db);
  const { read, write } = await tokensOn(db);
  const ask = (body: unknown, token: string | undefined = read) =>
    askApi('/api/v1/intake', { method: 'POST', token, body });
  return { db, read, write, ask, [Symbol.asyncDispose]: () => db[Symbol.asyncDispose]() };
}

test('a read token gets a text’s figures in the fields of figures, each with its place and what to do', async () => {
  await using desk = await deskOf();
  const tables =
    'SELECT (SELECT count(*) FROM Figure) + (SELECT count(*) FROM IntakeText) + (SELECT number FROM DataRevision)';
  const before = valueIn(desk.db.file, tables);
  const answer = await desk.ask({ text: TEXT, published: '2025-11-20' });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  const { figures, others, lang, data_revision } = await jsonOf<Reading>(answer);
  expect([lang, data_revision]).toEqual(['en', 10]);
  expect(figures[0]).toMatchObject({
    words: 'about $1.4 billion',
    status: 'new',
    reporter_name: 'Kenya',
    partner_name: 'India',
    same_claim: [],
    issues: [],
    fields: {
      reporter: 'KEN',
      partner: 'IND',
      flow: 'exports',
      qualifier: 'about',
      low: '1400000000',
      high: '1400000000',
      currency: 'USD',
      time_period: '2024',
    },
  });
  expect(figures[1]).toMatchObject({ status: 'claim_exists', same_claim: ['russia-region-turnover-2023'] });
  for (const { span, words } of figures) expect(TEXT.slice(span.start, span.end)).toBe(words);
  expect(others.map(({ kind, low }) => [kind, low])).toContainEqual(['finance', '90000000']);
  expect(valueIn(desk.db.file, tables)).toEqual(before);
});

test.each([
  ['exactly', 'were $9,007,199,254,740,993', '9007199254740993', '9007199254740993'],
  ['about', 'were about $5 billion', '5000000000', '5000000000'],
  ['above', 'exceeded $5 billion', '5000000000', ''],
  ['at_least', 'were at least $5 billion', '5000000000', ''],
  ['below', 'were below $5 billion', '', '5000000000'],
  ['at_most', 'were at most $5 billion', '', '5000000000'],
  ['nearly', 'were nearly $5 billion', '', '5000000000'],
  ['between', 'were between $4 and $5 billion', '4000000000', '5000000000'],
])('%s: amounts are digits, and no bound is made up', async (qualifier, told, low, high) => {
  await using desk = await deskOf();
  const text = `In 2024 Kenya’s exports to Chile ${told}.`;
  const { figures } = await jsonOf<Reading>(await desk.ask({ text }));
  expect(figures.map(({ fields }) => [fields.qualifier, fields.low, fields.high])).toEqual([[qualifier, low, high]]);
});

test('an open bound of another amount is null, and a group without a code has its name', async () => {
  await using desk = await deskOf();
  const text = 'A bank lent Kenya more than $90 million.';
  const { others } = await jsonOf<Reading>(await desk.ask({ text }));
  expect(others).toMatchObject([{ kind: 'finance', words: 'more than $90 million', low: '90000000', high: null }]);
});

test('places are those of the text as sent, also behind signs of two units', async () => {
  await using desk = await deskOf();
  const text = `🚢🚢 ${TEXT}`;
  const { figures } = await jsonOf<Reading>(await desk.ask({ text, published: '2025' }));
  expect(figures.map(({ span, words }) => text.slice(span.start, span.end) === words)).toEqual(figures.map(() => true));
  expect(figures.length).toBeGreaterThan(1);
});

test.each([
  ['no text', { published: '2025' }, 'text', 'missing'],
  ['a text of blanks', { text: ' \n' }, 'text', 'missing'],
  ['a text that is too long', { text: 'é'.repeat(125_001) }, 'text', 'text_too_long'],
  ['no day', { text: TEXT, published: '2025-02-30' }, 'published', 'not_a_publication'],
  ['a language that is not read', { text: TEXT, lang: 'fr' }, 'lang', 'not_allowed'],
  ['a field that is not known', { text: TEXT, store: true }, 'store', 'field_unknown'],
])('%s is refused at its field', async (_name, body, field, code) => {
  await using desk = await deskOf();
  const answer = await desk.ask(body);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
  expect((await jsonOf<{ issues: object[] }>(answer)).issues).toMatchObject([{ field, code }]);
});

test('without a token nothing is read; a write token reads, too', async () => {
  await using desk = await deskOf();
  expect((await askApi('/api/v1/intake', { method: 'POST', body: { text: TEXT } })).status).toBe(401);
  expect((await desk.ask({ text: TEXT }, desk.write)).status).toBe(200);
});
