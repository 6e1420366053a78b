import fc from 'fast-check';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { QUALIFIERS } from '@/lib/domain/qualifier';
import { ChartDrawing } from '@/ui/charts/draw/chart-drawing';
import { exampleCharts } from '@/ui/charts/examples/example-charts';
import { CHART_LAYOUTS, type ChartLayout, type ChartModel } from '@/ui/charts/model/chart-model';
import { toChartModel } from '@/ui/charts/model/to-chart-model';
import { chartMarkup } from '@/ui/charts/static/chart-markup';
import { renderChartMarkup } from '@/ui/charts/static/render-markup';
import { crowdedChart, NINE_ORDERS, TWO_HUNDRED } from '../../support/crowded-charts';
import { liveMarkup } from '../../support/live-markup';
import { everyQualifier, russiaBalance, sketchComparison, sketchMark, threeEconomies } from './sample-charts';

/** Everything that is drawn, in its order: opening tags and texts without the layers and boxes of Recharts itself. */
function painted(markup: string): string[] {
  return (markup.match(/<[a-z][^>]*>|[^<>]+(?=<)/gi) ?? []).filter(
    (part) => !/^<(?:div|svg)\b/.test(part) && !/^<g [^>]*class="[^"]*recharts/.test(part),
  );
}

function expectAsLive(model: ChartModel, layout: ChartLayout): void {
  expect(painted(chartMarkup(model, layout))).toEqual(
    painted(liveMarkup(<ChartDrawing model={model} layout={layout} />)),
  );
}

describe.each(CHART_LAYOUTS)('what the server draws is what the live chart draws, to the letter: %s', (layout) => {
  test.each(exampleCharts().map(({ request }) => [request.id, request] as const))('%s of the gallery', (_, request) => {
    expectAsLive(toChartModel(request), layout);
  });

  test('samples, a balance whichever way it goes, and a mark at zero', () => {
    const plain = sketchComparison([sketchMark({ value: 0, caveat: null, note: null }), sketchMark({ value: 7 })]);
    const zeroAlone = sketchComparison([sketchMark({ value: 0 })]);
    for (const model of [
      threeEconomies(),
      everyQualifier(),
      russiaBalance(),
      russiaBalance(10.4, 8.5),
      russiaBalance(5, 5),
      russiaBalance(0.3, 10),
      { ...russiaBalance(), balance: null },
      plain,
      zeroAlone,
    ])
      expectAsLive(model, layout);
  });

  test.each(['bars', 'dots', 'time', 'multiples'] as const)('200 %s, and nine orders of magnitude', (kind) => {
    for (const figures of [TWO_HUNDRED, NINE_ORDERS]) expectAsLive(crowdedChart(kind, figures), layout);
  });

  test('any amounts', () => {
    const mark = fc.record({
      value: fc.double({ min: 0, max: 1e6, noNaN: true }),
      qualifier: fc.constantFrom(...QUALIFIERS.filter((qualifier) => qualifier !== 'between')),
    });
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 6 }), (marks) => {
        expectAsLive(sketchComparison(marks.map((one, index) => sketchMark({ ...one, name: `R${index}` }))), layout);
      }),
      { numRuns: 15 },
    );
  });
});

function Twice({ words }: { words: string }) {
  return (
    <>
      {words}
      {[words, 2, null, false]}
    </>
  );
}

function Failing(): never {
  throw new Error('cannot draw');
}

function Stateful() {
  const [text] = useState('kept');
  return <text>{text}</text>;
}

describe('markup of plain components', () => {
  test('is put together from texts, numbers, lists and nothing', () => {
    expect(
      renderChartMarkup(
        <text x={0}>
          <Twice words="a<b" />
        </text>,
      ),
    ).toBe('<text x="0">a&lt;ba&lt;b2</text>');
  });

  test('throws what a component throws', () => {
    expect(() => renderChartMarkup(<Failing />)).toThrow('cannot draw');
  });

  test('refuses what only React can run', () => {
    expect(() => renderChartMarkup(<Stateful />)).toThrow();
  });
});

test('what a chart costs is printed', () => {
  const model = threeEconomies('cost');
  const time = (work: () => unknown, times: number) => {
    work();
    const start = performance.now();
    for (let index = 0; index < times; index += 1) work();
    return (performance.now() - start) / times;
  };
  const server = time(() => chartMarkup(model, 'wide'), 200);
  const live = time(() => liveMarkup(<ChartDrawing model={model} layout="wide" />), 10);
  console.info(`one chart at one width: ${server.toFixed(2)} ms on the server, ${live.toFixed(1)} ms by Recharts`);
  expect(server).toBeLessThan(live);
});
