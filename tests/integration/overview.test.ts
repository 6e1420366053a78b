import { expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import type { Panel } from '@/lib/domain/panels';
import { balanceSentences, panelFinding, ratioSentences } from '@/lib/format/panel/findings';
import { panelNotes, separateNotes } from '@/lib/format/panel/panel-notes';
import type { FigureFields } from '@/lib/schemas/figure-fields';
import { getOverview, type Overview } from '@/lib/services/compare/get-overview';
import { correctFigure } from '@/lib/services/figures/correct-figure';
import { recordFigure } from '@/lib/services/figures/record-figure';
import { recordSource } from '@/lib/services/sources/record-source';
import type { FreshDatabase } from '../support/database';
import { PLAIN_SOURCE, startingFields } from '../support/figures';
import { startingDatabase } from '../support/starting-database';

// Real files, saved to disk each time: slow when the machine is busy.
const context = (db: FreshDatabase) => ({ db, actor: { name: 'editor', role: 'system' } as const });

/** What a reader meets on the first page, panel by panel. */
function told({ panels, sources }: Overview) {
  const [lead] = panels;
  return panels.map((panel) => ({
    id: panel.id,
    figures: panel.figures.map(({ id }) => id),
    finding: panelFinding(panel, sources, findArea),
    whySeparate: lead ? separateNotes(panel, lead, findArea).map(({ text }) => text) : [],
    follows: sentencesOf(panel),
  }));
}

function sentencesOf(panel: Panel): string[] {
  const sentences = panel.kind === 'balance' ? balanceSentences(panel) : ratioSentences(panel);
  return sentences.map(({ before, stressed, after }) => before + stressed + after);
}

const between: Partial<FigureFields> = {
  id: 'brazil-between',
  source: 'plain-source',
  reporter: 'BRA',
  partner: 'M49:419',
  flow: 'turnover',
  qualifier: 'between',
  low: '40000000000',
  high: '50000000000',
  decimals: '-9',
  currency: 'USD',
  time_period: '2024',
  period_basis: 'stated',
};

const partYear: Partial<FigureFields> = {
  ...between,
  id: 'chile-part-year',
  reporter: 'CHL',
  qualifier: 'exactly',
  low: '7000000000',
  high: '7000000000',
  time_period: '2025-01-01/P9M',
};

const inEuros: Partial<FigureFields> = {
  ...between,
  id: 'germany-in-euros',
  reporter: 'DEU',
  qualifier: 'above',
  low: '60000000000',
  high: '',
  currency: 'EUR',
};

async function changedDatabase(): Promise<FreshDatabase> {
  const db = await startingDatabase();
  const { figures } = startingFields();
  await recordSource(context(db), PLAIN_SOURCE, 'Read');
  for (const figure of [between, partYear, inEuros]) await recordFigure(context(db), figure, 'Added');
  const china = {
    ...figures[0],
    qualifier: 'about',
    low: '300000000000',
    high: '300000000000',
    hedge_as_printed: 'about',
  };
  await correctFigure(context(db), {
    id: 'china-region-turnover-2024',
    version: 1,
    input: china,
    reason: 'Read again',
  });
  return db;
}

test('the starting figures make two panels, each with its finding, reasons and sentences', async () => {
  await using db = await startingDatabase();
  const overview = await getOverview(context(db));
  expect(told(overview)).toEqual([
    {
      id: 'm49419-turnover-usd',
      figures: ['china-region-turnover-2024', 'india-region-turnover', 'russia-region-turnover-2023'],
      finding:
        'By Izvestia’s figures, China’s trade with Latin America is more than about ten times India’s; India’s year is not stated',
      whySeparate: [],
      follows: [
        'China’s turnover is more than about 10 times India’s.',
        'China’s turnover is more than about 25 times Russia’s.',
        'India’s turnover is about 2.5 times Russia’s.',
      ],
    },
    {
      id: 'rus-2025-01-m49019-exports-imports-usd-8-months',
      figures: ['russia-americas-exports-2025-01-08', 'russia-americas-imports-2025-01-08'],
      finding: 'By Izvestia’s figures, Russia imported more from the Americas than it exported there in Jan–Aug 2025',
      whySeparate: [
        'Exports and imports are given one by one, not as turnover.',
        'Its area, the Americas, also includes Bermuda, Canada, Greenland, St. Pierre & Miquelon and the United States.',
        'It covers eight of twelve months; the amounts above are for a year or for no stated time.',
      ],
      follows: [
        'Russia’s balance in Jan–Aug 2025 was −1.9 billion dollars.',
        'Its turnover in Jan–Aug 2025 was 18.9 billion dollars.',
      ],
    },
  ]);
  expect(overview.contextNotes.length).toBe(3);
  expect(['CHN', 'IND', 'RUS'].map(overview.hueOf)).toEqual(['1', '2', '3']);
});

test('new and changed figures each go to the right panel with the right reasons, order and sentences', async () => {
  await using db = await changedDatabase();
  const [lead, ...others] = told(await getOverview(context(db)));

  expect(lead).toEqual({
    id: 'm49419-turnover-usd',
    figures: ['china-region-turnover-2024', 'india-region-turnover', 'brazil-between', 'russia-region-turnover-2023'],
    finding:
      'By Izvestia’s figures, China’s trade with Latin America is about six times India’s; India’s year is not stated',
    whySeparate: [],
    follows: [
      'China’s turnover is about 6 times India’s.',
      'China’s turnover is between about 6 and about 7.5 times Brazil’s.',
      'China’s turnover is about 15 times Russia’s.',
      'India’s turnover is between about 1 and about 1.3 times Brazil’s.',
      'India’s turnover is about 2.5 times Russia’s.',
      'Brazil’s turnover is between about 2 and about 2.5 times Russia’s.',
    ],
  });
  expect(others.map(({ id, figures }) => [id, ...figures])).toEqual([
    ['m49419-turnover-eur', 'germany-in-euros'],
    ['m49419-turnover-usd-9-months', 'chile-part-year'],
    [
      'rus-2025-01-m49019-exports-imports-usd-8-months',
      'russia-americas-exports-2025-01-08',
      'russia-americas-imports-2025-01-08',
    ],
  ]);
  expect(others.map(({ whySeparate }) => whySeparate)).toEqual([
    ['It is in euros; the amounts above are in US dollars, and nothing is converted.'],
    ['It covers nine of twelve months; the amounts above are for a year or for no stated time.'],
    [
      'Exports and imports are given one by one, not as turnover.',
      'Its area, the Americas, also includes Bermuda, Canada, Greenland, St. Pierre & Miquelon and the United States.',
      'It covers eight of twelve months; the amounts above are for a year or for no stated time.',
    ],
  ]);
  expect(others.slice(0, 2).map(({ finding }) => finding)).toEqual([
    'By A publisher’s account, Germany’s turnover with Latin America was above 60 billion euros in 2024',
    'By A publisher’s account, Chile’s turnover with Latin America was 7 billion dollars in January to September 2025',
  ]);
});

test('the notes beside the lead panel follow its figures', async () => {
  await using db = await changedDatabase();
  const { panels, hueOf } = await getOverview(context(db));
  const notes = panels[0] ? panelNotes(panels[0]) : [];
  expect(notes.filter(({ number }) => number !== null).map(({ figureId }) => figureId)).toEqual([
    'india-region-turnover',
    'china-region-turnover-2024',
    'russia-region-turnover-2023',
  ]);
  expect(notes.flatMap(({ sentences }) => sentences.map(({ text }) => text))).toContain(
    'For China, India and Russia, the area is printed as “countries of the region” and taken to be Latin America; the list of countries is not given.',
  );
  // Economies that were there keep their hues; the new ones take what is left.
  expect(['CHN', 'IND', 'RUS', 'BRA', 'CHL', 'DEU'].map(hueOf)).toEqual(['1', '2', '3', '4', 'rest', 'rest']);
});

test('a withdrawn figure leaves its panel, and the panels’ addresses stay', async () => {
  await using db = await changedDatabase();
  const before = await getOverview(context(db));
  const withdrawn = { ...between, review_state: 'withdrawn' };
  await correctFigure(context(db), { id: 'brazil-between', version: 1, input: withdrawn, reason: 'Not in the source' });
  const after = await getOverview(context(db));
  expect(after.panels.map(({ id }) => id)).toEqual(before.panels.map(({ id }) => id));
  expect(after.panels[0]?.figures.length).toBe(3);
  expect(after.figureCount).toBe(before.figureCount - 1);
  expect(after.revision).toBe(before.revision + 1);
});
