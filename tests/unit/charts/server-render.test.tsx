import { useEffect, useLayoutEffect, useState } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BoundedMap } from '@/ui/charts/server-render/bounded-map';
import { chartMarkup, markupCounts } from '@/ui/charts/server-render/chart-markup';
import { renderChartMarkup } from '@/ui/charts/server-render/render-markup';
import { threeEconomies } from './sample-charts';

afterEach(() => vi.restoreAllMocks());

function Settling() {
  const [step, setStep] = useState(0);
  useLayoutEffect(() => setStep((before) => Math.max(before, 1)), []);
  useEffect(() => {
    if (step > 0 && step < 5) setStep(step + 1);
  }, [step]);
  return <text>{`step ${step}`}</text>;
}

function Listening({ log }: { log: string[] }) {
  useEffect(() => {
    log.push(`on, window ${typeof window}`);
    return () => {
      log.push('off');
    };
  }, [log]);
  return null;
}

function Failing(): never {
  throw new Error('cannot draw');
}

describe('rendering with effects', () => {
  test('runs effects until nothing changes', () => {
    expect(renderChartMarkup(<Settling />)).toBe('<text>step 5</text>');
  });

  test('gives up on what never settles', () => {
    function Restless() {
      const [step, setStep] = useState(0);
      useEffect(() => setStep(step + 1), [step]);
      return null;
    }
    vi.spyOn(console, 'error').mockReturnValue();
    expect(() => renderChartMarkup(<Restless />)).toThrow();
  });

  test('unmounts, and takes window and document away again', () => {
    const log: string[] = [];
    renderChartMarkup(<Listening log={log} />);
    expect(log).toEqual(['on, window object', 'off']);
    expect(typeof window).toBe('undefined');
    expect(typeof document).toBe('undefined');
  });

  test('throws what a component throws, and takes them away all the same', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(console, 'warn').mockReturnValue();
    expect(() => renderChartMarkup(<Failing />)).toThrow('cannot draw');
    expect(typeof window).toBe('undefined');
    expect(renderChartMarkup(<text>next</text>)).toBe('<text>next</text>');
  });

  test('works inside react-dom’s own server pass', () => {
    const Outer = () => {
      const [markup] = useState(() => renderChartMarkup(<Settling />));
      const [after] = useState('after');
      return <p title={after}>{markup}</p>;
    };
    expect(renderToStaticMarkup(<Outer />)).toBe('<p title="after">&lt;text&gt;step 5&lt;/text&gt;</p>');
  });

  test('writes markup as react-dom does', () => {
    const element = (
      <svg
        viewBox="0 0 10 10"
        className="c"
        tabIndex={-1}
        aria-hidden="true"
        data-low={0}
        style={{ width: '100%', top: 2 }}
      >
        <linearGradient gradientUnits="userSpaceOnUse" x1={0}>
          <stop offset={0} stopOpacity={0.5} stopColor="red" />
        </linearGradient>
        <path
          d="M0 0"
          strokeWidth={1.5}
          strokeDasharray="2 3"
          clipPath="url(#a)"
          pointerEvents="all"
          vectorEffect="none"
        />
        <text textAnchor="middle" textLength={4} fontSize={14} xmlSpace="preserve">
          {'a & b <"c">'}
        </text>
      </svg>
    );
    const withoutXml = (markup: string) => markup.replace(/ xml:?[sS]pace="preserve"/, '');
    expect(withoutXml(renderChartMarkup(element))).toBe(withoutXml(renderToStaticMarkup(element)));
  });
});

describe('kept markup', () => {
  test('equal models give equal markup, rendered once', () => {
    const before = { ...markupCounts };
    const first = chartMarkup(threeEconomies('kept'), 'wide');
    expect(chartMarkup(structuredClone(threeEconomies('kept')), 'wide')).toBe(first);
    expect(markupCounts).toEqual({ fresh: before.fresh + 1, kept: before.kept + 1 });
  });

  test('a fresh rendering of an equal chart is the same to the letter', () => {
    const byId = (id: string) => chartMarkup(threeEconomies(id), 'narrow')?.replaceAll(id, 'ID');
    expect(byId('first-id')).toBe(byId('second-id'));
  });

  test('any change of the model is a new drawing', () => {
    const model = threeEconomies('changed');
    const [china, ...others] = model.marks;
    if (!china) throw new Error('no mark');
    const corrected = { ...model, marks: [{ ...china, label: { symbol: '>', number: '501' } }, ...others] };
    expect(chartMarkup(corrected, 'wide')).toContain('501');
    expect(chartMarkup(model, 'wide')).not.toContain('501');
  });

  test('memory is bounded: what was used longest ago goes first', () => {
    const texts = new BoundedMap(2);
    texts.set('a', '1');
    texts.set('b', '2');
    expect(texts.get('a')).toBe('1');
    texts.set('c', '3');
    expect(['a', 'b', 'c'].map((key) => texts.get(key))).toEqual(['1', undefined, '3']);
  });

  test('costs are printed', () => {
    const time = (work: () => unknown, times: number) => {
      const start = performance.now();
      for (let index = 0; index < times; index += 1) work();
      return (performance.now() - start) / times;
    };
    let count = 0;
    const fresh = time(() => chartMarkup(threeEconomies(`cost-${count++}`), 'wide'), 20);
    const kept = time(() => chartMarkup(threeEconomies('cost-0'), 'wide'), 200);
    console.info(`one chart at one width: ${fresh.toFixed(1)} ms fresh, ${kept.toFixed(3)} ms kept`);
    expect(kept).toBeLessThan(fresh);
  });
});
