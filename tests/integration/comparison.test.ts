import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import { needsOwnAxis } from '@/lib/domain/caveat';
import { CHART_KINDS, type ChartKind, FIGURE_ORDERS } from '@/lib/domain/chart-kind';
import { compareFigures } from '@/lib/domain/comparability';
import type { Figure } from '@/lib/domain/figure';
import { eachPair } from '@/lib/domain/panels';
import { comparisonHeadline, relativeSentence } from '@/lib/format/panel/comparison-words';
import { ratioSentences } from '@/lib/format/panel/findings';
import { panelNotes } from '@/lib/format/panel/panel-notes';
import { type ChartView, EMPTY_VIEW, parseChartView } from '@/lib/schemas/chart-view';
import type { FigureFields } from '@/lib/schemas/figure-fields';
import { type ComparedFigures, getComparison } from '@/lib/services/compare/get-comparison';
import { listCompared } from '@/lib/services/compare/list-compared';
import { AppError } from '@/lib/services/errors';
import { correctFigure } from '@/lib/services/figures/correct-figure';
import { recordFigure } from '@/lib/services/figures/record-figure';
import { withdrawFigure } from '@/lib/services/figures/withdraw-figure';
import { resolveAsOf } from '@/lib/services/history/resolve-as-of';
import { findFigures } from '@/lib/services/search/find-figures';
import { recordSource } from '@/lib/services/sources/record-source';
import type { FreshDatabase } from '../support/database';
import { PLAIN_SOURCE, startingFields } from '../support/figures';
import { startingDatabase } from '../support/starting-database';

// Real files, saved to disk each time: slow when the machine is busy.
const context = (db: FreshDatabase) => ({ db, actor: { name: 'editor', role: 'system' } as const });
const viewOf = (query: string): ChartView => parseChartView(new URLSearchParams(query)).view;
const compare = (db: FreshDatabase, query: string) => getComparison(context(db), viewOf(query));

const CHINA = 'china-region-turnover-2024';
const INDIA = 'india-region-turnover';
const RUSSIA = 'russia-region-turnover-2023';
const EXPORTS = 'russia-americas-exports-2025-01-08';
const IMPORTS = 'russia-americas-imports-2025-01-08';
const ALL = `figures=${[EXPORTS, CHINA, RUSSIA, INDIA, IMPORTS].join(',')}`;

/** Another report of the first figure's claim. */
const competingReport: Partial<FigureFields> = {
  ...startingFields().figures[0],
  id: 'china-rival',
  source: 'plain-source',
  qualifier: 'exactly',
  low: '518000000000',
  high: '518000000000',
  hedge_as_printed: '',
};

const inEuros: Partial<FigureFields> = { ...competingReport, id: 'germany-in-euros', reporter: 'DEU', currency: 'EUR' };

async function changedDatabase(): Promise<FreshDatabase> {
  const db = await startingDatabase();
  await recordSource(context(db), { ...PLAIN_SOURCE, publisher: 'Wire' }, 'Read');
  for (const figure of [competingReport, inEuros]) await recordFigure(context(db), figure, 'Added');
  return db;
}

const shape = ({ panels }: ComparedFigures) =>
  panels.map(({ id, kind, figures }) => [id, kind, ...figures.map((figure) => figure.id)]);

test('chosen figures stand in panels: what is comparable first, then the balance pair, with the reasons', async () => {
  await using db = await startingDatabase();
  const compared = await compare(db, ALL);
  expect(shape(compared)).toEqual([
    ['panel-a', 'comparison', CHINA, INDIA, RUSSIA],
    ['panel-b', 'balance', EXPORTS, IMPORTS],
  ]);
  expect(compared.chosen.map(({ id }) => id)).toEqual([EXPORTS, CHINA, RUSSIA, INDIA, IMPORTS]);
  expect(compared.panels[1]?.whySeparate.map(({ code }) => code)).toContain('flow_differs');
  expect(compared.pairs.length).toBe(10);
  expect(compared.mayForce).toBe(true);
  expect(comparisonHeadline(compared, findArea)).toBe(
    'Three of five figures share an axis; Russia’s exports and imports stand apart as a balance pair',
  );
});

test('the reader’s own order holds where it is asked for', async () => {
  await using db = await startingDatabase();
  expect(shape(await compare(db, `${ALL}&order=chosen`))[0]).toEqual(['panel-a', 'comparison', CHINA, RUSSIA, INDIA]);
});

test('what is not there is told by name, and the rest is shown', async () => {
  await using db = await startingDatabase();
  await withdrawFigure(context(db), { id: INDIA, version: 1, reason: 'Misread' });
  const compared = await compare(db, `figures=no-such-figure,${CHINA},${INDIA},${RUSSIA}&relative=${INDIA}`);
  expect(compared.missing).toEqual(['no-such-figure', INDIA]);
  expect(compared.view).toEqual({ ...EMPTY_VIEW, figures: [CHINA, RUSSIA] });
  expect(shape(compared)).toEqual([['panel-a', 'comparison', CHINA, RUSSIA]]);
});

