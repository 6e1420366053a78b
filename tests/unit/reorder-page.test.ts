import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import compression from 'compression';
import { expect, test } from 'vitest';
import { readStylesheets, reorderPage, takeScripts, withInlineStyles } from '../../scripts/server/reorder-page';
import { unusedFile } from '../support/database';

const RULES = 'body{color:red}';
const sheets = new Map([['/_next/static/chunks/a.css', RULES]]);
const LINK = '<link rel="stylesheet" href="/_next/static/chunks/a.css" nonce="abc=" data-precedence="next"/>';
const INLINE = `<style nonce="abc=">${RULES}</style>${LINK.replace('/>', ' disabled=""/>')}`;

test('a built stylesheet becomes its rules with the nonce of its link; any other link stays', () => {
  const other = LINK.replace('a.css', 'b.css');
  expect(withInlineStyles(`<head>${LINK}${other}</head>`, sheets)).toBe(`<head>${INLINE}${other}</head>`);
});

test('built stylesheets are read with addresses that hold in any page; one that could end its element is left out', () => {
  const folder = path.join(path.dirname(unusedFile()), 'chunks');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'a.css'), '@font-face{src:url(../media/x.woff2)}i{background:url(/icon.svg)}');
  writeFileSync(path.join(folder, 'b.css'), 'i::after{content:"</style>"}');
  writeFileSync(path.join(folder, 'c.js'), '');
  expect([...readStylesheets(folder)]).toEqual([
    ['/_next/static/chunks/a.css', '@font-face{src:url(/_next/static/media/x.woff2)}i{background:url(/icon.svg)}'],
  ]);
  expect(readStylesheets(path.join(folder, 'missing')).size).toBe(0);
});

/** What a client receives of what `write` writes, with and without compression. */
async function receive(write: (response: ServerResponse) => void, encoding = 'identity') {
  const compress = compression({ threshold: 0 });
  const server = createServer((request, response) => {
    compress(request as never, response as never, () => undefined);
    reorderPage(response, sheets);
    write(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'accept-encoding': encoding } });
  const body = await answer.text();
  server.close();
  return { body, headers: answer.headers };
}

test.each(['identity', 'gzip', 'br'])('a page in pieces gets its styles, sent as %s', async (encoding) => {
  const { body, headers } = await receive((response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('link', [`</_next/static/chunks/a.css>; rel=preload; as="style", </x.woff2>; rel=preload`]);
    response.flushHeaders();
    for (const piece of [LINK.slice(0, 40), LINK.slice(40), '</he', 'ad>', '<p>ü</p>'])
      response.write(Buffer.from(piece));
    response.end('<p>end</p>');
  }, encoding);
  expect(body).toBe(`${INLINE}</head><p>ü</p><p>end</p>`);
  expect(headers.get('link'), 'and no browser is told to fetch them').toBe('</x.woff2>; rel=preload');
  expect(headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
});

const SCRIPT = '<script src="/_next/static/chunks/a.js" async="" nonce="abc="></script>';
const PRELOAD = '<link rel="preload" as="script" fetchPriority="low" nonce="abc=" href="/_next/static/chunks/b.js"/>';
const OWN = '<script nonce="abc=" id="_R_">start()</script>';

test('scripts of the head are taken out of it; others and what is no script stay', () => {
  const kept =
    '<script nonce="abc=">1</script><script src="/x.js" async=""></script><link rel="preload" as="font" href="/f"/>';
  expect(takeScripts(`<head>${PRELOAD}${SCRIPT}${kept}${SCRIPT}`)).toEqual({
    head: `<head>${kept}`,
    scripts: SCRIPT + SCRIPT,
  });
});

test('however a page is cut into pieces, its scripts stand before the first one of its body', async () => {
  const page = `<head>${LINK}${PRELOAD}${SCRIPT}</head><p>ü${'x'.repeat(40)}<script typ></script></p>${OWN}${OWN}`;
  const wanted = `<head>${INLINE}</head><p>ü${'x'.repeat(40)}<script typ></script></p>${SCRIPT}${OWN}${OWN}`;
  for (const size of [1, 3, 7, 16, 64, 1000]) {
    const { body } = await receive((response) => {
      response.setHeader('content-type', 'text/html');
      const bytes = Buffer.from(page);
      for (let at = 0; at < bytes.length; at += size) response.write(bytes.subarray(at, at + size));
      response.end();
    });
    expect([size, body]).toEqual([size, wanted]);
  }
});

test('a page without a script in its body gets those of its head at its end', async () => {
  const { body } = await receive((response) => {
    response.setHeader('content-type', 'text/html');
    response.write(`${SCRIPT}</head><p>`);
    response.end('text</p><scr');
  });
  expect(body).toBe(`</head><p>text</p><scr${SCRIPT}`);
});

test('a page in one piece, a page without a head and an empty one arrive whole', async () => {
  const html = (response: ServerResponse) => response.setHeader('content-type', 'text/html');
  expect((await receive((response) => html(response).end(`${LINK}</head>`))).body).toBe(`${INLINE}</head>`);
  expect((await receive((response) => html(response).end('<p>no head</p>'))).body).toBe('<p>no head</p>');
  expect((await receive((response) => html(response).end())).body).toBe('');
  const long = 'x'.repeat(100_000);
  const { body } = await receive((response) => {
    html(response).write(long);
    response.end(LINK);
  });
  expect(body).toBe(long + LINK);
});

test('what is no page passes as it is', async () => {
  const { body } = await receive((response) => {
    response.setHeader('content-type', 'text/csv');
    response.write(`${LINK}</head>`);
    response.end(LINK);
  });
  expect(body).toBe(`${LINK}</head>${LINK}`);
});
