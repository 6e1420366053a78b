import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPng } from '../support/read-png';
import { type Served, serve } from '../support/served';
import { startingDatabase } from '../support/starting-database';
import { childrenNamed, readStrictXml } from '../support/strict-xml';

const THREE = 'figures=china-region-turnover-2024,india-region-turnover,russia-region-turnover-2023';
const PAIR = 'figures=russia-americas-exports-2025-01-08,russia-americas-imports-2025-01-08';
let served: Served;
let release = '';

beforeAll(async () => {
  const db = await startingDatabase();
  await db.close();
  served = await serve(db.file);
  release = /-([0-9a-f]{10})"$/.exec((await ask('/api/v1/revision')).headers.get('etag') ?? '')?.[1] ?? 'none';
});

/** The ETag of a data revision by the release that is served. */
const tagOf = (revision: number) => `"r${revision}-${release}"`;

afterAll(() => served.stop());

const ask = (path: string, headers: Record<string, string> = {}) => fetch(served.origin + path, { headers });

/** Codes of the issues of a refusal. */
async function codesOf(response: Response): Promise<string[]> {
  const problem = (await response.json()) as { issues?: { field: string; code: string }[] };
  return (problem.issues ?? []).map(({ field, code }) => `${field} ${code}`);
}

const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors *; sandbox",
};

function expectHeaders(response: Response, expected: Record<string, string>): void {
  for (const [name, value] of Object.entries(expected)) expect(response.headers.get(name), name).toBe(value);
}

