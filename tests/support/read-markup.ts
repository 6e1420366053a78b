import { Parser } from 'htmlparser2';
import { MARK, RAN } from './hostile-texts';

export interface Markup {
  /** Where its links, pictures, frames and forms without a body lead. */
  leads: string[];
  /** What a hostile text became instead of text. */
  faults: string[];
  /** Whether it shows hostile texts at all. */
  shows: boolean;
}

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href'];

/** Reads a page, picture or feed as a program does that is no browser: its links, and what a text injected into it. */
export function readMarkup(text: string, nonce: string, xml = false): Markup {
  const markup: Markup = { leads: [], faults: [], shows: text.includes(MARK) };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        markup.faults.push(...faultsOf(name, attributes, nonce, xml));
        markup.leads.push(...leadsOf(name, attributes));
      },
    },
    { xmlMode: xml },
  );
  parser.end(text);
  return markup;
}

function faultsOf(name: string, attributes: Record<string, string>, nonce: string, xml: boolean): string[] {
  const tag = `<${name} ${JSON.stringify(attributes).slice(0, 120)}>`;
  const faults: string[] = [];
  if (MARK in attributes) faults.push(`became an element: ${tag}`);
  if (Object.keys(attributes).some((key) => /^on/i.test(key))) faults.push(`has a handler: ${tag}`);
  if (name === 'base') faults.push(`moves every link: ${tag}`);
  if (name === 'script' && !xml && attributes.type !== 'application/ld+json' && attributes.nonce !== nonce)
    faults.push(`is a script without the nonce: ${tag}`);
  if (/refresh/i.test(attributes['http-equiv'] ?? '') && attributes.content?.includes(RAN))
    faults.push(`leads on: ${tag}`);
  for (const key of ADDRESSES) {
    const lead = (attributes[key] ?? '').replaceAll(/[\0-\x20]/g, '');
    // Our own pictures are data: addresses; nothing else that a page leads to may run or hold a document.
    if (/^(javascript|vbscript|data:(?!image\/(png|svg\+xml)))/i.test(lead)) faults.push(`leads to ${key}: ${tag}`);
  }
  return faults;
}

/** Forms that are posted, and what only scripts ask for, are left out. */
function leadsOf(name: string, attributes: Record<string, string>): string[] {
  if (name === 'form') return attributes.method?.toLowerCase() === 'post' ? [] : [attributes.action ?? ''];
  if (name === 'link' && !['alternate', 'icon', 'stylesheet'].includes(attributes.rel ?? '')) return [];
  return [attributes.href, attributes.src].filter((lead) => lead !== undefined && lead !== '') as string[];
}
