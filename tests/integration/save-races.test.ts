import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EMPTY_FIGURE_FORM } from '@/lib/format/form/figure-form';
import { faultsIn, valueIn } from '../support/database';
import { addFigure, addSource } from '../support/editing';
import { type Answer, type Browser, hiddenFields } from '../support/form-browser';
import { type ServedDesk, serveDesk } from '../support/served-desk';
import { size } from '../support/size';

const ROUNDS = size(25, 1000);
const PAGE = '/admin/figures/plain-figure';

vi.setConfig({ testTimeout: 120_000 + ROUNDS * 2_000 });

let desk: ServedDesk;

beforeAll(async () => {
  desk = await serveDesk({
    editors: ['edith', 'egon'],
    fill: async ({ db }) => {
      await addSource(db);
      await addFigure(db);
    },
  });
});

afterAll(() => desk?.served.stop());

/** What the form of the plain figure sends, save for what a test changes. */
const FORM = {
  ...EMPTY_FIGURE_FORM,
  source: 'plain-source',
  reporter: 'BRA',
  partner: 'M49:419',
  flow: 'turnover',
  period: '2024',
  reason: 'Read again.',
  intent: 'save',
};

interface Save {
  editor: Browser;
  amount: string;
}

/** The part of a refused save's page that shows both versions; empty when there is none. */
function shownVersions({ body }: Answer): string {
  return /<section class="clash"[\s\S]*?<\/section>/.exec(body)?.[0] ?? '';
}

test('two editors save one figure at once: one wins, the other is refused and shown both versions (T7)', async () => {
  const [edith, egon] = [desk.editor('edith'), desk.editor('egon')];
  const hidden = hiddenFields((await edith.get(PAGE)).body, 'Save figure');
  const save = ({ editor, amount }: Save, version: number) =>
    editor.post(PAGE, { ...FORM, ...hidden, version: version.toString(), amount });
  const wins = new Map<Browser, number>();
  const wrong: string[] = [];
  let kept = '';

  for (let round = 1; round <= ROUNDS; round += 1) {
    // Never what stands there already, and below a thousand, so that it is worded as it was typed.
    const millions = 100 + ((2 * round) % 800);
    const saves: Save[] = [
      { editor: edith, amount: `${millions} million` },
      { editor: egon, amount: `${millions + 1} million` },
    ];
    if (round % 2 === 0) saves.reverse();
    const answers = await Promise.all(saves.map((one) => save(one, round)));
    const winners = saves.filter((_, index) => answers[index]?.status === 303);
    const loser = answers.find(({ status }) => status !== 303);
    const [winner] = winners;
    if (winners.length !== 1 || !winner || !loser) {
      wrong.push(`round ${round}: ${winners.length} winners`);
      continue;
    }
    wins.set(winner.editor, (wins.get(winner.editor) ?? 0) + 1);
    kept = winner.amount;
    const shown = shownVersions(loser);
    if (loser.status !== 200 || !saves.every(({ amount }) => shown.includes(`>${amount}</label>`)))
      wrong.push(`round ${round}: the loser saw ${loser.status} ${shown}`);
  }

  expect(wrong).toEqual([]);
  const figure = "FROM Figure WHERE id = 'plain-figure'";
  expect(valueIn(desk.file, `SELECT version ${figure}`)).toBe(ROUNDS + 1);
  expect(`${Number(valueIn(desk.file, `SELECT low ${figure}`)) / 1e6} million`).toBe(kept);
  expect(valueIn(desk.file, "SELECT count(*) FROM Revision WHERE subjectId = 'plain-figure'")).toBe(ROUNDS + 1);
  expect(faultsIn(desk.file)).toEqual([]);
  console.log(
    `T7: ${ROUNDS} rounds, 1 winner in each (${wins.get(edith) ?? 0} to ${wins.get(egon) ?? 0}), ` +
      `${ROUNDS} refused with both versions shown`,
  );
});
