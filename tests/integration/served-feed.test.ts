import { afterEach, expect, test } from 'vitest';
import { CHANGES_A_PAGE } from '@/lib/services/history/list-changes';
import { addFigure, addSource, changeFigure, editorOn } from '../support/editing';
import { PLAIN_FIGURE } from '../support/figures';
import { importFile } from '../support/import-file';
import { type ServedDesk, serveDesk } from '../support/served-desk';
import { childrenNamed, onlyChild, readStrictXml } from '../support/strict-xml';

let desk: ServedDesk | undefined;
afterEach(async () => {
  await desk?.served.stop();
  desk = undefined;
});

const IMPORTED = 70;

/** More writes than a document holds, an import among them, and two corrections. */
async function servedChanges(): Promise<ServedDesk> {
  desk = await serveDesk({
    editors: [],
    fill: async ({ db }) => {
      await addSource(db);
      const first = await addFigure(db);
      await changeFigure(db, first, { note: 'Second.', reason: 'An early correction' });
      const fields = Object.entries({ ...PLAIN_FIGURE }).filter(([name]) => name !== 'id');
      const heading = ['id', ...fields.map(([name]) => name)].join(',');
      const lines = Array.from({ length: IMPORTED }, (_, index) =>
        [`imported-${index}`, ...fields.map(([, value]) => value)].join(','),
      );
      const bytes = new TextEncoder().encode([heading, ...lines].join('\r\n'));
      await importFile(editorOn(db), { bytes, of: 'figures', reason: 'A table' });
      for (let index = 0; index < CHANGES_A_PAGE; index += 1) await addFigure(db, { id: `added-${index}` });
    },
  });
  return desk;
}

interface FeedDocument {
  ids: string[];
  titles: string[];
  links: Record<string, string>;
}

async function readFeed(address: string): Promise<FeedDocument> {
  const answer = await fetch(address);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  const feed = readStrictXml(await answer.text());
  const entries = childrenNamed(feed, 'entry');
  return {
    ids: entries.map((entry) => onlyChild(entry, 'id').text.replace(/.*\//, '')),
    titles: entries.map((entry) => onlyChild(entry, 'title').text),
    links: Object.fromEntries(
      childrenNamed(feed, 'link').map(({ attributes }) => [attributes.get('rel') ?? '', attributes.get('href') ?? '']),
    ),
  };
}

test('the feed leads from document to document through every write once, an import among them', async () => {
  const { served } = await servedChanges();
  const seen: string[] = [];
  const titles: string[] = [];
  let address: string | undefined = `${served.origin}/corrections/feed.xml`;
  let documents = 0;
  for (; address; documents += 1) {
    const found: FeedDocument = await readFeed(address);
    expect([found.links.self, found.links.first]).toEqual([address, `${served.origin}/corrections/feed.xml`]);
    seen.push(...found.ids);
    titles.push(...found.titles);
    address = found.links.next;
  }
  expect([documents, seen.length, new Set(seen).size]).toEqual([2, CHANGES_A_PAGE + 4, CHANGES_A_PAGE + 4]);
  expect(seen).toContain('revision-4');
  expect(titles).toContain(`${IMPORTED} figures added`);
});

test('the feed shows corrections alone, and refuses what it does not know', async () => {
  const { served } = await servedChanges();
  const { ids, links } = await readFeed(`${served.origin}/corrections/feed.xml?show=corrections`);
  expect(ids).toEqual(['change-3']);
  expect(links).toMatchObject({ self: `${served.origin}/corrections/feed.xml?show=corrections` });
  expect(links.next).toBeUndefined();
  for (const query of ['show=everything', 'before=0', 'before=x']) {
    const answer = await fetch(`${served.origin}/corrections/feed.xml?${query}`);
    expect([answer.status, answer.headers.get('content-type')], query).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
    ]);
  }
});
