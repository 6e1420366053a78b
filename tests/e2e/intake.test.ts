import type { Page } from '@playwright/test';
import { ARTICLE, ARTICLE_FORM, ARTICLE_SOURCE } from '../support/article';
import { expect, test } from '../support/browser';
import { sameOnAnother, saveFigure, signInAs } from '../support/browser-desk';
import { expectSound } from '../support/browser-looks';
import type { ServedApp } from '../support/served-app';

// Each of these goes through many pages, each made anew.
test.describe.configure({ timeout: 180_000 });

async function pasteArticle(page: Page, desk: ServedApp): Promise<void> {
  await page.goto(`${desk.origin}/admin/intake`);
  for (const name of ['text', 'published', 'publisher', 'title']) {
    await page.locator(`#field-${name}`).fill(ARTICLE_FORM[name] ?? '');
  }
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Four figures proposed, two amounts left aside');
}

const card = (page: Page, number: number) => page.locator(`#p${number}`);

test('an article is pasted; one figure is accepted, one mended, one rejected, one is further evidence', async ({
  page,
  desk,
}) => {
  await signInAs(page, desk);
  await page.goto(`${desk.origin}/admin`);
  await page.getByRole('navigation', { name: 'Edit' }).getByRole('link', { name: 'Intake' }).click();
  await pasteArticle(page, desk);
  await expect(card(page, 1)).toContainText('Kenya’s turnover with India was nearly 3.4 billion dollars in 2024');
  await expect(card(page, 2)).toContainText('counted from the day of publication');
  await expect(card(page, 3)).toContainText('Another figure says what this one is about');
  await expect(card(page, 4)).toContainText('Partner, as understood: choose an area from the list');
  await expect(card(page, 4).getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await expect(page.locator('#o1')).toContainText('is a target');

  await card(page, 1).getByRole('button', { name: 'Accept figure 1' }).click();
  await expect(page.locator('.saved')).toContainText('Figure 1 is recorded as');
  await expect(card(page, 1)).toContainText('Recorded as');
  await expect(card(page, 1), 'the focus stays where it was').toBeFocused();
  const figure = (await card(page, 1).locator('.status a').getAttribute('href')) ?? '';

  const opening = page.waitForEvent('popup');
  await card(page, 2).getByRole('link', { name: 'Edit first' }).click();
  const form = await opening;
  await expect(form.locator('#field-reporter')).toHaveValue(/Kenya/);
  await expect(form.locator('#field-amount')).toHaveValue('1.4 billion');
  await expect(form.locator('#field-period')).toHaveValue('Jan–Aug 2025');
  await form.locator('#field-amount').fill('1.5 billion');
  await saveFigure(form, 'A misprint in the article.');
  await expect(form.locator('.saved')).toBeVisible();
  await form.close();

  await card(page, 3).getByRole('button', { name: 'Accept as further evidence' }).click();
  await expect(card(page, 3)).toContainText('Recorded as');
  await expect(card(page, 2), 'what was mended elsewhere shows').toContainText('Recorded as');
  await card(page, 4).getByRole('button', { name: 'Reject' }).click();
  await expect(card(page, 4)).toContainText('Rejected.');
  await card(page, 4).getByRole('button', { name: 'Take it back' }).click();
  await expect(card(page, 4)).not.toContainText('Rejected.');

  await page.goto(desk.origin + figure);
  await expect(page.locator('#field-hedge_as_printed')).toHaveValue('nearly');
  await page.goto(`${desk.origin}/admin/sources/${ARTICLE_SOURCE}`);
  await expect(page.locator('.read-texts')).toContainText('by maria. Its text is not kept.');
  await pasteArticle(page, desk);
  await expect(page.locator('.read-before')).toContainText('This very text was read on');
  await expect(card(page, 1)).toContainText('Recorded as');
});

test('pointing at words or a proposal lights the other, and so does the keyboard', async ({ page, desk }) => {
  await signInAs(page, desk);
  await pasteArticle(page, desk);
  const words = page.locator('#text-p2');
  await words.hover();
  await expect(card(page, 2)).toHaveAttribute('data-lit');
  await expect(card(page, 1)).not.toHaveAttribute('data-lit');
  await card(page, 1).getByRole('button', { name: 'Accept' }).focus();
  await expect(page.locator('mark', { has: page.locator('#text-p1') })).toHaveAttribute('data-lit');
  await expect(page.locator('mark[data-lit]')).toHaveCount(1);
  await words.click();
  await expect(page).toHaveURL(/#p2$/);
  await card(page, 2).getByRole('link', { name: 'Figure 2' }).click();
  await expect(page).toHaveURL(/#text-p2$/);
});

test('everything works without scripts, with a file, too', async ({ page, desk, browser }) => {
  await signInAs(page, desk);
  const plain = await sameOnAnother(page, browser, false);
  await plain.page.goto(`${desk.origin}/admin/intake`);
  const html = `<script>"$9 billion"</script>${ARTICLE.split('\n\n')
    .map((part) => `<p>${part}</p>`)
    .join('')}`;
  const file = { name: 'article.html', mimeType: 'text/html', buffer: Buffer.from(html) };
  await plain.page.locator('#field-file').setInputFiles(file);
  await plain.page.getByRole('button', { name: 'Read the text' }).click();
  await expect(plain.page.locator('.form-summary'), 'what is missing is said, the file’s text is kept').toContainText(
    'Name the publisher',
  );
  await expect(plain.page.locator('#field-text')).toHaveValue(ARTICLE);
  for (const name of ['published', 'publisher', 'title']) {
    await plain.page.locator(`#field-${name}`).fill(ARTICLE_FORM[name] ?? '');
  }
  await plain.page.getByRole('button', { name: 'Read the text' }).click();
  await expect(plain.page.getByRole('heading', { level: 1 })).toContainText('Four figures proposed');
  await card(plain.page, 4).getByRole('button', { name: 'Reject' }).click();
  await card(plain.page, 1).getByRole('button', { name: 'Accept' }).click();
  await expect(card(plain.page, 1)).toContainText('Recorded as');
  await expect(card(plain.page, 4), 'what was rejected stays so').toContainText('Rejected.');
  await card(plain.page, 3).getByRole('button', { name: 'Accept as further evidence' }).click();
  await expect(card(plain.page, 3)).toContainText('Recorded as');
  const opening = plain.context.waitForEvent('page');
  await card(plain.page, 2).getByRole('link', { name: 'Edit first' }).click();
  const form = await opening;
  await form.locator('#field-amount').fill('1.5 billion');
  await saveFigure(form, 'A misprint in the article.');
  await expect(form.locator('.saved')).toBeVisible();
  await plain.page.getByRole('button', { name: 'read the text again' }).click();
  await expect(card(plain.page, 2)).toContainText('Recorded as');
  await plain.context.close();
});

test('what is too long is refused before it is sent, in clear words', async ({ page, desk }) => {
  await signInAs(page, desk);
  await page.goto(`${desk.origin}/admin/intake`);
  const buffer = Buffer.alloc(1_200_000, 'a');
  await page.locator('#field-file').setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.locator('.form-summary')).toContainText('larger than 900,000 bytes');
});

test('the intake pages are sound at any width, light and dark', async ({ page, desk }) => {
  await signInAs(page, desk);
  await page.goto(`${desk.origin}/admin/intake`);
  await expectSound(page, 'the form');
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.locator('.form-summary')).toBeVisible();
  await expectSound(page, 'refused');
  await pasteArticle(page, desk);
  await card(page, 1).getByRole('button', { name: 'Accept' }).click();
  await expect(card(page, 1)).toContainText('Recorded as');
  await card(page, 2).getByRole('button', { name: 'Reject' }).click();
  await expect(card(page, 2)).toContainText('Rejected.');
  await expectSound(page, 'proposals of each state');
  await page.goto(`${desk.origin}/admin/sources/${ARTICLE_SOURCE}`);
  await expectSound(page, 'the source');
});
