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
  figures: { evidence: string; status: string; span: { start: number; end: number }; same_claim: string[] }[];
  others: { kind: string; evidence: string; amount_low: number }[];
}

async function deskOf() {
  const db = await startingDatabase();
  serveFrom(db);
  const { read, write } = await tokensOn(db);
  const ask = (body: unknown, token: string | undefined = read) =>
    askApi('/api/v1/intake', { method: 'POST', token, body });
  return { db, read, write, ask, [Symbol.asyncDispose]: () => db[Symbol.asyncDispose]() };
}

test('a read token gets a text’s figures in the fields of annotated passages, each with its place and what to do', async () => {
  await using desk = await deskOf();
  const tables =
    'SELECT (SELECT count(*) FROM Figure) + (SELECT count(*) FROM IntakeText) + (SELECT number FROM DataRevision)';
  const before = valueIn(desk.db.file, tables);
  const answer = await desk.ask({ text: TEXT, published: '2025-11-20' });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  const { figures, others, lang, data_revision } = await jsonOf<Reading>(answer);
  expect([lang, data_revision]).toEqual(['en', 10]);
  expect(figures[0]).toMatchObject({
    amount_low: 1_400_000_000,
    amount_high: 1_400_000_000,
    currency: 'USD',
    qualifier: 'about',
    flow: 'exports',
    reporter: 'Kenya',
    partner: 'India',
    evidence: 'about $1.4 billion',
    period: { start: '2024-01', end: '2024-12' },
    status: 'new',
    same_claim: [],
    issues: [],
    fields: { reporter: 'KEN', partner: 'IND', time_period: '2024' },
  });
  expect(figures[1]).toMatchObject({ status: 'claim_exists', same_claim: ['russia-region-turnover-2023'] });
  for (const { span, evidence } of figures) expect(TEXT.slice(span.start, span.end)).toContain(evidence);
  expect(others.map(({ kind, amount_low }) => [kind, amount_low])).toContainEqual(['finance', 90_000_000]);
  expect(valueIn(desk.db.file, tables)).toEqual(before);
});

test('places are those of the text as sent, also behind signs of two units', async () => {
  await using desk = await deskOf();
  const text = `🚢🚢 ${TEXT}`;
  const { figures } = await jsonOf<Reading>(await desk.ask({ text, published: '2025' }));
  expect(figures.map(({ span, evidence }) => text.slice(span.start, span.end) === evidence)).toEqual(
    figures.map(() => true),
  );
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
