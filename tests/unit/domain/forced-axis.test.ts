import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import { needsOwnAxis } from '@/lib/domain/caveat';
import { compareFigures } from '@/lib/domain/comparability';
import { arrangeForced, fewestAxes, mayForceAxis } from '@/lib/domain/forced-axis';
import { arrangePanels, eachPair } from '@/lib/domain/panels';
import { overrideNotes } from '@/lib/format/panel/panel-notes';
import { meetingFigures } from '../../support/arbitraries';
import { figureFrom, startingFigures } from '../../support/figures';

const anyway = (figures: Parameters<typeof arrangeForced>[0]) => arrangeForced(figures, findArea);

describe('any figures that a reader wants on one axis', () => {
  test('never share it with another currency, nor a balance with trade or the other sign', () => {
    fc.assert(
      fc.property(meetingFigures(), (figures) => {
        for (const panel of anyway(figures)) {
          expect(new Set(panel.figures.map(({ currency }) => currency)).size).toBe(1);
          expect(new Set(panel.figures.map(({ balanceSign }) => balanceSign)).size).toBe(1);
        }
      }),
    );
  });

  test('are all there, in no more panels than without asking', () => {
    fc.assert(
      fc.property(meetingFigures(), (figures) => {
        const panels = anyway(figures);
        expect(new Set(panels.flatMap((panel) => panel.figures))).toEqual(new Set(figures));
        expect(panels.length).toBe(fewestAxes(figures));
        expect(panels.length).toBeLessThanOrEqual(arrangePanels(figures, findArea).length);
      }),
    );
  });

  test('stand apart, where they do, for their unit alone', () => {
    fc.assert(
      fc.property(meetingFigures(), (figures) => {
        const [lead, ...others] = anyway(figures);
        expect(lead?.whySeparate ?? []).toEqual([]);
        for (const { whySeparate } of others) {
          const codes = whySeparate.map(({ code }) => code);
          expect(codes.length).toBeGreaterThan(0);
          expect(codes.filter((code) => !['currency_differs', 'sign_differs', 'flow_differs'].includes(code))).toEqual(
            [],
          );
        }
      }),
    );
  });

  test('say all that keeps two of them apart, and nothing is derived from them', () => {
    fc.assert(
      fc.property(meetingFigures(), (figures) => {
        for (const panel of anyway(figures)) {
          if (panel.kind === 'balance') continue;
          const whySeparate = eachPair(panel.figures).flatMap(([a, b]) => {
            const { caveats, ranked } = compareFigures(a, b, findArea);
            return ranked ? [] : caveats.filter(({ code }) => needsOwnAxis(code)).map(({ code }) => code);
          });
          const told = panel.overrideReasons.map(({ code }) => code);
          expect(told).toEqual(expect.arrayContaining([...new Set(whySeparate)]));
          expect(overrideNotes(panel).length > 0).toBe(told.length > 0);
          if (told.length > 0) expect(panel.ratios).toEqual([]);
        }
      }),
    );
  });
});

test('the starting figures: five on one axis, with three reasons against it', () => {
  const [panel, ...others] = anyway(startingFigures());
  expect(others).toEqual([]);
  expect(panel?.figures.map(({ id }) => id)).toEqual([
    'china-region-turnover-2024',
    'india-region-turnover',
    'russia-region-turnover-2023',
    'russia-americas-imports-2025-01-08',
    'russia-americas-exports-2025-01-08',
  ]);
  expect(panel && overrideNotes(panel).map(({ text }) => text)).toEqual([
    'Turnover, imports and exports are different flows.',
    'The partner areas are not the same list of countries: Latin America and the Americas.',
    'The periods are not equally long: a year, eight of twelve months and no stated time.',
  ]);
});

test('what is comparable, or one balance pair, is arranged as always', () => {
  const figures = startingFigures();
  for (const some of [figures.slice(0, 3), figures.slice(3), figures.slice(0, 1)]) {
    expect(anyway(some)).toEqual(arrangePanels(some, findArea));
  }
});

test('a panel in another currency tells why it stands apart all the same', () => {
  const euros = figureFrom({ id: 'in-euros', currency: 'EUR' });
  const [lead, other] = anyway([...startingFigures(), euros]);
  expect(lead?.figures.length).toBe(5);
  expect(other?.figures).toEqual([euros]);
  expect(other?.whySeparate.map(({ code }) => code)).toEqual(['currency_differs']);
  expect(mayForceAxis(euros, figureFrom())).toBe(false);
});
