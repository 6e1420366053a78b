import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { OpenDatabase } from '@/lib/db/open-database';
import type { Figure } from '@/lib/domain/figure';
import { exampleAddress, exampleBody, exampleQuery, operationsByTag } from '@/lib/format/files/api-words';
import { apiDocument } from '@/lib/http/api/api-document';
import { bodyOf } from '@/lib/schemas/api/document';
import { FIGURE_SORTS } from '@/lib/schemas/figure-query';
import { getApiSamples } from '@/lib/services/exports/get-api-examples';
import { listFigures } from '@/lib/services/figures/list-figures';
import { importSettled } from '@/lib/services/imports/import-jobs';
import { type ApiRequest, askApi, jsonOf, serveFrom, tokensOn } from '../support/api';
import { type FreshDatabase, freshDatabase, valueIn } from '../support/database';
import { addFigure, addSource, changeFigure, readerOn } from '../support/editing';
import { PLAIN_FIGURE, PLAIN_SOURCE } from '../support/figures';
import { startingDatabase } from '../support/starting-database';

async function served(): Promise<FreshDatabase> {
  const db = await startingDatabase();
  serveFrom(db);
  return db;
}

interface Listed {
  data_revision: number;
  total: number;
  count: number;
  next: string | null;
  previous: string | null;
  figures: { id: string; low: string | null }[];
}

const list = async (query: string, request?: ApiRequest) =>
  jsonOf<Listed>(await askApi(`/api/v1/figures?${query}`, request));
const ids = ({ figures }: Listed) => figures.map(({ id }) => id);

/** Records a figure whose value decides its amount, reporter and period, so that every order has equals. */
function addValue(db: OpenDatabase, value: number, name: string): Promise<Figure> {
  const amount = `${value}000000000`;
  const months = value % 3 === 0 ? { time_period: '', period_basis: 'unstated' } : { time_period: `${2000 + value}` };
  const reporter = value % 2 === 0 ? 'BRA' : 'ARG';
  return addFigure(db, { id: `figure-${name}`, reporter, low: amount, high: amount, ...months });
}

/** Every id on the pages of a list; between two pages `meanwhile` happens. */
async function crawl(query: string, meanwhile: (step: number, seen: string[]) => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = '';
  for (let step = 0; cursor !== null; step += 1) {
    const page: Listed = await list(`${query}&cursor=${cursor}`);
    seen.push(...ids(page));
    await meanwhile(step, seen);
    cursor = page.next;
  }
  return seen;
}

const letter = (index: number) => String.fromCharCode(97 + index);

