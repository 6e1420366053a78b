import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiDocument } from '@/lib/http/api/api-document';
import type { Handler } from '@/lib/http/handlers';
import { registry } from '@/lib/process/registry';
import { bodyOf, type DocumentOperation, type JsonSchema } from '@/lib/schemas/api/document';
import { createAdmin } from '@/lib/services/accounts/admin-on-host';
import { makeOwnToken } from '@/lib/services/accounts/api-tokens';
import { recordFigure } from '@/lib/services/figures/record-figure';
import { withdrawFigure } from '@/lib/services/figures/withdraw-figure';
import { importSettled } from '@/lib/services/imports/import-jobs';
import { stageImport } from '@/lib/services/imports/own-imports';
import type { FreshDatabase } from '../support/database';
import { readEntryPoints } from '../support/entry-points';
import { PLAIN_FIGURE, PLAIN_SOURCE } from '../support/figures';
import { arbitraryOf, withoutReferences } from '../support/schema-arbitrary';
import { startingDatabase } from '../support/starting-database';

process.env.LOG_LEVEL = 'silent';

const REQUESTS = 60;
const SMALL_FILE = [
  'id,source,reporter,partner,flow,qualifier,low,decimals,currency,time_period,period_basis',
  'from-a-file,izvestia-2025-colombia,BRA,M49:419,exports,exactly,7200000000,-8,USD,2024,stated\n',
].join('\n');

async function* inOnePiece(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const document = apiDocument();

interface Case {
  method: string;
  address: string;
  operation: DocumentOperation;
}

/** What is thrown away is thrown away last. */
const CASES: Case[] = Object.entries(document.paths)
  .flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), address, operation })),
  )
  .toSorted((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));

let db: FreshDatabase;
const tokens = { read: '', write: '', wrong: `asr_${'w'.repeat(43)}` };
/** What is in this database, by the address under which it is found. */
const known = {
  figures: [] as string[],
  sources: [] as string[],
  notes: [] as string[],
  claims: ['IND.M49:419.turnover.unstated'],
  areas: ['BRA', 'M49:419'],
  revisions: ['1', '3', '10'],
  imports: [] as string[],
};
/** Texts that mean something there, so that good requests are among those that are made. */
const hints = () => [...known.figures, ...known.sources, 'BRA', 'USD', '2024', '-9'];

beforeAll(async () => {
  db = await startingDatabase();
  registry.database = Promise.resolve(db);
  const system = { db, actor: { name: 'test', role: 'system' } as const };
  await createAdmin(system, { name: 'maria', new_password: 'quiet harbour lantern seven' });
  const { id } = await db.reader.user.findFirstOrThrow({ select: { id: true } });
  const editor = { db, actor: { name: 'maria', role: 'admin' } as const };
  for (const scope of ['read', 'write'] as const) {
    tokens[scope] = await makeOwnToken(editor, { id, name: 'maria' }, { label: scope, scope });
  }
  const source = await db.reader.source.findFirstOrThrow({ select: { id: true }, orderBy: { id: 'asc' } });
  for (const id of ['made-one', 'made-two', 'made-three', 'made-four', 'made-five', 'made-six']) {
    const review_state = id === 'made-six' ? 'proposed' : 'published';
    await recordFigure(system, { ...PLAIN_FIGURE, id, source: source.id, review_state }, 'made by a test');
  }
  for (const id of ['made-one', 'made-two', 'made-three', 'made-four']) {
    await withdrawFigure(system, { id, version: 1, reason: 'made by a test' });
  }
  known.figures = (await db.reader.figure.findMany({ select: { id: true } })).map(({ id }) => id);
  known.sources = (await db.reader.source.findMany({ select: { id: true } })).map(({ id }) => id);
  for (const csv of [SMALL_FILE, SMALL_FILE.replace('USD', 'XXX')]) {
    const job = await stageImport(editor, { fileName: 'made.csv', named: {}, chunks: inOnePiece(csv) });
    await importSettled(job.id);
    known.imports.push(job.id);
  }
  known.notes = (await db.reader.contextNote.findMany({ select: { id: true } })).map(({ id }) => id);
});

afterAll(async () => {
  await db.close();
});

