import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect } from './browser';
import { DESK_PASSWORD, type DeskPerson } from './desk-people';
import type { ServedApp, ServedDesk } from './served-app';

/** Fills in the form of a one-time link whose code is in its field already. */
export async function chooseNameAndPassword(page: Page, name: string): Promise<void> {
  await page.locator('input[name=name]').fill(name);
  await page.locator('input[type=password]').fill(DESK_PASSWORD);
  await page.locator('main form button[type=submit]').first().click();
  await expect(page.getByRole('navigation', { name: 'Edit' })).toBeVisible();
}

/** Signs a browser in as the administrator "maria", whose session is open already. */
export async function signInAs(page: Page, desk: ServedDesk, name: DeskPerson = 'maria'): Promise<void> {
  // A browser takes a Secure cookie from https alone when it is handed over, and sends it to localhost over HTTP, too.
  const cookie = { name: '__Host-sid', value: desk.sessions[name], url: 'https://localhost/' };
  await page.context().addCookies([{ ...cookie, httpOnly: true, secure: true, sameSite: 'Strict' }]);
}

export interface Guest {
  context: BrowserContext;
  page: Page;
}

/** The editor "ernesto" in a browser of his own. */
export async function editorOf(desk: ServedDesk, browser: Browser): Promise<Guest> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, desk, 'ernesto');
  return { context, page };
}

/** Another person in a browser of their own, who has taken up an administrator's invitation. */
export async function invite(admin: Page, desk: ServedApp, browser: Browser, name: string): Promise<Guest> {
  await admin.goto(`${desk.origin}/admin/people`);
  await admin.getByRole('button', { name: 'Make an invitation link' }).click();
  await expect(admin.locator('main')).toContainText('#');
  const [link = ''] = /http:\/\/localhost:\d+\/\S+#[\w-]+/.exec(await admin.locator('main').innerText()) ?? [];
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.locator('input[name=token]')).not.toHaveValue('');
  await chooseNameAndPassword(page, name);
  return { context, page };
}

/** The same person in a second browser, which knows what the first one knows now. */
export async function sameOnAnother(page: Page, browser: Browser, javaScriptEnabled = true): Promise<Guest> {
  const context = await browser.newContext({ javaScriptEnabled, storageState: await page.context().storageState() });
  return { context, page: await context.newPage() };
}

/** Sends the figure form with its reason. */
export async function saveFigure(page: Page, reason: string): Promise<void> {
  await page.locator('#field-reason').fill(reason);
  await page.getByRole('button', { name: 'Save figure' }).click();
}
