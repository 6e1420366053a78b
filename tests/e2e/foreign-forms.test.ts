import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { signInAs } from '../support/browser-desk';
import { DESK_PASSWORD } from '../support/desk-people';
import { hiddenFields } from '../support/form-browser';
import type { ServedApp } from '../support/served-app';

const ELSEWHERE = 'http://127.0.0.2/';

test.use({ expectedMessages: [/\((Forbidden|Not Found|Internal Server Error)\)/] });

interface Attack {
  path: string;
  fields: Record<string, string>;
  multipart: boolean;
}

/** A page of another site that sends a form to ours as soon as its button is pressed. */
function attackPage(origin: string, { path, fields, multipart }: Attack): string {
  const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${quoted(name)}" value="${quoted(value)}">`,
  );
  const type = multipart ? ' enctype="multipart/form-data"' : '';
  return `<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">
    <form method="post"${type} action="${origin}${path}">${inputs.join('')}<button>Win</button></form>`;
}

/** How many sessions the account page lists: a sign-in that succeeded would have made one more. */
async function sessionsOf(page: Page, desk: ServedApp): Promise<number> {
  await page.goto(`${desk.origin}/admin/account`);
  await expect(page.getByRole('navigation', { name: 'Edit' })).toBeVisible();
  return page.locator('main tbody tr').count();
}

test('forms on another site, sent by a browser that is signed in, change nothing (T24)', async ({ page, desk }) => {
  await signInAs(page, desk);
  const before = await sessionsOf(page, desk);
  expect(before).toBe(1);
  const entries = async () => {
    const counts: Record<string, number> = {};
    for (const action of ['invite', 'export', 'sign out']) {
      await page.goto(`${desk.origin}/admin/audit?action=${encodeURIComponent(action)}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything that was done or refused');
      counts[action] = await page.locator('main tbody tr').count();
    }
    return counts;
  };
  const entriesBefore = await entries();
  // The editor's invitation.
  expect(entriesBefore).toEqual({ invite: 1, export: 0, 'sign out': 0 });

  const read = async (path: string) => (await page.request.get(desk.origin + path)).text();
  // The right password: only the guard keeps a visitor from being signed in by another site.
  const signIn = { ...hiddenFields(await read('/login'), 'Sign in'), name: 'maria', password: DESK_PASSWORD };
  const invite = { ...hiddenFields(await read('/admin/people'), 'Make an invitation link'), role: 'admin' };
  const attacks: Attack[] = [
    { path: '/login', fields: signIn, multipart: true },
    { path: '/login', fields: signIn, multipart: false },
    { path: '/admin/people', fields: invite, multipart: true },
    { path: '/admin/sign-out', fields: {}, multipart: false },
    { path: '/admin/audit/export', fields: {}, multipart: false },
  ];
  for (const attack of attacks) {
    await page.route(`${ELSEWHERE}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: attackPage(desk.origin, attack) }),
    );
    await page.goto(ELSEWHERE);
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.method() === 'POST'),
      page.getByRole('button', { name: 'Win' }).click(),
    ]);
    expect((await sent.allHeaders()).origin, 'it comes from elsewhere').toMatch(/^(null|http:\/\/127\.0\.0\.2)$/);
    await (await sent.response())?.finished();
    await page.unroute(`${ELSEWHERE}**`);
    expect(await sessionsOf(page, desk), `after ${attack.path}`).toBe(before);
  }
  expect(await entries()).toEqual(entriesBefore);
  // Next itself logs an origin that is not its own.
  desk.complaints.splice(0);
  console.log(`T24: ${attacks.length} forms sent from another site by a signed-in browser, 0 changes`);
});