test('every route under /api/v1 is in the document with each of its methods, and none other', () => {
  const routes = Object.keys(readEntryPoints().handlers)
    .filter((entryPoint) => entryPoint.includes(' /api/v1/'))
    .map((entryPoint) => entryPoint.replace(/\[(\w+)\]/g, '{$1}'));
  const described = CASES.map(({ method, address }) => `${method} ${address}`);
  expect(described.toSorted()).toEqual(routes.toSorted());
  const ids = CASES.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

interface Asked {
  url: string;
  token: keyof typeof tokens | null;
  cookie: boolean;
  headers: Record<string, string>;
  body: string | null;
}

const BAD_TEXTS = [
  '',
  '\u0000',
  '%',
  '../x',
  "' OR 1=1 --",
  '{"contains":""}',
  '[]',
  '💥',
  'x'.repeat(3000),
  '__proto__',
];

/** Requests as the document describes them, and others that it does not. */
function requestsTo({ method, address, operation }: Case): fc.Arbitrary<Asked> {
  const text = fc.oneof(fc.constantFrom(...BAD_TEXTS), fc.string({ maxLength: 12 }));
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  const parts = fc.record(
    Object.fromEntries(
      inPath.map(({ name, schema }) => [
        name,
        fc.oneof(
          { weight: 8, arbitrary: arbitraryOf(schema, known[address.split('/')[3] as keyof typeof known] ?? []) },
          { weight: 1, arbitrary: text },
        ),
      ]),
    ),
  );
  const good = operation.parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, schema }) => fc.tuple(fc.constant(name), arbitraryOf(schema, hints())));
  const bad = fc.tuple(fc.oneof(text, fc.constantFrom('asOf', 'limit', 'cursor', 'sort', 'flow[gt]')), text);
  const query = fc.array(
    fc.oneof(...good.map((one) => ({ weight: 4, arbitrary: one })), { weight: 1, arbitrary: bad }),
    {
      maxLength: 3,
    },
  );
  const url = fc
    .tuple(
      parts,
      fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: good.length > 0 ? 6 : 1, arbitrary: query }),
    )
    .map(([values, pairs]) => {
      const filled = address.replace(/\{(\w+)\}/g, (_all, name: string) =>
        encodeURIComponent(String(values[name] ?? '')),
      );
      const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
      return `http://localhost:3000${filled}${search && `?${search}`}`;
    });
  return fc.record({
    url,
    token:
      method === 'GET'
        ? fc.constantFrom(null, null, 'read', 'write', 'wrong')
        : fc.constantFrom('write', 'write', 'write', 'write', 'write', null, 'read', 'wrong'),
    cookie: fc.constantFrom(false, false, false, false, false, false, true),
    headers: fc.constantFrom(
      {},
      { 'if-none-match': '"r10"' },
      { 'if-none-match': '*' },
      { origin: 'http://elsewhere.example' },
    ),
    body: bodiesOf(operation),
  }) as fc.Arbitrary<Asked>;
}

function bodiesOf(operation: DocumentOperation): fc.Arbitrary<string | null> {
  const body = bodyOf(operation);
  if (!body) return fc.constant(null);
  if (body.type === 'text/csv') return fc.oneof(fc.constantFrom(SMALL_FILE, '', 'PK\u0003\u0004', 'id\n'), fc.string());
  const schema = resolved(body.schema);
  const fits = arbitraryOf(schema, hints());
  const sound = fc
    .tuple(fc.constantFrom(...SOUND), fits, fc.constantFrom(1, 1, 2, 3))
    .map(([own, made, version]) => ({ ...(made as object), ...own(made as Made, version) }));
  return fc.oneof(
    { weight: 3, arbitrary: fits.map((value) => JSON.stringify(value)) },
    { weight: 8, arbitrary: sound.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fits.map((value) => JSON.stringify({ ...(value as object), extra: 1 })) },
    { weight: 1, arbitrary: fits.map((value) => JSON.stringify(value).replace('{', '{"__proto__":{"admin":true},')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '{', 'null', '[]', '"text"', '\u0000', '{"figure":{"low":9007199254740993}}'),
    },
  );
}

interface Made {
  figure?: { id?: unknown };
  source?: { id?: unknown };
  note?: { id?: unknown };
  version?: unknown;
  change?: unknown;
}

/** Bodies that the rules joining fields accept, in place of those that only fit field by field. */
const SOUND: ((made: Made, version: number) => object)[] = [
  (made, version) => ({
    ...(made.figure && { figure: soundFigure('version' in made) }),
    ...(made.source && { source: !('version' in made) ? { ...PLAIN_SOURCE, id: made.source.id } : { note: 'a test' } }),
    ...(made.note && { note: { source: known.sources[0], text: 'Made by a test', figures: known.figures[0] } }),
    ...('version' in made && { version }),
    reason: 'made by a test',
  }),
  (made, version) => ({
    ...('version' in made && { version }),
    ...('change' in made && { change: null }),
    reason: 'made by a test',
  }),
];

