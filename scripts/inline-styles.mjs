// A linked stylesheet costs a second trip before anything is painted, on a line that scripts and fonts share. Next can put
// the rules into the page itself, but three times over and without the policy's nonce; so it is done here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The head of a page is shorter; what is longer goes on as it is. */
const HEAD_LIMIT_BYTES = 65_536;
const LINK = /<link rel="stylesheet" href="([^"]+)"( nonce="[^"]+")? data-precedence="next"\/>/g;
const RELATIVE_URL = /url\((\.{1,2}\/[^)"']+)\)/g;

/**
 * The built stylesheets by their addresses; addresses inside them do not depend on their own.
 * @param {string} [folder] where `next build` wrote them
 * @returns {Map<string, string>} address to rules
 */
export function readStylesheets(folder = '.next/static/chunks') {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.css')) : [];
  const sheets = names.map((name) => {
    const address = `/_next/static/chunks/${name}`;
    const rules = readFileSync(path.join(folder, name), 'utf8');
    return [address, rules.replace(RELATIVE_URL, (_, to) => `url(${new URL(to, `http://sheet${address}`).pathname})`)];
  });
  return new Map(sheets.filter(([, rules]) => !rules.includes('</style')));
}

/**
 * Each link to a built stylesheet becomes its rules. The link stays, disabled: browsers do not fetch it, and React, which
 * looks for it by its address, takes the sheet for loaded.
 * @param {string} head the first part of a page
 * @param {Map<string, string>} stylesheets see readStylesheets; a link to any other stays as it is
 * @returns {string}
 */
export function withInlineStyles(head, stylesheets) {
  return head.replace(LINK, (link, href, nonce = '') => {
    const rules = stylesheets.get(href);
    return rules === undefined ? link : `<style${nonce}>${rules}</style>${link.replace('/>', ' disabled=""/>')}`;
  });
}

/**
 * Holds the beginning of a page until its head is complete, and sends it on with its styles in it. Anything but a page
 * passes untouched.
 * @param {import('node:http').ServerResponse} response before anything is written to it
 * @param {Map<string, string>} stylesheets see readStylesheets
 */
export function inlineStyles(response, stylesheets) {
  const { write, end, flushHeaders } = response;
  let held = Buffer.alloc(0);

  const stopHolding = () => {
    Object.assign(response, { write, end, flushHeaders });
  };
  const sendHeld = (done) => {
    stopHolding();
    dropPreloads(response, stylesheets);
    return held.length > 0 ? response.write(withInlineStyles(held.toString(), stylesheets), done) : true;
  };

  // A page's headers wait for its head, which changes them.
  response.flushHeaders = () => {
    if (!isPage(response)) flushHeaders.call(response);
  };
  response.write = (chunk, encoding, done) => {
    if (!isPage(response)) {
      stopHolding();
      return response.write(chunk, encoding, done);
    }
    held = Buffer.concat([held, toBuffer(chunk, encoding)]);
    const callback = typeof encoding === 'function' ? encoding : done;
    if (held.includes('</head>') || held.length > HEAD_LIMIT_BYTES) return sendHeld(callback);
    callback?.();
    return true;
  };
  response.end = (chunk, encoding, done) => {
    const callback = [chunk, encoding, done].find((part) => typeof part === 'function');
    const rest = chunk === undefined || chunk === null || chunk === callback ? [] : [chunk];
    if (rest.length > 0 && isPage(response)) held = Buffer.concat([held, toBuffer(rest.pop(), encoding)]);
    sendHeld();
    return response.end(...rest, ...(rest.length > 0 && typeof encoding === 'string' ? [encoding] : []), callback);
  };
}

/** Next announces stylesheets in a header, too, and browsers would fetch what they are told there. */
function dropPreloads(response, stylesheets) {
  const links = [response.getHeader('link') ?? []].flat().flatMap((line) => line.split(/,\s*(?=<)/));
  if (links.length === 0 || response.headersSent) return;
  const kept = links.filter((link) => !stylesheets.has(/^<([^>]*)>/.exec(link)?.[1] ?? ''));
  if (kept.length > 0) response.setHeader('link', kept.join(', '));
  else response.removeHeader('link');
}

/** True for HTML whose length has not been told yet. */
function isPage(response) {
  return (
    String(response.getHeader('content-type')).startsWith('text/html') &&
    !response.hasHeader('content-length') &&
    !response.hasHeader('content-encoding')
  );
}

function toBuffer(chunk, encoding) {
  return typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8')
    : Buffer.from(chunk);
}
