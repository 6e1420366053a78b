import { describe, expect, test } from 'vitest';
import { panelCitation } from '@/lib/format/figure/citation';
import { embedCode } from '@/lib/format/panel/embed-code';
import { embedAddress, pictureAddress } from '@/lib/format/panel/export-address';
import { pictureFileName } from '@/lib/format/panel/picture-name';
import { EMPTY_VIEW } from '@/lib/schemas/chart-view';
import { parsePictureName, parsePictureQuery } from '@/lib/schemas/picture-query';
import { figureFrom, sourceFrom, startingFigures } from '../../support/figures';

describe('the name of a picture’s file', () => {
  test('tells who, what, with whom and which state, in ASCII', () => {
    const figures = startingFigures();
    expect(pictureFileName(figures.slice(0, 3), 10)).toBe('as-reported-china-india-russia-turnover-latin-america-r10');
    expect(pictureFileName(figures.slice(3), 11)).toBe('as-reported-russia-exports-imports-americas-r11');
  });

  test('loses accents and signs, and never grows long', () => {
    const names = ['STP', 'CIV', 'CUW'].map((reporter) =>
      figureFrom({ id: `figure-${reporter.toLowerCase()}`, reporter }),
    );
    const name = pictureFileName(names, 1);
    expect(name).toMatch(/^[a-z0-9-]+$/);
    expect(name).toContain('sao-tome-principe-cote-d-ivoire-curacao');
    const many = ['VCT', 'SGS', 'BES', 'BIH'].map((reporter) =>
      figureFrom({ id: `figure-${reporter.toLowerCase()}`, reporter }),
    );
    expect(pictureFileName(many, 1)).toBe('as-reported-4-economies-turnover-latin-america-r1');
    expect(pictureFileName(many.slice(0, 3), 123_456).length).toBeLessThan(110);
  });
});

describe('addresses of what is taken along', () => {
  const view = { ...EMPTY_VIEW, figures: ['one-a', 'two-b'], chart: 'dots' as const, scale: 'linear' as const };

  test('name the chart in the path, and lead back to the same view', () => {
    expect(pictureAddress(view, 'svg')).toBe('/charts/dots.svg?figures=one-a,two-b&scale=linear');
    expect(embedAddress(view)).toBe('/embed/dots?figures=one-a,two-b&scale=linear');
    for (const ending of ['svg', 'png'] as const) {
      const { pathname, searchParams } = new URL(pictureAddress(view, ending, 'dark'), 'http://localhost');
      const name = parsePictureName(pathname.replace('/charts/', ''));
      expect(name && parsePictureQuery(name, searchParams)).toMatchObject({
        ok: true,
        query: { view, theme: 'dark', pixels: ending === 'png' ? 2 : 1 },
      });
    }
  });
});

test('the code to embed is escaped, and its listener hears one origin and one message', () => {
  const code = embedCode({
    address: 'https://figures.example.org/embed/bars?figures=a,b&scale=log',
    origin: 'https://figures.example.org',
    title: 'China’s “trade” <with> "all" & sundry',
    height: 700,
  });
  expect(code).toContain('src="https://figures.example.org/embed/bars?figures=a,b&amp;scale=log"');
  expect(code).toContain('title="China’s “trade” &lt;with&gt; &quot;all&quot; &amp; sundry"');
  expect(code).toContain(`e.origin==='https://figures.example.org'`);
  expect(code).toContain(`e.data.type==='as-reported:height'`);
  expect(code.match(/<\/?(?:iframe|script)\b/g)).toEqual(['<iframe', '</iframe', '<script', '</script']);
});

test('a panel is cited with its finding, the state of the data and every source', () => {
  const sources = [
    sourceFrom({ id: 'first', publisher: 'First', title: 'One' }),
    sourceFrom({ id: 'second', publisher: 'Second', title: 'Two' }),
  ];
  const at = new Date('2026-11-21T23:30:00Z');
  expect(
    panelCitation('A finding', { sources, revision: 10, at, url: 'http://localhost:3000/compare?figures=a' }),
  ).toBe(
    'As Reported, “A finding”, data revision 10, 21 Nov 2026. Figures reported by First, “One”, 1 Mar 2025 and Second, “Two”, 1 Mar 2025. http://localhost:3000/compare?figures=a',
  );
});
