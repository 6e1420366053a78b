import { expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import { PANELS_DRAWN, splitDrawn } from '@/lib/domain/drawn-panels';
import { arrangePanels } from '@/lib/domain/panels';
import { undrawnSentence } from '@/lib/format/panel/undrawn-words';
import { startingFigures } from '../../support/figures';

const [panel] = arrangePanels(startingFigures(), findArea);
const panels = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    if (!panel) throw new Error('no panel');
    const figures = panel.figures.slice(0, 1).map((figure) => ({ ...figure, id: `figure-${index}` }));
    return { ...panel, id: `panel-${index}`, figures };
  });

test('as many panels as are drawn are drawn, and nothing is said', () => {
  const { drawn, undrawn } = splitDrawn(panels(PANELS_DRAWN));
  expect([drawn.length, undrawn.length]).toEqual([PANELS_DRAWN, 0]);
  expect(undrawnSentence(drawn, undrawn)).toBe('');
});

test('the rest is told in words, with its figures', () => {
  const many = splitDrawn(panels(200));
  expect(undrawnSentence(many.drawn, many.undrawn)).toBe(
    `Charts of the first ${PANELS_DRAWN} of 200 panels are drawn, since more would keep other readers waiting; ${200 - PANELS_DRAWN} figures are not in them.`,
  );
  const one = splitDrawn(panels(PANELS_DRAWN + 1));
  expect(undrawnSentence(one.drawn, one.undrawn)).toMatch(
    new RegExp(`of ${PANELS_DRAWN + 1} panels are drawn, .* 1 figure is not in them\\.$`),
  );
});