describe('cursors', () => {
  test('a crawl in any order sees every figure once, whatever is added meanwhile, and though the row that a cursor names is withdrawn', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          sort: fc.constantFrom(...FIGURE_SORTS),
          order: fc.constantFrom('ascending', 'descending'),
          limit: fc.integer({ min: 1, max: 4 }),
          values: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 6, maxLength: 12 }),
          added: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
        }),
        async ({ sort, order, limit, values, added }) => {
          await using db = await freshDatabase();
          serveFrom(db);
          await addSource(db);
          const saved = new Map<string, Figure>();
          for (const [index, value] of values.entries()) {
            const figure = await addValue(db, value, `old-${letter(index)}`);
            saved.set(figure.id, figure);
          }
          const seen = await crawl(`sort=${sort}&order=${order}&limit=${limit}`, async (step, soFar) => {
            const value = added[step];
            if (value !== undefined) await addValue(db, value, `new-${step}`);
            const last = saved.get(soFar.at(-1) ?? '');
            if (step === 0 && last) await changeFigure(db, last, { review_state: 'withdrawn', reason: 'goes' });
          });
          const old = seen.filter((id) => id.startsWith('figure-old'));
          expect(old.toSorted()).toEqual(values.map((_value, index) => `figure-old-${letter(index)}`));
          expect(new Set(seen).size).toBe(seen.length);
        },
      ),
      { numRuns: 8 },
    );
  });

  test('pages laid end to end are the whole list in its order, forwards and back, and as of one state stay so', async () => {
    await using db = await served();
    const whole = ids(await list('sort=amount&asOf=10'));
    expect(whole).toHaveLength(5);
    const first = await list('sort=amount&limit=2&asOf=10');
    expect([first.total, first.count, first.previous]).toEqual([5, 2, null]);
    await addFigure(db, { source: 'izvestia-2025-colombia', low: '600000000000', high: '600000000000' });
    const second = await list(`sort=amount&limit=2&asOf=10&cursor=${first.next}`);
    const third = await list(`sort=amount&limit=2&asOf=10&cursor=${second.next}`);
    expect([...ids(first), ...ids(second), ...ids(third)]).toEqual(whole);
    expect(third.next).toBeNull();
    expect(ids(await list(`sort=amount&limit=2&asOf=10&cursor=${third.previous}`))).toEqual(ids(second));
    expect([second.total, (await list('limit=1')).total]).toEqual([5, 6]);
  });

  test.each([
    ['of another order', 'sort=period', 'sort=amount'],
    ['of another direction', 'order=ascending', 'order=descending'],
  ])('one %s is refused', async (_name, one, other) => {
    await using _db = await served();
    const { next } = await list(`${one}&limit=1`);
    const response = await askApi(`/api/v1/figures?${other}&limit=1&cursor=${next}`);
    expect(response.status).toBe(400);
    expect((await jsonOf<{ issues: object[] }>(response)).issues).toMatchObject([
      { field: 'cursor', code: 'not_a_cursor' },
    ]);
  });

  test('changes are paged by the number of the last one: older pages keep their content', async () => {
    await using db = await served();
    const page = async (query: string) =>
      jsonOf<{ revisions: { id: number }[]; next: string | null; previous: string | null }>(
        await askApi(`/api/v1/revisions?limit=3&${query}`),
      );
    const first = await page('');
    const second = await page(`cursor=${first.next}`);
    await addFigure(db, { source: 'izvestia-2025-colombia' });
    expect((await page(`cursor=${first.next}`)).revisions).toEqual(second.revisions);
    const back = await page(`cursor=${second.previous}`);
    expect(back.revisions).toEqual(first.revisions);
    expect(back.previous).not.toBeNull();
    expect((await page(`cursor=${back.previous}`)).revisions).toHaveLength(1);
  });
});

/** The database with every question that is asked of its reader counted. */
function counted(db: OpenDatabase): { db: OpenDatabase; questions: string[] } {
  const questions: string[] = [];
  const watch = <T extends object>(target: T, name: string): T =>
    new Proxy(target, {
      get(own, key) {
        const value = Reflect.get(own, key) as unknown;
        if (typeof value === 'function') {
          return (...given: unknown[]) => {
            questions.push(`${name}${String(key)}`);
            return Reflect.apply(value, own, given) as unknown;
          };
        }
        return typeof value === 'object' && value !== null ? watch(value, `${String(key)}.`) : value;
      },
    });
  return { db: { ...db, reader: watch(db.reader, '') }, questions };
}

test('an unchanged repeat is a 304 that asks the database for the revision alone, at every address that is read', async () => {
  await using db = await startingDatabase();
  const watched = counted(db);
  serveFrom(watched.db);
  const addresses = [
    '/api/v1/figures',
    '/api/v1/figures?flow=turnover&limit=2',
    '/api/v1/figures?asOf=7',
    '/api/v1/figures/india-region-turnover',
    '/api/v1/figures.csv',
    '/api/v1/claims',
    '/api/v1/claims/IND.M49:419.turnover.unstated',
    '/api/v1/sources',
    '/api/v1/sources/izvestia-2025-colombia?asOf=8',
    '/api/v1/notes',
    '/api/v1/areas?with_figures=true',
    '/api/v1/areas/M49:419',
    '/api/v1/revisions',
    '/api/v1/revisions/1',
    '/api/v1/revision',
  ];
  for (const address of addresses) {
    const first = await askApi(address);
    expect([address, first.status]).toEqual([address, 200]);
    const etag = first.headers.get('etag') ?? '';
    watched.questions.length = 0;
    const again = await askApi(address, { headers: { 'if-none-match': etag } });
    expect([address, again.status, await again.text(), again.headers.get('etag')]).toEqual([address, 304, '', etag]);
    expect([address, watched.questions]).toEqual([address, ['$queryRaw']]);
  }
  await addFigure(db, { source: 'izvestia-2025-colombia' });
  for (const address of addresses.filter((one) => !one.includes('asOf'))) {
    expect([address, (await askApi(address, { headers: { 'if-none-match': '"r10"' } })).status]).toEqual([
      address,
      200,
    ]);
  }
  console.log(`API: a 304 at ${addresses.length} addresses, 1 query each`);
});

