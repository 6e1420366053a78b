import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type ChartView, EMPTY_VIEW } from '@/lib/schemas/chart-view';
import { ChosenTable } from '@/ui/compare/chosen-table';
import { TWO_HUNDRED } from '../../support/crowded-charts';

function drawn(count: number): string {
  const chosen = TWO_HUNDRED.slice(0, count);
  const view: ChartView = { ...EMPTY_VIEW, figures: chosen.map(({ id }) => id), chart: 'dots' };
  const rest = { panels: [], competing: new Map(), sources: new Map(), hueOf: () => 'rest' as const };
  return renderToStaticMarkup(createElement(ChosenTable, { chosen, view, ...rest }));
}

test('what changes very many figures names them all once, not once for each', () => {
  const html = drawn(200);
  expect(html.match(/crowd-0,crowd-1,crowd-2,/g)).toHaveLength(1);
  expect(html).toContain('<input type="hidden" name="chart" value="dots"/>');
  for (const [name, count] of [
    ['up', 199],
    ['down', 199],
    ['remove', 200],
  ] as const)
    expect(html.match(/<button [^>]*>/g)?.filter((tag) => tag.includes(`name="${name}"`))).toHaveLength(count);
  // Each further figure costs its own row alone.
  expect(html.length).toBeLessThan(200 * 1300);
  expect(html.length / 200).toBeLessThan((1.05 * drawn(100).length) / 100);
});

test('few figures are changed by links', () => {
  const html = drawn(3);
  expect(html).not.toContain('<form');
  expect(html.match(/href="\/compare\?figures=[^"]*#chosen"/g)).toHaveLength(2 + 2 + 3);
});
