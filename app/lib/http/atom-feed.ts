import 'server-only';
import type { WordedEntry } from '../format/history/change-entry';
import { changedRowText } from '../format/history/change-words';
import { feedAddress } from '../format/history/changes-address';
import type { ChangesAddress } from '../schemas/changes-query';

export interface AtomFeed {
  /** Scheme, host and port that readers use; every address in a feed is absolute. */
  origin: string;
  /** When the data set last changed: the feed's own date while it has no entries. */
  at: Date;
  entries: readonly WordedEntry[];
  /** Which changes it lists, and from which one on. */
  show: ChangesAddress['show'];
  before: number | null;
  /** Where the next document goes on; null in the last one. */
  older: number | null;
}

/** XML 1.0 has no way to carry most control characters, lone surrogates and two non-characters: they are left out. */
function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`;
}

const ATOM = 'application/atom+xml';

/** By what a feed lists: its name in ids, which never changes, and its title. */
const FEEDS = {
  all: { id: 'changes', title: 'what changed' },
  corrections: { id: 'corrections', title: 'corrections' },
  additions: { id: 'additions', title: 'additions' },
} as const;

/**
 * Changes as an Atom feed (RFC 4287), newest first, in documents that lead to the next one (RFC 5005, paged feeds). Ids are tag
 * URIs (RFC 4151): they stay when scheme or port change.
 */
export function writeAtomFeed({ origin, at, entries, show, before, older }: AtomFeed): string {
  const updated = entries[0]?.at ?? at;
  const { id, title } = FEEDS[show ?? 'all'];
  const address = (from: number | null) => `${origin}${feedAddress({ show, before: from })}`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', tag(origin, id)),
    element('title', `As Reported: ${title}`),
    element('subtitle', 'Trade figures as articles reported them: every addition and correction, and why.'),
    element('updated', updated.toISOString()),
    `<author>${element('name', 'As Reported')}</author>`,
    link('self', ATOM, address(before)),
    link('alternate', 'text/html', `${origin}/corrections${show === null ? '' : `?show=${show}`}`),
    link('first', ATOM, address(null)),
    ...(older === null ? [] : [link('next', ATOM, address(older))]),
    ...entries.map((entry) => writeEntry(origin, entry)),
    '</feed>',
    '',
  ].join('\n');
}

function writeEntry(origin: string, { key, number, at, actor, reason, rows, verb, subject, href, kinds }: WordedEntry) {
  return [
    '<entry>',
    element('id', tag(origin, key)),
    element('title', verb === null ? subject : `${verb}: ${subject}`),
    element('updated', at.toISOString()),
    element('published', at.toISOString()),
    `<author>${element('name', actor)}</author>`,
    ...kinds.map((kind) => `<category term="${xmlText(kind)}"/>`),
    link('alternate', 'text/html', `${origin}${href}`),
    element('summary', [reason, ...rows.map(changedRowText), `Data revision ${number}.`].join('\n')),
    '</entry>',
  ].join('\n');
}

/** The year is one in which the host was ours, as RFC 4151 wants it; it is part of the ids and never changes. */
function tag(origin: string, specific: string): string {
  return `tag:${new URL(origin).hostname},2026:as-reported/${specific}`;
}
