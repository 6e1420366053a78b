import { expect, test } from 'vitest';
import { PANELS_DRAWN } from '@/lib/domain/drawn-panels';
import { dearest, floodedApp } from '../support/flood';
import { tryFlood } from '../support/flood-trial';

test('the dearest requests at once stop nobody else (T38, short)', { timeout: 600_000 }, async () => {
  await tryFlood({ figures: 6000, waves: 1, connections: 200 });
});

test('a comparison of 200 panels draws the first, and has the rest as a table, as CSV, and in words', async () => {
  const app = await floodedApp(3000, 1);
  try {
    const [compare = '', embed = '', picture = ''] = dearest(0, 2);
    const page = (await app.ask(compare)).text;
    const told = new RegExp(
      `Charts of the first ${PANELS_DRAWN} of \\d+ panels are drawn, since more would keep other readers waiting`,
    );
    expect(page.match(/data-chart="panel-/g)).toHaveLength(PANELS_DRAWN);
    expect(page).toMatch(told);
    expect(page).toContain('id="not-drawn"');
    expect(page).toMatch(/<a href="\/api\/v1\/compare\.csv\?[^"]*" download="">take all of them as CSV/);
    // What leads to a panel from the table of chosen figures finds it, drawn or not.
    for (const [, id = ''] of page.matchAll(/<tr id="(panel-\d+)"/g)) expect(page).toContain(`id="${id}"`);
    const embedded = (await app.ask(embed)).text;
    expect(embedded.match(/data-chart="panel-/g)).toHaveLength(PANELS_DRAWN);
    expect(embedded).toContain('The comparison lists all of them');
    const svg = (await app.ask(picture)).text.replace(/<[^>]+>/g, ' ');
    expect(svg.replace(/\s+/g, ' ')).toMatch(told);
  } finally {
    await app.stop();
  }
});
