// What a reader sees comes first. A linked stylesheet costs a second trip before anything is painted; Next can put the
// rules into the page itself, but three times over and without the policy's nonce, so it is done here. And scripts named
// in the head are fetched while the page still comes, on the same line; nothing is lost by naming them behind it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The head of a page is shorter; what is longer goes on as it is. */
const HEAD_LIMIT_BYTES = 65_536;
const LINK = /<link rel="stylesheet" href="([^"]+)"( nonce="[^"]+")? data-precedence="next"\/>/g;
const HEAD_SCRIPT =
  /<script src="\/_next\/static\/[^"]+" async=""(?: nonce="[^"]+")?><\/script>|<link rel="preload" as="script"[^>]*\/>/g;
/** React's own scripts, which come behind what is drawn. */
const FIRST_OWN_SCRIPT = '<script nonce="';
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
 * A head without its scripts, and those scripts; a preload of one that comes later is dropped.
 * @param {string} head the first part of a page
 * @returns {{ head: string, scripts: string }}
 */
export function takeScripts(head) {
  const scripts = (head.match(HEAD_SCRIPT) ?? []).filter((one) => one.startsWith('<script'));
  return { head: head.replace(HEAD_SCRIPT, ''), scripts: scripts.join('') };
}

/** A page on its way, piece by piece: what can be sent of it so far, in the new order. */
class PageInPieces {
  /** @type {'head' | 'body' | 'rest'} what comes next; the rest stays as it is */
  part = 'head';
  #held = Buffer.alloc(0);
  #scripts = '';

  constructor(stylesheets) {
    this.stylesheets = stylesheets;
  }

  /** @returns {Buffer} what can be sent now */
  add(bytes) {
    this.#held = Buffer.concat([this.#held, bytes]);
    const isHeadWhole = this.#held.includes('</head>') || this.#held.length > HEAD_LIMIT_BYTES;
    if (this.part === 'head' && !isHeadWhole) return Buffer.alloc(0);
    return Buffer.concat([this.#head(), this.#body(), this.#rest()]);
  }

  /** @returns {Buffer} what is left; scripts that found no place before come at the end */
  end() {
    return Buffer.concat([this.#head(), this.#body(), this.#held, Buffer.from(this.#scripts)]);
  }

  #head() {
    if (this.part !== 'head') return Buffer.alloc(0);
    const { head, rest } = cutHead(this.#held);
    const taken = takeScripts(withInlineStyles(head, this.stylesheets));
    this.#scripts = taken.scripts;
    this.#held = rest;
    this.part = taken.scripts === '' ? 'rest' : 'body';
    return Buffer.from(taken.head);
  }

  #body() {
    const at = this.part === 'body' ? this.#held.indexOf(FIRST_OWN_SCRIPT) : -1;
    if (at < 0) return Buffer.alloc(0);
    const before = Buffer.concat([this.#held.subarray(0, at), Buffer.from(this.#scripts)]);
    this.#held = this.#held.subarray(at);
    this.#scripts = '';
    this.part = 'rest';
    return before;
  }

  #rest() {
    const kept = this.part === 'body' ? beginningOf(FIRST_OWN_SCRIPT, this.#held) : 0;
    const sent = this.#held.subarray(0, this.#held.length - kept);
    this.#held = this.#held.subarray(this.#held.length - kept);
    return sent;
  }
}

/**
 * Holds the beginning of a page until its head is complete, sends it on with its styles in it, and its scripts where the
 * first script of the body stands. Anything but a page passes untouched.
 * @param {import('node:http').ServerResponse} response before anything is written to it
 * @param {Map<string, string>} stylesheets see readStylesheets
 */
export function reorderPage(response, stylesheets) {
  const { write, end, flushHeaders } = response;
  const page = new PageInPieces(stylesheets);
  let isBegun = false;

  const letPass = () => {
    Object.assign(response, { write, end, flushHeaders });
    return response;
  };
  /** The first piece decides: from then on the headers are as a page's. */
  const isNoPage = () => !isBegun && !isPage(response);
  const send = (bytes, callback) => {
    if (bytes.length > 0) dropPreloads(response, stylesheets);
    if (page.part === 'rest') letPass();
    if (bytes.length > 0) return write.call(response, bytes, callback);
    callback?.();
    return true;
  };

  // A page's headers wait for its head, which changes them.
  response.flushHeaders = () => {
    if (isNoPage()) flushHeaders.call(response);
  };
  response.write = (chunk, encoding, done) => {
    if (isNoPage()) return letPass().write(chunk, encoding, done);
    isBegun = true;
    return send(page.add(toBuffer(chunk, encoding)), typeof encoding === 'function' ? encoding : done);
  };
  response.end = (...given) => {
    if (isNoPage()) return letPass().end(...given);
    const callback = given.find((one) => typeof one === 'function');
    const [chunk, encoding] = given;
    const isLast = chunk !== undefined && chunk !== null && chunk !== callback;
    const bytes = Buffer.concat([isLast ? page.add(toBuffer(chunk, encoding)) : Buffer.alloc(0), page.end()]);
    dropPreloads(response, stylesheets);
    return letPass().end(...(bytes.length > 0 ? [bytes] : []), callback);
  };
}

/** Behind the head's end nothing is changed; where it does not end, all that is held is taken for it. */
function cutHead(held) {
  const end = held.indexOf('</head>');
  const at = end < 0 ? held.length : end;
  return { head: held.subarray(0, at).toString(), rest: held.subarray(at) };
}

/** How many bytes at the end may be the beginning of a mark that goes on in the next piece. */
function beginningOf(mark, bytes) {
  for (let length = Math.min(mark.length - 1, bytes.length); length > 0; length -= 1) {
    if (bytes.subarray(bytes.length - length).toString('latin1') === mark.slice(0, length)) return length;
  }
  return 0;
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
