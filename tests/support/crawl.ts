import type { Answer, Browser } from './form-browser';
import { type Markup, readMarkup } from './read-markup';

export interface Crawl {
  /** Every address that was asked for, in its order. */
  asked: string[];
  /** Pages that show a hostile text. */
  showing: string[];
  /** "address: what is wrong with it". */
  faults: string[];
}

export interface CrawlLimits {
  /** How many addresses of one shape are asked for: `/figures/*` is one, `/figures?sort=&flow=` another. */
  perShape: number;
  /** How many in all. */
  most: number;
  /** Links to other paths are left alone. */
  within: RegExp;
}

/** Follows every link of this server from these addresses on, as one visitor, and reads what comes. */
export async function crawl(
  browser: Browser,
  origin: string,
  starts: readonly string[],
  { perShape, most, within }: CrawlLimits,
): Promise<Crawl> {
  const found: Crawl = { asked: [], showing: [], faults: [] };
  const known = new Set<string>(starts);
  const shapes = new Map<string, number>();
  const waiting = [...starts];
  const add = (lead: string, from: string) => {
    const address = ownAddress(lead, origin, from);
    if (address === undefined || known.has(address) || !within.test(address)) return;
    known.add(address);
    const count = (shapes.get(shapeOf(address)) ?? 0) + 1;
    shapes.set(shapeOf(address), count);
    if (count <= perShape) waiting.push(address);
  };
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (found.asked.length >= most) throw new Error(`the crawl has no end: ${most} addresses, and ${address} is next`);
    found.asked.push(address);
    const { leads, faults, shows } = readAnswer(address, await browser.get(address));
    if (shows) found.showing.push(address);
    found.faults.push(...faults.map((fault) => `${address}: ${fault}`));
    for (const lead of leads) add(lead, address);
  }
  return found;
}

/** Where an answer leads and what is wrong with it; nothing is read out of files that are no markup. */
function readAnswer(address: string, { status, headers, location, body }: Answer): Markup {
  const type = headers.get('content-type') ?? '';
  const faults = status >= 400 ? [`answers ${status}`] : [];
  if (headers.get('x-content-type-options') !== 'nosniff' && !address.startsWith('/_next/'))
    faults.push(`${type} without nosniff`);
  const onward = location === null ? [] : [location];
  if (!/html|xml/.test(type)) return { leads: onward, faults, shows: false };
  const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
  const markup = readMarkup(body, nonce, type.includes('xml'));
  const leads = type.includes('html') ? [...onward, ...markup.leads] : onward;
  return { leads, faults: [...faults, ...markup.faults], shows: markup.shows };
}

/** Path and query of a link to this server; undefined for others, and for a link within the page. */
function ownAddress(lead: string, origin: string, from: string): string | undefined {
  const url = URL.canParse(lead, origin + from) ? new URL(lead, origin + from) : undefined;
  if (url?.origin !== origin) return undefined;
  return url.pathname + url.search;
}

/** What an address is like: its path without ids and codes, and the names of its parameters. */
function shapeOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const path = pathname.replaceAll(/(?<=\/)(?=[^/]*(?:[0-9]|%|[A-Z]{3}))[^/]+/g, '*');
  return `${path}?${[...new Set(searchParams.keys())].toSorted().join('&')}`;
}