test('what another release said is not taken for what this one would say, of earlier states neither', async () => {
  await using db = await startingDatabase();
  const watched = counted(db);
  serveFrom(watched.db);
  const tagBy = async (release: string, address: string) => {
    vi.stubEnv('AS_REPORTED_RELEASE', release);
    return (await askApi(address)).headers.get('etag') ?? '';
  };
  try {
    for (const [address, state] of [
      ['/api/v1/figures', 'r10'],
      ['/api/v1/claims', 'r10'],
      ['/api/v1/figures.csv', 'r10'],
      ['/api/v1/figures?asOf=7', 'r7'],
    ] as const) {
      const earlier = [await tagBy('', address), await tagBy('3fa9c2d1e0', address)];
      const own = await tagBy('b81c44d09f', address);
      expect([...earlier, own]).toEqual([`"${state}"`, `"${state}-3fa9c2d1e0"`, `"${state}-b81c44d09f"`]);
      const others = await askApi(address, { headers: { 'if-none-match': earlier.join(', ') } });
      expect([address, others.status, others.headers.get('etag')]).toEqual([address, 200, own]);
      watched.questions.length = 0;
      const unchanged = await askApi(address, { headers: { 'if-none-match': own } });
      expect([address, unchanged.status, watched.questions]).toEqual([address, 304, ['$queryRaw']]);
    }
  } finally {
    vi.unstubAllEnvs();
  }
});

