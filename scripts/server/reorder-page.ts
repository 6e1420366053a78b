// What a reader sees comes first. A linked stylesheet costs a second trip before anything is painted; Next can put the
// rules into the page itself, but three times over and without the policy's nonce, so it is done here. And scripts named
// in the head are fetched while the page still comes, on the same line; nothing is lost by naming them behind it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

/** The head of a page is shorter; what is longer goes on as it is. */
const HEAD_LIMIT_BYTES = 65_536;
const LINK = /<link rel="stylesheet" href="([^"]+)"( nonce="[^"]+")? data-precedence="next"\/>/g;
const HEAD_SCRIPT =
  /<script src="\/_next\/static\/[^"]+" async=""(?: nonce="[^"]+")?><\/script>|<link rel="preload" as="script"[^>]*\/>/g;
/** React's own scripts, which come behind what is drawn. */
const FIRST_OWN_SCRIPT = '<script nonce="';
const RELATIVE_URL = /url\((\.{1,2}\/[^)"']+)\)/g;

/** Address to rules. */
export type Stylesheets = ReadonlyMap<string, string>;

/** The stylesheets that `next build` wrote into a folder; addresses inside them do not depend on their own. */
export function readStylesheets(folder = '.next/static/chunks'): Stylesheets {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.css')) : [];
  const sheets = names.map((name): [address: string, rules: string] => {
    const address = `/_next/static/chunks/${name}`;
    const rules = readFileSync(path.join(folder, name), 'utf8');
    return [address, rules.replace(RELATIVE_URL, (_, to) => `url(${new URL(to, `http://sheet${address}`).pathname})`)];
  });
  return new Map(sheets.filter(([, rules]) => !rules.includes('</style')));
}

/**
 * Each link to a built stylesheet becomes its rules. The link stays, disabled: browsers do not fetch it, and React, which
 * looks for it by its address, takes the sheet for loaded. A link to any other stylesheet stays as it is.
 */
export function withInlineStyles(head: string, stylesheets: Stylesheets): string {
  return head.replace(LINK, (link: string, href: string, nonce = '') => {
    const rules = stylesheets.get(href);
    return rules === undefined ? link : `<style${nonce}>${rules}</style>${link.replace('/>', ' disabled=""/>')}`;
  });
}

/** A head without its scripts, and those scripts; a preload of one that comes later is dropped. */
export function takeScripts(head: string): { head: string; scripts: string } {
  const scripts = (head.match(HEAD_SCRIPT) ?? []).filter((one) => one.startsWith('<script'));
  return { head: head.replace(HEAD_SCRIPT, ''), scripts: scripts.join('') };
}

/** A page on its way, piece by piece: what can be sent of it so far, in the new order. */
class PageInPieces {
  /** What comes next; the rest stays as it is. */
  part: 'head' | 'body' | 'rest' = 'head';
  readonly #stylesheets: Stylesheets;
  #held: Buffer = Buffer.alloc(0);
  #scripts = '';

  constructor(stylesheets: Stylesheets) {
    this.#stylesheets = stylesheets;
  }

  /** What can be sent now. */
  add(bytes: Buffer): Buffer {
    this.#held = Buffer.concat([this.#held, bytes]);
    const isHeadWhole = this.#held.includes('</head>') || this.#held.length > HEAD_LIMIT_BYTES;
    if (this.part === 'head' && !isHeadWhole) return Buffer.alloc(0);
    return Buffer.concat([this.#head(), this.#body(), this.#rest()]);
  }

  /** What is left; scripts that found no place before come at the end. */
  end(): Buffer {
    return Buffer.concat([this.#head(), this.#body(), this.#held, Buffer.from(this.#scripts)]);
  }

  #head(): Buffer {
    if (this.part !== 'head') return Buffer.alloc(0);
    const { head, rest } = cutHead(this.#held);
    const taken = takeScripts(withInlineStyles(head, this.#stylesheets));
    this.#scripts = taken.scripts;
    this.#held = rest;
    this.part = taken.scripts === '' ? 'rest' : 'body';
    return Buffer.from(taken.head);
  }

  #body(): Buffer {
    const at = this.part === 'body' ? this.#held.indexOf(FIRST_OWN_SCRIPT) : -1;
    if (at < 0) return Buffer.alloc(0);
    const before = Buffer.concat([this.#held.subarray(0, at), Buffer.from(this.#scripts)]);
    this.#held = this.#held.subarray(at);
    this.#scripts = '';
    this.part = 'rest';
    return before;
  }

  #rest(): Buffer {
    const kept = this.part === 'body' ? beginningOf(FIRST_OWN_SCRIPT, this.#held) : 0;
    const sent = this.#held.subarray(0, this.#held.length - kept);
    this.#held = this.#held.subarray(this.#held.length - kept);
    return sent;
  }
}

/**
 * Holds the beginning of a page until its head is complete, sends it on with its styles in it, and its scripts where the
 * first script of the body stands. Anything but a page passes untouched. To be called before anything is written.
 */
export function reorderPage(response: ServerResponse, stylesheets: Stylesheets): void {
  const { write, end, flushHeaders } = response;
  const page = new PageInPieces(stylesheets);
  let isBegun = false;

  const letPass = () => {
    Object.assign(response, { write, end, flushHeaders });
  };
  /** The first piece decides: from then on the headers are as a page's. */
  const isNoPage = () => !isBegun && !isPage(response);
  const send = (bytes: Buffer, done?: Done): boolean => {
    if (bytes.length > 0) dropPreloads(response, stylesheets);
    if (page.part === 'rest') letPass();
    if (bytes.length > 0) return write.call(response, bytes, 'utf8', done);
    done?.();
    return true;
  };

  // A page's headers wait for its head, which changes them.
  response.flushHeaders = () => {
    if (isNoPage()) flushHeaders.call(response);
  };
  response.write = (...given: unknown[]): boolean => {
    if (isNoPage()) {
      letPass();
      return Reflect.apply(write, response, given);
    }
    isBegun = true;
    const { bytes, done } = readWritten(given);
    return send(page.add(bytes), done);
  };
  response.end = (...given: unknown[]): ServerResponse => {
    if (isNoPage()) {
      letPass();
      return Reflect.apply(end, response, given);
    }
    const { bytes, done } = readWritten(given);
    const last = Buffer.concat([page.add(bytes), page.end()]);
    dropPreloads(response, stylesheets);
    letPass();
    return last.length > 0 ? response.end(last, done) : response.end(done);
  };
}

type Done = () => void;

/** What `write` or `end` was given, in whichever of Node's forms: text with or without its encoding, bytes, nothing. */
function readWritten(given: readonly unknown[]): { bytes: Buffer; done?: Done } {
  const [chunk, encoding] = given;
  const done = given.find((one): one is Done => typeof one === 'function');
  if (chunk instanceof Uint8Array) return { bytes: Buffer.from(chunk), done };
  if (typeof chunk !== 'string') return { bytes: Buffer.alloc(0), done };
  const isNamed = typeof encoding === 'string' && Buffer.isEncoding(encoding);
  return { bytes: Buffer.from(chunk, isNamed ? encoding : 'utf8'), done };
}

/** Behind the head's end nothing is changed; where it does not end, all that is held is taken for it. */
function cutHead(held: Buffer): { head: string; rest: Buffer } {
  const end = held.indexOf('</head>');
  const at = end < 0 ? held.length : end;
  return { head: held.subarray(0, at).toString(), rest: held.subarray(at) };
}

/** How many bytes at the end may be the beginning of a mark that goes on in the next piece. */
function beginningOf(mark: string, bytes: Buffer): number {
  for (let length = Math.min(mark.length - 1, bytes.length); length > 0; length -= 1) {
    if (bytes.subarray(bytes.length - length).toString('latin1') === mark.slice(0, length)) return length;
  }
  return 0;
}

/** Next announces stylesheets in a header, too, and browsers would fetch what they are told there. */
function dropPreloads(response: ServerResponse, stylesheets: Stylesheets): void {
  const links = [response.getHeader('link') ?? []].flat().flatMap((line) => String(line).split(/,\s*(?=<)/));
  if (links.length === 0 || response.headersSent) return;
  const kept = links.filter((link) => !stylesheets.has(/^<([^>]*)>/.exec(link)?.[1] ?? ''));
  if (kept.length > 0) response.setHeader('link', kept.join(', '));
  else response.removeHeader('link');
}

/** True for HTML whose length has not been told yet. */
function isPage(response: ServerResponse): boolean {
  return (
    String(response.getHeader('content-type')).startsWith('text/html') &&
    !response.hasHeader('content-length') &&
    !response.hasHeader('content-encoding')
  );
}
