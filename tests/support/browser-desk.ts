import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect } from './browser';
import type { ServedApp } from './served-app';

export const DESK_PASSWORD = 'quiet harbour lantern seven';

/** Fills in the form of a one-time link whose code is in its field already. */
export async function chooseNameAndPassword(page: Page, name: string): Promise<void> {
  await page.locator('input[name=name]').fill(name);
  await page.locator('input[type=password]').fill(DESK_PASSWORD);
  await page.locator('main form button[type=submit]').first().click();
  await expect(page.getByRole('navigation', { name: 'Edit' })).toBeVisible();
}

/** Makes the first administrator, "maria", by the link that the server printed; the browser is signed in afterwards. */
export async function setUp(page: Page, desk: ServedApp): Promise<void> {
  await page.goto(await desk.setUpLink);
  await expect(page.locator('input[name=token]')).not.toHaveValue('');
  expect(page.url(), 'the token leaves the address').not.toContain('#');
  await chooseNameAndPassword(page, 'maria');
}

export interface Guest {
  context: BrowserContext;
  page: Page;
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
