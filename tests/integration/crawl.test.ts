import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import matrix from '../contract/permissions.json';
import { SYSTEM } from '../support/accounts';
import { type Crawl, crawl } from '../support/crawl';
import { startingFields } from '../support/figures';
import type { Browser } from '../support/form-browser';
import { HOSTILE_TEXTS } from '../support/hostile-texts';
import { readMarkup } from '../support/read-markup';
import { recordHostileTexts } from '../support/record-hostile-texts';
import { type ServedDesk, serveDesk } from '../support/served-desk';
import { IS_FULL, size } from '../support/size';

/** The short form leaves pictures in pixels alone: they hold no markup, and are dear. */
const PUBLIC = IS_FULL ? /^/ : /^(?!.*\.png)/;
/** Public pages are the same for everybody: the short form has them read by a reader alone. */
const DESK = IS_FULL ? /^/ : /^\/admin/;
const LIMITS = { perShape: size(2, 200), most: size(2_000, 20_000) };

let desk: ServedDesk;

beforeAll(async () => {
  desk = await serveDesk({
    editors: ['edith'],
    fill: async (own) => {
      await loadStartingData(own.as(SYSTEM), startingFields());
      await recordHostileTexts(own.db);
    },
  });
});

afterAll(() => desk?.served.stop());

/** Pages that no link leads to: one gets their address by hand, for a frame, or as a link that is used once. */
const UNLINKED = ['/setup', '/login/invitation', '/login/reset', '/embed/[chart]', '/admin/import/[id]'];

/** The pages of the build for these roles to which none of these addresses leads. */
function notReached({ asked }: Crawl, roles: readonly string[]): string[] {
  const paths = asked.map((address) => new URL(address, 'http://localhost').pathname);
  const wanted = Object.entries(matrix.pages).filter(
    ([page, role]) => roles.includes(role) && !UNLINKED.includes(page),
  );
  const isPage = (page: string) => new RegExp(`^${page.replaceAll(/\[\w+\]/g, '[^/]+')}$`);
  return wanted.map(([page]) => page).filter((page) => !paths.some((path) => isPage(page).test(path)));
}

test.each<[string, () => Browser, string[], RegExp, string[]]>([
  ['a reader', () => desk.served.visitor(), ['/'], PUBLIC, ['anyone']],
  ['an editor', () => desk.editor('edith'), ['/admin'], DESK, ['editor']],
  ['an administrator', () => desk.admin(), ['/admin'], DESK, ['admin']],
])(
  '%s follows every link, and no stored text became markup (T32)',
  { timeout: size(300_000, 3_600_000) },
  async (who, visit, starts, within, roles) => {
    const found = await crawl(visit(), desk.served.origin, starts, { ...LIMITS, within });
    expect(found.faults).toEqual([]);
    expect(notReached(found, roles)).toEqual([]);
    expect(found.showing.length).toBeGreaterThan(5);
    console.log(
      `T32: ${who} asked for ${found.asked.length} addresses, ${found.showing.length} of them with stored hostile texts, 0 became markup`,
    );
  },
);

test('the crawl sees what it looks for (T32)', () => {
  const seen = HOSTILE_TEXTS.filter((text) => readMarkup(`<p title="${text}">${text}</p>`, 'nonce').faults.length > 0);
  // One is for scripts, and is no markup; inside a template only its element is.
  expect(HOSTILE_TEXTS.length - seen.length).toBeLessThanOrEqual(2);
  const wrong = '<a href=" java\nscript:x">x</a><b onclick="x">x</b><base href="/"><script>x</script>';
  expect(readMarkup(wrong, 'nonce').faults).toHaveLength(4);
});
