import { renderToString } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUALIFIERS } from '@/lib/domain/qualifier';
import { Chart } from '@/ui/charts/chart';
import { ChartKey } from '@/ui/charts/chart-key';
import { MonthCells } from '@/ui/charts/draw/month-cells';
import { VerdictMark } from '@/ui/charts/draw/verdict-mark';
import { closeChartThread, drawPageChart } from '@/ui/charts/static/chart-thread';
import { everyQualifier, russiaBalance, sketchComparison, sketchMark, threeEconomies } from './sample-charts';

const readAll = async (stream: ReadableStream) => new Response(stream).text();

afterAll(closeChartThread);

describe('a chart in the page’s HTML', () => {
  let html = '';
  beforeAll(async () => {
    for (const model of [threeEconomies(), everyQualifier(), russiaBalance()]) await drawPageChart(model);
    html = renderToString(<Chart model={threeEconomies()} />);
  });

  test('is waited for where it was not drawn before', async () => {
    const { prelude } = await prerender(<Chart model={{ ...threeEconomies(), id: 'not-drawn-before' }} />);
    const waited = await readAll(prelude);
    expect(waited.replaceAll('not-drawn-before', threeEconomies().id)).toBe(html);
  });

  test('is a named group with both drawings, each keeping its place', () => {
    expect(html).toMatch(/^<div class="chart" role="group" aria-label="China: above 500 billion dollars; /);
    expect(html).toContain('<div class="chart-wide" style="aspect-ratio:792 / 246">');
    expect(html).toContain('<div class="chart-narrow" style="aspect-ratio:358 / 270">');
    expect(html.match(/<svg/g)).toHaveLength(2);
    expect(html.match(/href="\/figures\/figure-china"/g)).toHaveLength(2);
  });

  test('has every id once', () => {
    const page = renderToString(
      <>
        <Chart model={everyQualifier()} />
        <ChartKey model={everyQualifier()} />
        <Chart model={russiaBalance()} />
      </>,
    );
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the key', () => {
  const key = (model: Parameters<typeof ChartKey>[0]['model']) => renderToString(<ChartKey model={model} />);

  test('explains the shapes that occur, in their order', () => {
    const html = key(threeEconomies());
    expect(html.indexOf('above: no upper bound printed')).toBeLessThan(html.indexOf('about: no bounds printed'));
    expect(html).toContain('Arrow and fade have a fixed length; they are not data.');
    expect(html).not.toContain('between');
  });

  test('is nothing for plain bars', () => {
    expect(key(russiaBalance())).toBe('');
  });

  test.each(QUALIFIERS.filter((qualifier) => qualifier !== 'exactly'))('has words and a sample for %s', (qualifier) => {
    const html = key(sketchComparison([sketchMark({ qualifier, value: 5 })]));
    expect(html.match(/<svg/g)).toHaveLength(1);
    expect(html).toContain(`${qualifier.replace('_', ' ')}: `);
  });
});

describe('small marks', () => {
  test('eight of twelve months', () => {
    const html = renderToString(<MonthCells cells={Array.from({ length: 12 }, (_, month) => month < 8)} />);
    expect(html.match(/m-on/g)).toHaveLength(8);
    expect(html.match(/m-off/g)).toHaveLength(4);
    expect(html).toContain('width="123.5"');
    expect(html).toContain('aria-hidden="true"');
  });

  test('each verdict has a shape of its own', () => {
    const verdicts = ['comparable', 'with_caveats', 'not_comparable', 'balance_pair'] as const;
    const shapes = verdicts.map((verdict) => renderToString(<VerdictMark verdict={verdict} />));
    expect(new Set(shapes).size).toBe(verdicts.length);
  });
});
