import type { APIResponse } from '@playwright/test';
import { expect, test } from '../support/browser';
import { isMissing, PAGES, STATES, TURNOVER_PANEL } from '../support/browser-pages';

const NONCE = /'nonce-([A-Za-z0-9+/=]{22,})'/;

/** The policy of a response, its own nonce replaced by N. */
function readPolicy(response: APIResponse): { nonce: string; policy: string[] } {
  const text = response.headers()['content-security-policy'] ?? '';
  const nonce = NONCE.exec(text)?.[1] ?? '';
  return { nonce, policy: text.replaceAll(nonce, 'N').split('; ').toSorted() };
}

const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'nonce-N' 'strict-dynamic'",
  "style-src 'self' 'nonce-N'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].toSorted();

test('every page, also one that is not there, carries its policy, and every script its nonce', async ({ request }) => {
  const nonces = new Set<string>();
  const addresses = [...PAGES, ...STATES];
  for (const address of addresses) {
    const response = await request.get(address);
    const headers = response.headers();
    expect(response.status(), address).toBe(isMissing(address) ? 404 : 200);
    const { nonce, policy } = readPolicy(response);
    expect(policy, address).toEqual(POLICY);
    nonces.add(nonce);
    expect(headers, address).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'cache-control': expect.stringMatching(/^(?=.*\bprivate\b)(?=.*\bno-store\b)(?!.*\bpublic\b)/),
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('set-cookie');
    const scripts = (await response.text()).match(/<(?:script|style)\b[^>]*>/g) ?? [];
    expect(scripts.length, address).toBeGreaterThan(3);
    expect(
      scripts.filter((tag) => !tag.includes(` nonce="${nonce}"`)),
      address,
    ).toEqual([]);
  }
  expect(nonces.size, 'a nonce is used once').toBe(addresses.length);
});

const OPEN = {
  'x-content-type-options': 'nosniff',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-cache',
};

/** Of the starting data by the release that was built. */
const TAG = /^"r10-[0-9a-f]{10}"$/;

for (const [address, type] of [
  ['/api/v1/figures', 'application/json; charset=utf-8'],
  ['/api/v1/revision', 'application/json; charset=utf-8'],
  ['/api/v1/figures.csv', 'text/csv; charset=utf-8; header=present'],
  [`/api/v1/figures.csv?panel=${TURNOVER_PANEL}`, 'text/csv; charset=utf-8; header=present'],
] as const) {
  test(`${address} is open to other sites, and 304 to those who have it`, async ({ request }) => {
    const response = await request.get(address);
    expect(response.status()).toBe(200);
    expect(response.headers()).toMatchObject({ ...OPEN, 'content-type': type });
    const { etag = '' } = response.headers();
    expect(etag).toMatch(TAG);
    if (address.includes('.csv')) {
      expect(response.headers()['content-disposition']).toMatch(
        /^attachment; filename="as-reported-figures[a-z0-9-]*\.csv"$/,
      );
    }
    const again = await request.get(address, { headers: { 'if-none-match': etag } });
    expect(again.status()).toBe(304);
    expect(await again.body()).toHaveLength(0);
    expect(again.headers()).toMatchObject({ etag, 'access-control-allow-origin': '*' });
    for (const other of [etag.replace('r10', 'r9'), '"r10"', '"r10-0123456789"'])
      expect((await request.get(address, { headers: { 'if-none-match': other } })).status()).toBe(200);
    expect((await request.head(address)).headers()).toMatchObject({ etag, 'content-type': type });
  });
}

test('errors of the API have one shape, and no cache keeps them', async ({ request }) => {
  const answers = [
    [await request.get('/api/v1/figures?flow=nonsense'), 400],
    [await request.get('/api/v1/figures.csv?panel=none'), 400],
    [await request.get('/api/v1/nothing'), 404],
    [await request.post('/api/v1/figures', { data: {} }), 401],
    [await request.put('/api/v1/figures', { data: {} }), 405],
  ] as const;
  for (const [response, status] of answers) {
    expect(response.status(), response.url()).toBe(status);
    expect(response.headers()).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(await response.json()).toMatchObject({
      type: 'about:blank',
      status,
      code: expect.stringMatching(/^[a-z_]+$/),
      title: expect.any(String),
      detail: expect.any(String),
    });
  }
});

test('an address that is no text is refused, not failed', async ({ request }) => {
  for (const address of ['/figures/%E0%A4%A', '/economies/%ff', '/sources/%c3%28', '/api/v1/%ff']) {
    const response = await request.get(address);
    expect([400, 404], address).toContain(response.status());
    expect(response.headers()['x-content-type-options'], address).toBe('nosniff');
  }
});

test('built files are kept for ever, and their sources are not served', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const files = [...new Set(html.match(/\/_next\/static\/[^"'\\]+\.(?:js|css|woff2)/g))];
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const response = await request.get(file);
    expect(response.status()).toBe(200);
    expect(response.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
    if (file.endsWith('.woff2')) continue;
    expect(await response.text()).not.toContain('sourceMappingURL');
    expect((await request.get(`${file}.map`)).status()).toBe(404);
  }
  for (const hidden of ['/.env', '/.git/HEAD', '/package.json', '/data/as-reported.sqlite', '/_next/../package.json']) {
    expect((await request.get(hidden)).status(), hidden).toBe(404);
  }
});