test('on one axis only when asked for, with the reasons, and never two currencies', async () => {
  await using db = await changedDatabase();
  const compared = await compare(db, `${ALL},germany-in-euros&anyway=1`);
  expect(shape(compared)).toEqual([
    ['panel-a', 'comparison', CHINA, INDIA, RUSSIA, IMPORTS, EXPORTS],
    ['panel-b', 'comparison', 'germany-in-euros'],
  ]);
  const [panel, other] = compared.panels;
  expect(panel?.kind === 'comparison' && panel.overrideReasons.map(({ code }) => code)).toEqual([
    'flow_differs',
    'partner_area_differs',
    'period_length_differs',
    'part_year_against_unstated',
  ]);
  expect(panel?.kind === 'comparison' && panel.ratios).toEqual([]);
  expect(other?.whySeparate.map(({ code }) => code)).toEqual(['currency_differs']);
  expect(comparisonHeadline(compared, findArea)).toBe('Five figures on one axis, although they cannot be compared');
});

test('whatever is chosen in whatever order, marks that are neither ranked nor a pair share an axis only on request', async () => {
  await using db = await changedDatabase();
  const older = { ...competingReport, low: '180000000000', high: '180000000000' };
  await recordFigure(context(db), { ...older, id: 'china-older', time_period: '2015' }, 'Added');
  await recordFigure(context(db), { ...older, id: 'china-plan', time_period: '2030', obs_status: 'F' }, 'Added');
  await recordFigure(context(db), { ...older, id: 'china-exports', flow: 'exports' }, 'Added');
  const ids = (await findFigures(context(db), '')).figures.map(({ id }) => id);
  const views = fc.record({
    figures: fc.shuffledSubarray(ids, { minLength: 1 }),
    order: fc.constantFrom(...FIGURE_ORDERS),
    chart: fc.constantFrom(...CHART_KINDS),
    anyway: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(views, async (asked) => {
      const { panels, chosen } = await getComparison(context(db), { ...EMPTY_VIEW, ...asked });
      expect(chosen.map(({ id }) => id)).toEqual(asked.figures);
      expect(new Set(panels.flatMap(({ figures }) => figures))).toEqual(new Set(chosen));
      expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
      for (const panel of panels) {
        const unranked = eachPair(panel.figures).filter(([a, b]) => !mayStandTogether(a, b, asked.chart));
        const isAsked = panel.kind === 'comparison' && panel.overrideReasons.length > 0;
        if (unranked.length > 0) expect({ isAsked, anyway: asked.anyway }).toEqual({ isAsked: true, anyway: true });
      }
    }),
    { numRuns: 60 },
  );
});

/** Written down a second time: over time, years may lie far apart, since the axis shows it. */
function mayStandTogether(a: Figure, b: Figure, chart: ChartKind): boolean {
  const { ranked, verdict, caveats } = compareFigures(a, b, findArea);
  if (ranked || verdict === 'balance_pair') return true;
  const codes = caveats.map(({ code }) => code).filter(needsOwnAxis);
  return (chart === 'time' || chart === 'multiples') && codes.every((code) => code === 'years_far_apart');
}

test('a competing figure stands in only when it is chosen by name, and no ratio is told between the two', async () => {
  await using db = await changedDatabase();
  const alone = await compare(db, `figures=${CHINA},${INDIA}`);
  expect(alone.panels[0]?.figures.map(({ id }) => id)).toEqual([CHINA, INDIA]);
  expect(alone.competing.get(CHINA)?.map(({ id }) => id)).toEqual(['china-rival']);

  const both = await compare(db, `figures=${CHINA},${INDIA},china-rival`);
  const [panel] = both.panels;
  expect(shape(both)).toEqual([['panel-a', 'comparison', 'china-rival', CHINA, INDIA]]);
  if (panel?.kind !== 'comparison') throw new Error('they share an axis');
  expect(panel.ratios.map(({ over, under }) => [over.id, under.id])).toEqual([
    ['china-rival', INDIA],
    [CHINA, INDIA],
  ]);
  expect(panelNotes(panel).flatMap(({ sentences }) => sentences.map(({ text }) => text))).toContain(
    'Two reports of China’s amount stand side by side. They compete: one is not added to another.',
  );
});

test('a preferred figure is the one that is suggested and may join', async () => {
  await using db = await changedDatabase();
  const rankAs = (rank: string) => ({ ...competingReport, rank, rank_reason: 'Closer to the customs office' });
  await correctFigure(context(db), { id: 'china-rival', version: 1, input: rankAs('preferred'), reason: 'Checked' });
  const empty = await compare(db, '');
  expect(empty.suggestions.map(({ figures }) => figures.map(({ id }) => id))).toEqual([
    ['china-rival', INDIA, RUSSIA],
    [EXPORTS, IMPORTS],
    ['china-rival', CHINA],
  ]);
  expect((await compare(db, `figures=${INDIA}`)).fitting.map(({ id }) => id)).toEqual(['china-rival', RUSSIA]);
  expect((await compare(db, `figures=${INDIA},${CHINA}`)).fitting.map(({ id }) => id)).toEqual([RUSSIA]);
});

test('multiples of one figure keep their hedges; what cannot be ranked against it is left as reported, and said so', async () => {
  await using db = await startingDatabase();
  const compared = await compare(db, `${ALL}&relative=${INDIA}`);
  expect(compared.relative?.panelId).toBe('panel-a');
  const [panel] = compared.panels;
  if (panel?.kind !== 'comparison' || !compared.relative) throw new Error('India is comparable');
  const told = ratioSentences({ ...panel, ratios: compared.relative.ratios });
  expect(told.map(({ before, stressed, after }) => before + stressed + after)).toEqual([
    'China’s turnover is more than about 10 times India’s.',
    'Russia’s turnover is about 0.4 times India’s.',
  ]);
  expect(relativeSentence(compared)).toBe(
    'Multiples of “India, turnover with Latin America, year not stated”; hedges are carried along. Panel B stays as reported, since its figures cannot be ranked against it.',
  );
  for (const query of [
    `${ALL}&relative=${EXPORTS}`,
    `figures=${CHINA}&relative=${CHINA}`,
    `${ALL}&anyway=1&relative=${INDIA}`,
  ]) {
    const none = await compare(db, query);
    expect(none.relative).toBeNull();
    expect(relativeSentence(none)).toMatch(
      /^Multiples of .* need figures beside it that can all be ranked against it\. Amounts are shown as reported\.$/,
    );
  }
});

test('a comparison as of an earlier state shows that state', async () => {
  await using db = await changedDatabase();
  const now = new Date('2027-01-01T00:00:00Z');
  const { context: then } = await resolveAsOf(context(db), { kind: 'revision', number: 10 }, now);
  const compared = await getComparison(then, viewOf(`figures=${CHINA},china-rival&asOf=10`));
  expect([compared.revision, compared.missing, compared.competing.size]).toEqual([10, ['china-rival'], 0]);
});

test('a search finds each word in what a row shows, one figure of each claim first', async () => {
  await using db = await changedDatabase();
  const found = async (search: string) => (await findFigures(context(db), search)).figures.map(({ id }) => id);
  expect(await found('latin 2024')).toEqual([CHINA, 'germany-in-euros', 'china-rival']);
  expect(await found('RUSSIA américas  exports')).toEqual([EXPORTS]);
  expect(await found('wire')).toEqual(['germany-in-euros', 'china-rival']);
  expect(await found('aug 2025')).toEqual([EXPORTS, IMPORTS]);
  expect(await found('not stated')).toEqual([INDIA]);
  expect(await found('euro')).toEqual(['germany-in-euros']);
  expect(await found('china exports')).toEqual([]);
  expect((await findFigures(context(db), '')).total).toBe(7);
  await withdrawFigure(context(db), { id: 'germany-in-euros', version: 1, reason: 'Misread' });
  expect(await found('germany')).toEqual([]);
});

test('the rows of a comparison are those that it shows, in its order, with what its pairs derive', async () => {
  await using db = await startingDatabase();
  const rows = async (query: string, panel: string | null) => {
    const { figures, derived } = await listCompared(context(db), viewOf(query), panel);
    return [...figures.map(({ id }) => id), ...derived.map(({ flow }) => flow)];
  };
  expect(await rows(ALL, null)).toEqual([EXPORTS, CHINA, RUSSIA, INDIA, IMPORTS, 'balance', 'turnover']);
  expect(await rows(ALL, 'panel-a')).toEqual([CHINA, INDIA, RUSSIA]);
  expect(await rows(ALL, 'panel-b')).toEqual([EXPORTS, IMPORTS, 'balance', 'turnover']);
  // What stands on one axis only because it was asked for derives nothing.
  expect(await rows(`${ALL}&anyway=1`, null)).toEqual([EXPORTS, CHINA, RUSSIA, INDIA, IMPORTS]);

  const refused = async (query: string, panel: string | null) =>
    listCompared(context(db), viewOf(query), panel).catch((error: unknown) =>
      error instanceof AppError ? error.issues.map(({ field, code }) => `${field}: ${code}`) : error,
    );
  expect(await refused(`figures=${CHINA},no-such-figure`, null)).toEqual(['figures: figure_unknown']);
  expect(await refused(ALL, 'panel-c')).toEqual(['panel: panel_unknown']);
});
