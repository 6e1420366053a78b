import { readFileSync } from 'node:fs';
import { expect, test } from '../support/browser';
import { chooseNameAndPassword, editorOf, signInAs } from '../support/browser-desk';

// Each of these goes through many pages, each made anew.
test.describe.configure({ timeout: 120_000 });

test('a one-time link fills its code in where its page stands open already, and can be copied where it is made', async ({
  page,
  newDesk,
}) => {
  const link = await newDesk.setUpLink;
  await page.goto(`${newDesk.origin}/setup`);
  await expect(page.locator('input[name=token]')).toHaveValue('');
  // Only the part after the # is new, so the browser loads nothing.
  await page.goto(link);
  await expect(page.locator('input[name=token]')).toHaveValue(link.split('#')[1] ?? '');
  await chooseNameAndPassword(page, 'maria');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${newDesk.origin}/admin/people`);
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  await page.getByRole('button', { name: 'Copy it' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^http:\/\/localhost:\d+\/login\/invitation#[\w-]{43}$/);
});

test('an invitation stands in the list of open links at once, and is ended there with a reason', async ({
  page,
  desk,
}) => {
  await signInAs(page, desk);
  await page.goto(`${desk.origin}/admin/people`);
  const open = page.getByRole('region', { name: 'Open links' });
  await expect(open).toContainText('There is none.');
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  const row = open.getByRole('row', { name: /Invitation: Editor/ });
  await expect(row).toContainText('maria');
  await expect(page.getByRole('button', { name: 'Copy it' }), 'the link is still shown').toBeVisible();
  await row.getByRole('button', { name: 'End link' }).click();
  await expect(row.getByRole('alert'), 'a reason is wanted').toContainText('Reason');
  await row.getByLabel('Reason').fill('Not needed any more.');
  await row.getByRole('button', { name: 'End link' }).click();
  await expect(open).toContainText('There is none.');
});

test('people: a role, the end of sessions and disabling each ask for a reason and hold at once', async ({
  page,
  desk,
  browser,
}) => {
  await signInAs(page, desk);
  const guest = await editorOf(desk, browser);
  await page.goto(`${desk.origin}/admin/people`);
  await expect(page.getByRole('row', { name: /ernesto/ })).toContainText('Editor');
  await page.getByRole('link', { name: 'ernesto' }).click();
  const role = page.getByRole('region', { name: 'Role' });
  await role.getByLabel('Role').selectOption('admin');
  await role.getByRole('button', { name: 'Change the role' }).click();
  await expect(role.getByRole('alert'), 'a reason is wanted').toContainText('Reason');
  await expect(role.getByLabel('Role'), 'what was chosen stays').toHaveValue('admin');
  await role.getByLabel('Reason').fill('Looks after the people, too.');
  await role.getByRole('button', { name: 'Change the role' }).click();
  await expect(page.locator('.deck')).toContainText('Administrator');
  await guest.page.goto(`${desk.origin}/admin`);
  expect(guest.page.url(), 'another role ends the session').toContain('/login');

  await signIn();
  await expect(guest.page.getByRole('link', { name: 'People' }).first()).toBeVisible();
  const sessions = page.getByRole('region', { name: 'Sessions' });
  await sessions.getByLabel('Reason').fill('A lost laptop.');
  await sessions.getByRole('button', { name: 'End all sessions' }).click();
  await expect(sessions.getByRole('status')).toHaveText('One session has ended.');
  await guest.page.goto(`${desk.origin}/admin`);
  expect(guest.page.url()).toContain('/login');

  const disable = page.getByRole('region', { name: 'Disable' });
  await disable.getByLabel('Reason').fill('Left the desk.');
  await disable.getByRole('button', { name: 'Disable the account' }).click();
  await expect(page.locator('.deck')).toContainText('disabled');
  await signIn();
  await expect(guest.page.locator('main').getByRole('alert')).toContainText('The name or the password is wrong');
  const refused = desk.complaints.splice(0);
  expect(refused, 'the refusal is logged').toEqual([expect.stringContaining('The name or the password is wrong')]);
  await page.goto(`${desk.origin}/admin/people`);
  await expect(page.getByRole('row', { name: /ernesto/ })).toContainText('Disabled');
  await guest.context.close();

  async function signIn(): Promise<void> {
    await guest.page.getByLabel('User name').fill('ernesto');
    await guest.page.getByLabel('Password').fill('quiet harbour lantern seven');
    await guest.page.getByRole('button', { name: 'Sign in' }).click();
    await expect(
      guest.page.getByRole('navigation', { name: 'Edit' }).or(guest.page.locator('main').getByRole('alert')),
    ).toBeVisible();
  }
});

test('audit: what is filtered is what is shown and what is downloaded', async ({ page, desk }) => {
  await signInAs(page, desk);
  await page.goto(`${desk.origin}/admin/audit`);
  const rows = page.locator('main tbody tr');
  const all = await rows.count();
  await page.getByLabel('Who').selectOption('ernesto');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/actor=ernesto/);
  await expect(page.getByLabel('Who')).toHaveValue('ernesto');
  const shown = await rows.count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(all);
  await expect(rows.first()).toContainText('ernesto');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('audit.csv');
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[0]).toMatch(/^id,at,actor,/);
  expect(lines).toHaveLength(shown + 1);
  expect(lines.slice(1).every((line) => line.includes('ernesto'))).toBe(true);
  await page.goto(`${desk.origin}/admin/audit?action=export`);
  await expect(rows, 'taking the file is an entry of its own').toHaveCount(1);
  await page.goto(`${desk.origin}/admin/audit?from=someday`);
  await expect(page.locator('.problem-summary')).toContainText('The filter cannot be used');
});