function soundFigure(isThere: boolean) {
  return isThere ? { note: 'made by a test' } : { ...withoutId(PLAIN_FIGURE), source: known.sources[0] };
}

function withoutId<T extends { id?: unknown }>({ id: _id, ...rest }: T): Omit<T, 'id'> {
  return rest;
}

function resolved(schema: JsonSchema): JsonSchema {
  return withoutReferences(schema, document.components.schemas);
}

const validators = new Map<string, z.ZodType>();

/** What is wrong with an answer as the document has it; null when nothing is. */
async function faultOf(operation: DocumentOperation, response: Response): Promise<string | null> {
  const described = operation.responses[String(response.status)];
  if (!described) return `status ${response.status} is not described: ${(await response.text()).slice(0, 300)}`;
  if (response.status >= 500) return `status ${response.status}`;
  const text = await response.text();
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  if (!described.content) return text === '' ? null : 'a body where none is described';
  const schema = described.content[type]?.schema;
  if (!schema) return `type "${type}" is not described`;
  const key = `${operation.operationId} ${response.status}`;
  const validator = validators.get(key) ?? z.fromJSONSchema(resolved(schema) as Parameters<typeof z.fromJSONSchema>[0]);
  validators.set(key, validator);
  const checked = validator.safeParse(/json$/.test(type) ? JSON.parse(text) : text);
  return checked.success
    ? null
    : `${response.status}: ${JSON.stringify(checked.error.issues.slice(0, 3))} ${text.slice(0, 300)}`;
}

async function send({ method, address, operation }: Case, asked: Asked): Promise<Response> {
  const file = path.resolve(`app${address.replace(/\{(\w+)\}/g, '[$1]')}/route.ts`);
  const route = (await import(pathToFileURL(file).href)) as Record<string, Handler>;
  const handler = route[method];
  if (!handler) throw new Error(`${method} ${address} has no handler`);
  const headers = new Headers(asked.headers);
  if (asked.token) headers.set('authorization', `Bearer ${tokens[asked.token]}`);
  if (asked.cookie) headers.set('cookie', 'anything=at-all');
  if (asked.body !== null) headers.set('content-type', bodyOf(operation)?.type ?? '');
  // Wrong tokens are throttled by address: each has one of its own.
  headers.set('x-client-address', `2001:db8:0:${(addresses++ % 60_000).toString(16)}::1`);
  return handler(new Request(asked.url, { method, headers, body: asked.body }));
}
let addresses = 1;

const seen = new Map<string, Set<number>>();

describe.each(CASES)('$method $address', (one) => {
  test(`answers ${REQUESTS} requests, good and bad, as the document says`, async () => {
    // Only so many imports may be at work at once: those that were sent before have their turn first.
    await Promise.allSettled([...(registry.imports?.values() ?? [])]);
    const statuses = new Set<number>();
    seen.set(one.operation.operationId, statuses);
    await fc.assert(
      fc.asyncProperty(requestsTo(one), async (asked) => {
        const response = await send(one, asked);
        statuses.add(response.status);
        const fault = await faultOf(one.operation, response);
        if (fault !== null) throw new Error(`${one.method} ${asked.url} (${asked.token}) ${asked.body}: ${fault}`);
      }),
      { numRuns: REQUESTS, seed: 20261122 },
    );
  });
});

test('good and bad requests were among them', () => {
  const success = CASES.filter(
    ({ operation }) => ![200, 201, 204].some((status) => seen.get(operation.operationId)?.has(status)),
  );
  const refusal = CASES.filter(
    ({ operation }) => ![...(seen.get(operation.operationId) ?? [])].some((status) => status >= 400),
  );
  console.log(
    `API: ${CASES.length} operations x ${REQUESTS} requests; statuses ${[...new Set([...seen.values()].flatMap((own) => [...own]))].toSorted().join(', ')}`,
  );
  expect(success.map(({ operation }) => operation.operationId)).toEqual([]);
  // What asks nothing can be asked nothing wrong.
  expect(refusal.map(({ operation }) => operation.operationId)).toEqual(['getDataRevision', 'getDocument']);
});

test('an answer that is not as described is found', async () => {
  const operation = CASES.find((one) => one.operation.operationId === 'getArea')?.operation;
  if (!operation) throw new Error('there is no such operation');
  const json = (body: unknown, status = 200) => Response.json(body, { status });
  expect(await faultOf(operation, json({ data_revision: 1 }))).toContain('area');
  expect(await faultOf(operation, json({}, 418))).toContain('not described');
  expect(await faultOf(operation, new Response('x', { headers: { 'content-type': 'text/plain' } }))).toContain('type');
});
