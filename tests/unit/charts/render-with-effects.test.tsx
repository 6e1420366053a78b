import { useEffect, useLayoutEffect, useState } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { renderMarkup } from '@/ui/charts/render/render-with-effects';

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
    expect(renderMarkup(<Settling />)).toBe('<text>step 5</text>');
  });

  test('gives up on what never settles', () => {
    function Restless() {
      const [step, setStep] = useState(0);
      useEffect(() => setStep(step + 1), [step]);
      return null;
    }
    vi.spyOn(console, 'error').mockReturnValue();
    expect(() => renderMarkup(<Restless />)).toThrow();
  });

  test('unmounts, and takes window and document away again', () => {
    const log: string[] = [];
    renderMarkup(<Listening log={log} />);
    expect(log).toEqual(['on, window object', 'off']);
    expect(typeof window).toBe('undefined');
    expect(typeof document).toBe('undefined');
  });

  test('throws what a component throws, and takes them away all the same', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(console, 'warn').mockReturnValue();
    expect(() => renderMarkup(<Failing />)).toThrow('cannot draw');
    expect(typeof window).toBe('undefined');
    expect(renderMarkup(<text>next</text>)).toBe('<text>next</text>');
  });

  test('works inside react-dom’s own server pass', () => {
    const Outer = () => {
      const [markup] = useState(() => renderMarkup(<Settling />));
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
    expect(withoutXml(renderMarkup(element))).toBe(withoutXml(renderToStaticMarkup(element)));
  });
});