describe('a picture', () => {
  test('is there before any page was made, open to other sites, and named', async () => {
    const response = await ask(`/charts/bars.svg?${THREE}`);
    expect(response.status).toBe(200);
    expectHeaders(response, {
      ...OPEN,
      etag: tagOf(10),
      'cache-control': 'no-cache',
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': 'inline; filename="as-reported-china-india-russia-turnover-latin-america-r10.svg"',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    const root = readStrictXml(await response.text());
    expect([root.attributes.get('width'), childrenNamed(root, 'title')[0]?.text]).toEqual([
      '800',
      expect.stringContaining('more than about ten times'),
    ]);
  });

  test('is the same bytes each time, and 304 for those who have its state', async () => {
    const address = `/charts/bars.png?${THREE}&width=600&theme=dark`;
    const [first, second] = await Promise.all([ask(address), ask(address)]);
    expect(Buffer.from(await first.arrayBuffer()).equals(Buffer.from(await second.arrayBuffer()))).toBe(true);
    const again = await ask(address, { 'if-none-match': tagOf(10) });
    expect(again.status).toBe(304);
    expect((await again.arrayBuffer()).byteLength).toBe(0);
    expect((await ask(address, { 'if-none-match': tagOf(9) })).status).toBe(200);
  });

  test.each([
    [`/charts/bars.png?${THREE}`, 800],
    [`/charts/bars.png?${THREE}&width=400&pixels=2`, 800],
    [`/charts/bars.png?${THREE}&width=2000&theme=dark`, 2000],
    [`/charts/balance.png?${PAIR}&width=320`, 320],
    [`/charts/dots.png?${THREE}`, 800],
    [`/charts/time.png?${THREE}`, 800],
    [`/charts/multiples.png?${THREE}&width=400`, 400],
  ])('%s is a PNG %i pixels wide with something on it', async (address, width) => {
    const response = await ask(address);
    expect(response.status).toBe(200);
    expectHeaders(response, { ...OPEN, 'content-type': 'image/png' });
    const png = readPng(new Uint8Array(await response.arrayBuffer()));
    expect(png.width).toBe(width);
    expect(png.height).toBeGreaterThan(width / 3);
    expect(png.distinctBytes).toBeGreaterThan(100);
  });

  test('of what cannot be compared carries its warning', async () => {
    const all = `${THREE},${PAIR.replace('figures=', '')}`;
    const whySeparate = await (await ask(`/charts/bars.svg?${all}`)).text();
    const anyway = await (await ask(`/charts/bars.svg?${all}&anyway=1`)).text();
    expect(whySeparate).toContain('Why this stands apart');
    expect(whySeparate).not.toContain('cannot be compared');
    expect(anyway).toMatch(/cannot be compared/);
    expect(anyway).toContain('c-warning');
  });

  test('as of an earlier state shows that state, and may be kept', async () => {
    const response = await ask('/charts/bars.svg?figures=china-region-turnover-2024&asOf=9');
    expectHeaders(response, { etag: tagOf(9), 'cache-control': 'public, max-age=86400' });
    const text = await response.text();
    expect(text).toContain('Data revision 9,');
    expect(text).toContain('asOf=9');
    const future = await ask('/charts/bars.svg?figures=china-region-turnover-2024&asOf=99');
    expectHeaders(future, { etag: tagOf(10), 'cache-control': 'no-cache' });
  });

  test.each([
    ['/charts/bars.svg', ['figures missing']],
    ['/charts/bars.svg?figures=no-such-figure', ['figures figure_unknown']],
    [`/charts/bars.svg?${THREE}&width=99999`, ['width width_out_of_range']],
    [`/charts/bars.png?${THREE}&pixels=9&theme=x`, ['theme not_allowed', 'pixels not_allowed']],
    [`/charts/bars.svg?${THREE}&asOf=1970-01-01`, ['asOf before_record']],
    ['/charts/cards/overview.png?asOf=soon', ['asOf not_an_as_of']],
  ])('%s is refused with a code', async (address, codes) => {
    const response = await ask(address);
    expect(response.status).toBe(400);
    expectHeaders(response, {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(await codesOf(response)).toEqual(codes);
  });

  test.each([
    '/charts/pie.svg?figures=a',
    '/charts/bars.gif',
    '/charts/bars',
    '/charts/cards/none.png',
    '/charts/cards/figures/none.png',
  ])('%s is not there', async (address) => {
    const response = await ask(address);
    expect(response.status).toBe(404);
    expectHeaders(response, { 'content-type': 'application/problem+json; charset=utf-8' });
  });

  test('is only asked for', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${served.origin}/charts/bars.svg?${THREE}`, { method: 'POST', body: '', headers });
    expect((await post({ Origin: served.origin })).status).toBe(405);
    expect((await post({})).status, 'from who knows where').toBe(403);
  });
});

test.each([
  'overview.png',
  `compare.png?${THREE}`,
  'figures/india-region-turnover.png',
  'economies/RUS.png',
  'economies/M49:419.png',
  'sources/izvestia-2025-colombia.png',
  'sources/latin-post-2022-colombia.png',
])('the card %s is 1200 by 630 pixels, and kept with its state', async (card) => {
  const response = await ask(`/charts/cards/${card}${card.includes('?') ? '&' : '?'}asOf=10`);
  expect(response.status).toBe(200);
  expectHeaders(response, {
    ...OPEN,
    etag: tagOf(10),
    'content-type': 'image/png',
    'cache-control': 'public, max-age=86400',
  });
  const png = readPng(new Uint8Array(await response.arrayBuffer()));
  expect([png.width, png.height]).toEqual([1200, 630]);
  expect(png.distinctBytes).toBeGreaterThan(100);
});

describe('an embedded page', () => {
  test('may stand in any frame, and neither sets nor needs a cookie', async () => {
    const response = await ask(`/embed/bars?${THREE}`);
    expect(response.status).toBe(200);
    const policy = (response.headers.get('content-security-policy') ?? '').split('; ');
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("form-action 'none'");
    expectHeaders(response, { 'cross-origin-resource-policy': 'cross-origin' });
    expect(response.headers.get('set-cookie')).toBeNull();
    const html = await response.text();
    expect(html).not.toMatch(/<form\b|class="masthead"|class="foot"/);
    expect(html).toContain('<svg');
    expect(html).toContain('Read with care');
  });

  test('keeps a chosen theme, answers 404 for a chart that is none, and leads on to a settled state', async () => {
    expect(await (await ask(`/embed/bars?${THREE}&theme=dark`)).text()).toMatch(/<html[^>]* data-theme="dark"/);
    expect(await (await ask(`/embed/bars?${THREE}&theme=x"y`)).text()).not.toMatch(/<html[^>]* data-theme=/);
    expect((await ask(`/embed/pie?${THREE}`)).status).toBe(404);
    const future = await fetch(`${served.origin}/embed/bars?${THREE}&asOf=99`, { redirect: 'manual' });
    expect([future.status, future.headers.get('location')]).toEqual([307, expect.stringContaining('asOf=10')]);
    expect(await (await ask(`/embed/bars?${THREE}&asOf=9`)).text()).toContain('Data revision 9,');
  });
});
