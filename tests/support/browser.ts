import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type ServedApp, type ServedDesk, serveApp, serveDesk } from './served-app';

export { expect };

interface Fixtures {
  /** Console messages that a test provokes on purpose; any other error or warning fails it. */
  expectedMessages: RegExp[];
  /** A server of the test's own, for tests that change data. */
  ownApp: ServedApp;
  /** The same at http://localhost with accounts, for tests of what editors and administrators do. */
  desk: ServedDesk;
  /** The same without accounts, for tests of set-up. */
  newDesk: ServedApp;
  /** Fails the test for whatever the browser or the server complains of. */
  guard: undefined;
}

interface WorkerFixtures {
  /** The server that all tests of a worker read from. */
  app: ServedApp;
}

/** Waits until the server has told that somebody was kept out, which is no fault then. */
export async function untilRefused(app: ServedApp): Promise<void> {
  await expect
    .poll(() => app.complaints.filter((line) => line.includes('"kind":"forbidden"')).length)
    .toBeGreaterThan(0);
  app.complaints.splice(
    0,
    app.complaints.length,
    ...app.complaints.filter((line) => !line.includes('"kind":"forbidden"')),
  );
}

/** Gives a server to a test, and stops it afterwards: it has nothing to complain of and ends well. */
async function lend<App extends ServedApp>(
  app: App,
  context: BrowserContext,
  provide: (app: App) => Promise<void>,
): Promise<void> {
  await provide(app);
  // A page that is still open would ask a server that is gone.
  await Promise.all(context.pages().map((page) => page.close()));
  expect(app.complaints).toEqual([]);
  expect(await app.stop(), 'the server ends with code 0 when it is told to').toBe(0);
}

/** Playwright's test against the production server: every page it opens is watched. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures off the pattern
    async ({}, provide) => {
      const app = await serveApp();
      await provide(app);
      expect(await app.stop(), 'the server ends with code 0 when it is told to').toBe(0);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ app }, provide) => provide(app.origin),
  ownApp: async ({ context }, provide) => lend(await serveApp(), context, provide),
  desk: async ({ context }, provide) => lend(await serveDesk(), context, provide),
  newDesk: async ({ context }, provide) => lend(await serveApp('localhost'), context, provide),
  expectedMessages: [[], { option: true }],
  guard: [
    async ({ context, app, expectedMessages }, provide) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        const isExpected = expectedMessages.some((pattern) => pattern.test(message.text()));
        if (['error', 'warning'].includes(message.type()) && !isExpected)
          complaints.push(`${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => complaints.push(`page error: ${error.error()}`));
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol === 'http:' && !['127.0.0.1', '127.0.0.2', 'localhost'].includes(hostname))
          complaints.push(`request to elsewhere: ${request.url()}`);
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          console.error(`Content-Security-Policy: ${violatedDirective} ${blockedURI} ${sample}`);
        });
      });
      await provide(undefined);
      expect(complaints, 'what the browser complained of').toEqual([]);
      expect(app.complaints.splice(0), 'what the server complained of').toEqual([]);
    },
    { auto: true },
  ],
});

export interface LayoutShift {
  value: number;
  /** The elements that moved. */
  nodes: string[];
}

declare global {
  interface Window {
    /** Layout shifts since the page began to load, also those after input; filled by `recordShifts`. */
    layoutShifts?: LayoutShift[];
  }
}

/** From the next page load on, keeps every layout shift. Read it with `layoutShifts`. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node: Node | null }[];
    }
    const shifts: LayoutShift[] = [];
    window.layoutShifts = shifts;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const nodes = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : `${node?.nodeName}`,
        );
        shifts.push({ value, nodes });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * The shifts so far, after two more frames so that one under way is among them. Below 0.001 is none: a letter's breadth
 * in one line of text when its font arrives.
 */
export async function layoutShifts(page: Page): Promise<LayoutShift[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    if (!window.layoutShifts) throw new Error('nothing has recorded layout shifts');
    return window.layoutShifts.filter(({ value }) => value >= 0.001);
  });
}

/** Waits until the page asks for the data revision: everything that loading sets off has been loaded by then. */
export async function untilWatching(page: Page): Promise<void> {
  await page.waitForFunction(() => document.readyState === 'complete');
  await expect(page.locator('[role="status"]')).toBeAttached();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