describe('a bearer token', () => {
  const BODY = { figure: { ...PLAIN_FIGURE, source: 'izvestia-2025-colombia' }, reason: 'as printed' };
  const post = (request: ApiRequest) => askApi('/api/v1/figures', { method: 'POST', body: BODY, ...request });
  const revision = (db: OpenDatabase) => valueIn(db.file, 'SELECT number FROM DataRevision');

  test('that may write, without any cookie, needs no origin; any cookie at all brings the guard back', async () => {
    await using db = await served();
    const { write } = await tokensOn(db);
    const before = revision(db);
    const foreign: Record<string, string>[] = [
      { cookie: 'theme=dark' },
      { cookie: 'a=b', origin: 'http://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      { cookie: 'a=b', origin: 'null' },
      { cookie: 'a=b', 'x-forwarded-host': 'localhost:3000', 'sec-fetch-site': 'same-origin' },
    ];
    for (const headers of foreign) {
      const refused = await post({ token: write, headers });
      expect([refused.status, (await jsonOf(refused)).code]).toEqual([403, 'forbidden']);
    }
    expect(revision(db)).toBe(before);
    const own = { cookie: 'a=b', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' };
    expect((await post({ token: write, headers: own })).status).toBe(201);
    expect(
      (await post({ token: write, body: { ...BODY, figure: { ...BODY.figure, id: 'another-one' } } })).status,
    ).toBe(201);
  });

  test('is asked for: a session’s cookie, no token, a wrong one and one that may only read change nothing', async () => {
    await using db = await served();
    const { read } = await tokensOn(db);
    const before = revision(db);
    const none = await post({});
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="as-reported"']);
    expect((await post({ token: 'nonsense' })).status).toBe(401);
    expect((await post({ token: `asr_${'x'.repeat(43)}` })).status).toBe(401);
    expect((await post({ headers: { authorization: `Basic ${read}` } })).status).toBe(401);
    const reading = await post({ token: read });
    expect([reading.status, (await jsonOf(reading)).detail]).toEqual([403, 'The token “read” may only read']);
    expect(revision(db)).toBe(before);
    expect(valueIn(db.file, "SELECT actor || ':' || reason FROM AuditEntry WHERE action = 'refuse'")).toBe(
      'maria:The token “read” may only read',
    );
  });

  test('that is wrong too often is told when to come back', async () => {
    await using _db = await served();
    for (let count = 0; count < 30; count += 1)
      expect((await askApi('/api/v1/token', { token: 'wrong' })).status).toBe(401);
    const refused = await askApi('/api/v1/token', { token: 'wrong' });
    expect([refused.status, (await jsonOf(refused)).code]).toEqual([429, 'too_many']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
  });

  test('shows what is not published, and such answers are kept by nobody', async () => {
    await using db = await served();
    const { read } = await tokensOn(db);
    await addFigure(db, { id: 'only-proposed', source: 'izvestia-2025-colombia', review_state: 'proposed' });
    expect(ids(await list(''))).not.toContain('only-proposed');
    expect((await askApi('/api/v1/figures?review_state=proposed')).status).toBe(401);
    expect((await askApi('/api/v1/figures/only-proposed')).status).toBe(404);
    expect(ids(await list('review_state=proposed', { token: read }))).toEqual(['only-proposed']);
    expect((await list('review_state=any', { token: read })).total).toBe(6);
    expect((await list('', { token: read })).total).toBe(5);
    const shown = await askApi('/api/v1/figures/only-proposed', { token: read });
    expect([shown.status, shown.headers.get('etag'), shown.headers.get('cache-control')]).toEqual([
      200,
      null,
      'private, no-store',
    ]);
    expect((await askApi('/api/v1/figures')).headers.get('vary')).toBe('authorization');
    const told = await jsonOf<{ revisions: { subject: string }[] }>(await askApi('/api/v1/revisions'));
    expect(told.revisions.map(({ subject }) => subject)).not.toContain('only-proposed');
  });
});

describe('writing', () => {
  interface Saved {
    data_revision: number;
    figure: Record<string, unknown> & { id: string; version: number };
  }

  test('goes through the same checks as the form: reason, author, audit, revision; amounts keep every digit', async () => {
    await using db = await served();
    const { write: token } = await tokensOn(db);
    const digits = '9007199254740993';
    const figure = { ...PLAIN_FIGURE, source: 'izvestia-2025-colombia', low: digits, high: digits, decimals: '0' };
    const answer = await askApi('/api/v1/figures', { method: 'POST', token, body: { figure, reason: 'as printed' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([201, '/api/v1/figures/plain-figure']);
    const saved = await jsonOf<Saved>(answer);
    expect(saved).toMatchObject({ data_revision: 11, figure: { low: digits, high: digits, version: 1, revision: 11 } });
    const patch = { figure: { note: 'seen again' }, version: 1, reason: 'a note' };
    const patched = await jsonOf<Saved>(
      await askApi('/api/v1/figures/plain-figure', { method: 'PATCH', token, body: patch }),
    );
    expect(patched.figure).toMatchObject({ low: digits, note: 'seen again', version: 2 });
    const history = await jsonOf<{ revisions: Record<string, unknown>[] }>(
      await askApi('/api/v1/revisions?figure=plain-figure'),
    );
    expect(history.revisions).toMatchObject([
      {
        kind: 'correction',
        actor: 'maria',
        reason: 'a note',
        data_revision: 12,
        before: { note: '' },
        after: { note: 'seen again' },
      },
      {
        kind: 'addition',
        actor: 'maria',
        reason: 'as printed',
        data_revision: 11,
        before: null,
        after: { low: digits },
      },
    ]);
    expect(
      valueIn(db.file, "SELECT count(*) FROM AuditEntry WHERE actor = 'maria' AND subjectId = 'plain-figure'"),
    ).toBe(2);
  });

  test('over an older version is refused with both of them, for figures, sources and notes', async () => {
    await using db = await served();
    const { write: token } = await tokensOn(db);
    const { figures } = await listFigures(readerOn(db), {
      reporter: null,
      partner: null,
      flow: null,
      period: null,
      source: null,
      panel: null,
      sort: 'amount',
      order: 'descending',
      asOf: null,
    });
    const [figure] = figures;
    if (!figure) throw new Error('there are starting figures');
    await changeFigure(db, figure, { note: 'quicker', reason: 'first' });
    const before = valueIn(db.file, 'SELECT number FROM DataRevision');
    const send = (address: string, method: string, body: object) => askApi(address, { method, token, body });
    for (const refused of [
      await send(`/api/v1/figures/${figure.id}`, 'PATCH', { figure: { note: 'late' }, version: 1, reason: 'x' }),
      await send(`/api/v1/figures/${figure.id}/withdrawal`, 'POST', { version: 1, reason: 'x' }),
      await send(`/api/v1/figures/${figure.id}/restoration`, 'POST', { version: 1, reason: 'x' }),
    ]) {
      expect(refused.status).toBe(409);
      expect(await jsonOf(refused)).toMatchObject({
        code: 'conflict',
        clash: {
          subject: 'figure',
          id: figure.id,
          yours: { version: 1 },
          newest: { version: 2, fields: { note: 'quicker' } },
        },
      });
    }
    const source = await send('/api/v1/sources/izvestia-2025-colombia', 'PATCH', {
      source: { note: 'x' },
      version: 7,
      reason: 'x',
    });
    expect(await jsonOf(source)).toMatchObject({
      status: 409,
      clash: { yours: { version: 7 }, newest: { version: 1 } },
    });
    const { id = '' } = (await db.reader.contextNote.findFirst({ select: { id: true } })) ?? {};
    const note = await send(`/api/v1/notes/${id}`, 'PATCH', { note: { text: 'x' }, version: 7, reason: 'x' });
    expect(await jsonOf(note)).toMatchObject({
      status: 409,
      clash: { subject: 'context_note', newest: { version: 1 } },
    });
    expect(valueIn(db.file, 'SELECT number FROM DataRevision')).toBe(before);
  });

  test('of two corrections of one version at once, one is saved', async () => {
    await using db = await served();
    const { write: token } = await tokensOn(db);
    const change = (note: string) =>
      askApi('/api/v1/figures/india-region-turnover', {
        method: 'PATCH',
        token,
        body: { figure: { note }, version: 1, reason: 'x' },
      });
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(change));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409]);
  });

  test('a figure is withdrawn and put back; sources and notes are recorded and corrected', async () => {
    await using db = await served();
    const { write: token, read } = await tokensOn(db);
    const send = async (address: string, method: string, body: object, status: number) => {
      const answer = await askApi(address, { method, token, body });
      expect([address, answer.status]).toEqual([address, status]);
      return jsonOf<Record<string, Record<string, unknown>>>(answer);
    };
    const at = '/api/v1/figures/india-region-turnover';
    const gone = await send(`${at}/withdrawal`, 'POST', { version: 1, reason: 'misread' }, 200);
    expect(gone.figure).toMatchObject({ review_state: 'withdrawn', version: 2 });
    expect((await askApi(at)).status).toBe(404);
    expect((await askApi(at, { token: read })).status).toBe(200);
    expect((await askApi(`${at}?asOf=10`)).status).toBe(200);
    expect((await send(`${at}/restoration`, 'POST', { version: 2, reason: 'read well' }, 200)).figure).toMatchObject({
      review_state: 'published',
    });
    const source = await send('/api/v1/sources', 'POST', { source: PLAIN_SOURCE, reason: 'read' }, 201);
    expect(source.source).toMatchObject({ id: 'plain-source', version: 1, figure_count: 0 });
    const titled = { source: { title: 'Another title' }, version: 1, reason: 'typo' };
    expect((await send('/api/v1/sources/plain-source', 'PATCH', titled, 200)).source).toMatchObject({
      title: 'Another title',
      publisher: 'A publisher',
    });
    const body = {
      note: { source: 'plain-source', text: 'Context', figures: 'india-region-turnover' },
      reason: 'explains',
    };
    const note = await send('/api/v1/notes', 'POST', body, 201);
    expect(note.note).toMatchObject({ text: 'Context', figures: ['india-region-turnover'], version: 1 });
    const changed = { note: { text: 'More context' }, version: 1, reason: 'clearer' };
    expect((await send(`/api/v1/notes/${note.note?.id}`, 'PATCH', changed, 200)).note).toMatchObject({
      text: 'More context',
      version: 2,
    });
  });

  test.each<[string, unknown, string[]]>([
    ['no reason', { figure: PLAIN_FIGURE }, ['reason missing']],
    ['an empty reason', { figure: PLAIN_FIGURE, reason: '  ' }, ['reason missing']],
    ['a number for an amount', { figure: { ...PLAIN_FIGURE, low: 1e15 }, reason: 'x' }, ['low not_text']],
    ['a field that is not ours', { figure: { ...PLAIN_FIGURE, version: '9' }, reason: 'x' }, ['version field_unknown']],
    [
      'an operator for an id',
      { figure: { ...PLAIN_FIGURE, source: { contains: '' } }, reason: 'x' },
      ['source not_text'],
    ],
    [
      'everything at once',
      { figure: { flow: 'trade' }, extra: 1 },
      [
        'source missing',
        'reporter missing',
        'partner missing',
        'flow not_allowed',
        'qualifier missing',
        'currency missing',
        'period_basis missing',
        'reason missing',
        'extra field_unknown',
      ],
    ],
    ['text', 'text', ['body not_text']],
  ])('with %s is refused by the codes that the form has', async (_name, body, codes) => {
    await using db = await served();
    const { write: token } = await tokensOn(db);
    const answer = await askApi('/api/v1/figures', { method: 'POST', token, body });
    expect(answer.status).toBe(400);
    const { issues } = await jsonOf<{ issues: { field: string; code: string }[] }>(answer);
    expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual(codes);
  });

  test('what is no JSON is refused as such', async () => {
    await using db = await served();
    const { write: token } = await tokensOn(db);
    const form = await askApi('/api/v1/figures', { method: 'POST', token, body: {}, headers: {} });
    expect(form.status).toBe(400);
    const plain = new Headers({ authorization: `Bearer ${token}`, 'content-type': 'text/plain' });
    const { POST } = await import('../../app/api/v1/figures/route');
    const answer = await POST(
      new Request('http://localhost:3000/api/v1/figures', { method: 'POST', headers: plain, body: '{}' }),
    );
    expect(await jsonOf(answer)).toMatchObject({ status: 400, issues: [{ field: 'body', code: 'not_json' }] });
  });
});

/** Sends a file and waits until it was read. */
async function sendImport(token: string): Promise<string> {
  const csv = 'id,note\nindia-region-turnover,Page 3\n';
  const sent = await askApi('/api/v1/imports', { method: 'POST', token, csv });
  const { import: made } = await jsonOf<{ import: { id: string } }>(sent);
  await importSettled(made.id);
  return made.id;
}

test('every example of the reference page works as it stands there', async () => {
  const operations = operationsByTag(apiDocument()).flatMap(({ operations: own }) => own);
  const outcomes: Record<string, number> = {};
  for (const placed of operations) {
    // Each on data of its own: one example's version is not the next one's.
    await using db = await served();
    const { write: token } = await tokensOn(db);
    const { ids: examples, bodies } = await getApiSamples(readerOn(db));
    const { method, operation } = placed;
    const address = exampleAddress(placed, examples);
    if (address === null) throw new Error(`${operation.operationId} has no example`);
    const query = method === 'GET' ? exampleQuery(operation.parameters) : '';
    const isFile = bodyOf(operation)?.type === 'text/csv';
    const sent = isFile ? { csv: 'id,note\nindia-region-turnover,Page 3\n' } : { body: exampleBody(operation, bodies) };
    // The id of an import is whatever the one that was sent got.
    const own = address.includes('/imports/') ? await sendImport(token) : '';
    const answer = await askApi(address.replace(/(?<=\/imports\/)\w+/, own) + query, { method, token, ...sent });
    outcomes[operation.operationId] = answer.status;
  }
  const unlike = Object.entries(outcomes).filter(([, status]) => ![200, 201, 204].includes(status));
  // Only what was withdrawn can be put back.
  expect(unlike).toEqual([['restoreFigure', 409]]);
});
