import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeEntry } from '@/lib/format/history/change-entry';
import { type AtomFeed, writeAtomFeed } from '@/lib/http/atom-feed';
import { childrenNamed, onlyChild, readStrictXml, type XmlElement } from '../../support/strict-xml';

const ORIGIN = 'https://figures.example.org';
const AT = new Date('2026-11-20T16:40:00.000Z');

type Entry = AtomFeed['entries'][number];

function entry(fields: Partial<Entry> = {}): Entry {
  return {
    key: 'change-57',
    number: 17,
    at: AT,
    actor: 'editor-1',
    reason: 'The printed hedge excludes the bound itself.',
    verb: 'Figure corrected',
    subject: 'China, turnover with Latin America',
    rows: [{ label: 'Qualifier', before: 'at least', after: 'above', parts: [] }],
    href: '/figures/china-region-turnover-2024?asOf=17',
    asOfHref: '/figures/china-region-turnover-2024?asOf=17',
    kinds: ['correction'],
    ...fields,
  };
}

function read(feed: Partial<AtomFeed> = {}): XmlElement {
  return readStrictXml(
    writeAtomFeed({ origin: ORIGIN, at: AT, entries: [entry()], show: null, before: null, older: null, ...feed }),
  );
}

function textOf(parent: XmlElement, name: string): string {
  return onlyChild(parent, name).text;
}

/** What RFC 4287 demands of a feed and each entry, sections 4.1.1 and 4.1.2. */
function requireAtom(feed: XmlElement): void {
  expect(feed.name).toBe('feed');
  expect(feed.attributes.get('xmlns')).toBe('http://www.w3.org/2005/Atom');
  const entries = childrenNamed(feed, 'entry');
  const ids = [feed, ...entries].map((element) => textOf(element, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const element of [feed, ...entries]) {
    expect(textOf(element, 'id')).toMatch(/^tag:[a-z0-9.-]+,\d{4}:\S+$/);
    expect(textOf(element, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    onlyChild(element, 'title');
    onlyChild(onlyChild(element, 'author'), 'name');
    const alternates = childrenNamed(element, 'link').filter((link) => link.attributes.get('rel') === 'alternate');
    expect(alternates).toHaveLength(1);
    for (const link of childrenNamed(element, 'link')) {
      expect(new URL(link.attributes.get('href') ?? '').origin).toBe(ORIGIN);
    }
  }
}

test('the feed is valid Atom with absolute addresses', () => {
  const feed = read();
  requireAtom(feed);
  const one = onlyChild(feed, 'entry');
  expect(textOf(one, 'id')).toBe('tag:figures.example.org,2026:as-reported/change-57');
  expect(textOf(one, 'title')).toBe('Figure corrected: China, turnover with Latin America');
  expect(textOf(one, 'updated')).toBe('2026-11-20T16:40:00.000Z');
  expect(onlyChild(one, 'category').attributes.get('term')).toBe('correction');
  expect(onlyChild(one, 'link').attributes.get('href')).toBe(`${ORIGIN}/figures/china-region-turnover-2024?asOf=17`);
  expect(textOf(one, 'summary').split('\n')).toEqual([
    'The printed hedge excludes the bound itself.',
    'Qualifier: at least → above',
    'Data revision 17.',
  ]);
});

test('a feed without entries is valid, too, and dated by the data', () => {
  const feed = read({ entries: [] });
  requireAtom(feed);
  expect(textOf(feed, 'updated')).toBe(AT.toISOString());
});

test('the feed is as new as its newest entry', () => {
  const later = new Date('2026-11-21T00:00:00.000Z');
  const feed = read({ entries: [entry({ key: 'change-58', at: later }), entry()] });
  requireAtom(feed);
  expect(textOf(feed, 'updated')).toBe(later.toISOString());
});

test('a document names itself, the first one and the next one, each in the same list', () => {
  const linksOf = (feed: XmlElement) =>
    Object.fromEntries(
      childrenNamed(feed, 'link').map(({ attributes }) => [
        attributes.get('rel'),
        attributes.get('href')?.slice(ORIGIN.length),
      ]),
    );
  expect(linksOf(read({ older: 40 }))).toEqual({
    self: '/corrections/feed.xml',
    alternate: '/corrections',
    first: '/corrections/feed.xml',
    next: '/corrections/feed.xml?before=40',
  });
  const last = read({ show: 'corrections', before: 40, older: null });
  requireAtom(last);
  expect(linksOf(last)).toEqual({
    self: '/corrections/feed.xml?show=corrections&before=40',
    alternate: '/corrections?show=corrections',
    first: '/corrections/feed.xml?show=corrections',
  });
  expect(textOf(last, 'id')).toBe('tag:figures.example.org,2026:as-reported/corrections');
});

test('several changes of one write are one entry, which leads to their list', () => {
  const one = onlyChild(
    read({
      entries: [
        writeEntry({
          number: 17,
          at: AT,
          actor: 'editor-1',
          reason: 'A table',
          counts: [
            { kind: 'addition', subjectType: 'figure', count: 200_000 },
            { kind: 'addition', subjectType: 'source', count: 1 },
            { kind: 'correction', subjectType: 'figure', count: 1 },
          ],
        }),
      ],
    }),
    'entry',
  );
  expect(textOf(one, 'id')).toBe('tag:figures.example.org,2026:as-reported/revision-17');
  expect(textOf(one, 'title')).toBe('200,000 figures and 1 source added, 1 figure changed');
  expect(childrenNamed(one, 'category').map(({ attributes }) => attributes.get('term'))).toEqual([
    'addition',
    'correction',
  ]);
  expect(onlyChild(one, 'link').attributes.get('href')).toBe(`${ORIGIN}/corrections?revision=17`);
});

test('whatever an editor wrote comes out as written, but for characters that XML cannot carry', () => {
  const hostile = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '&amp;',
    '\u0000',
    '\u0008',
    '\ud800',
    '\uffff',
    '😀',
  );
  const words = fc
    .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(words, words, (reason, actor) => {
      const feed = read({ entries: [entry({ reason, actor, rows: [] })] });
      requireAtom(feed);
      const one = onlyChild(feed, 'entry');
      expect(textOf(one, 'summary')).toBe(`${carried(reason)}\nData revision 17.`);
      expect(textOf(onlyChild(one, 'author'), 'name')).toBe(carried(actor));
    }),
  );
});

function carried(text: string): string {
  return [...text]
    .filter((character) => /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(character))
    .join('');
}

test.each(['<feed>', '<a><b></a></b>', '<a b="1" b="2"/>', '<a>&nbsp;</a>', '<a>&</a>', '<a/><b/>'])(
  'the check itself refuses %s',
  (body) => {
    expect(() => readStrictXml(`<?xml version="1.0" encoding="utf-8"?>\n${body}`)).toThrow();
  },
);
