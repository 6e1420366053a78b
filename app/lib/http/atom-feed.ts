import 'server-only';
import { changedRowText } from '../format/history/change-words';
import type { WordedChange } from '../format/history/public-change';

export interface AtomFeed {
  /** Scheme, host and port that readers use; every address in a feed is absolute. */
  origin: string;
  /** When the data set last changed: the feed's own date while it has no entries. */
  at: Date;
  entries: readonly (WordedChange & { kind: string })[];
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

/** Changes as an Atom feed (RFC 4287), newest first. Ids are tag URIs (RFC 4151): they stay when scheme or port change. */
export function writeAtomFeed({ origin, at, entries }: AtomFeed): string {
  const updated = entries[0]?.at ?? at;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', tag(origin, 'changes')),
    element('title', 'As Reported: what changed'),
    element('subtitle', 'Trade figures as articles reported them: every addition and correction, and why.'),
    element('updated', updated.toISOString()),
    `<author>${element('name', 'As Reported')}</author>`,
    link('self', 'application/atom+xml', `${origin}/corrections/feed.xml`),
    link('alternate', 'text/html', `${origin}/corrections`),
    ...entries.map((entry) => writeEntry(origin, entry)),
    '</feed>',
    '',
  ].join('\n');
}

function writeEntry(origin: string, entry: AtomFeed['entries'][number]): string {
  const changed = entry.rows.map(changedRowText);
  return [
    '<entry>',
    element('id', tag(origin, `change-${entry.id}`)),
    element('title', `${entry.verb}: ${entry.subject}`),
    element('updated', entry.at.toISOString()),
    element('published', entry.at.toISOString()),
    `<author>${element('name', entry.actor)}</author>`,
    `<category term="${xmlText(entry.kind)}"/>`,
    link('alternate', 'text/html', `${origin}${entry.asOfHref ?? entry.href}`),
    element('summary', [entry.reason, ...changed, `Data revision ${entry.number}.`].join('\n')),
    '</entry>',
  ].join('\n');
}

/** The year is one in which the host was ours, as RFC 4151 wants it; it is part of the ids and never changes. */
function tag(origin: string, specific: string): string {
  return `tag:${new URL(origin).hostname},2026:as-reported/${specific}`;
}
