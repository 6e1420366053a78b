import { describe, expect, test } from 'vitest';
import { QUALIFIER_SHAPES, QUALIFIERS } from '@/lib/domain/qualifier';
import { QUALIFIER_WORDS } from '@/lib/format/figure/qualifier-words';
import { ChartDrawing } from '@/ui/charts/draw/chart-drawing';
import { ARROW } from '@/ui/charts/layout/mark-geometry';
import { CHART_LAYOUTS, type ChartLayout, type ChartModel } from '@/ui/charts/model/chart-model';
import { renderMarkup } from '@/ui/charts/render/render-with-effects';
import { findDrawnBoxes, findOverlaps, findParts, numberOf, splitMarks } from './drawn-boxes';
import { everyQualifier, russiaBalance, sketchComparison, sketchMark, threeEconomies } from './sample-charts';

const draw = (model: ChartModel, layout: ChartLayout, idPrefix?: string) =>
  renderMarkup(<ChartDrawing model={model} layout={layout} idPrefix={idPrefix} />);

const findAll = (markup: string, name: string) => markup.split(`class="${name}"`).length - 1;

const idsOf = (markup: string) => [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe.each(CHART_LAYOUTS)('a %s chart', (layout) => {
  test.each(QUALIFIERS)('labels %s with its symbol and draws no end line at an open end', (qualifier) => {
    const [mark = ''] = splitMarks(draw(sketchComparison([sketchMark({ qualifier, value: 80 })]), layout));
    const { symbol } = QUALIFIER_WORDS[qualifier];
    const escaped = symbol.replace('<', '&lt;').replace('>', '&gt;');
    if (symbol) expect(mark).toContain(`<tspan class="c-qualifier">${escaped}</tspan>`);
    else expect(mark).not.toContain('c-qualifier');
    expect(mark).toContain(`data-qualifier="${qualifier}"`);
    expect(mark).toContain(qualifier === 'between' ? '40–80' : '80</text>');

    const isOpen = QUALIFIER_SHAPES[qualifier].stores === 'low';
    expect(findParts(mark, 'arrow')).toHaveLength(isOpen ? 1 : 0);
    if (qualifier === 'above') expect(findParts(mark, 'cap')).toEqual([]);
    if (isOpen) expect(mark).not.toContain('data-high');
  });

  test('zero alone has no lines of a grid', () => {
    const lines = (value: number) => findAll(draw(sketchComparison([sketchMark({ value })]), layout), 'c-grid');
    expect([lines(0), lines(7) > 0]).toEqual([0, true]);
  });

  test('bars are as long as their amounts, from zero', () => {
    const marks = splitMarks(draw(everyQualifier(), layout));
    const lengths = marks.map((mark) => {
      const [start, end] = [numberOf(mark, 'data-start'), numberOf(mark, 'data-end')];
      const amount = Number.isNaN(numberOf(mark, 'data-high'))
        ? numberOf(mark, 'data-low')
        : numberOf(mark, 'data-high');
      const low = mark.includes('data-qualifier="between"') ? numberOf(mark, 'data-low') : 0;
      return (end - start) / (amount - low);
    });
    expect(lengths).toHaveLength(QUALIFIERS.length);
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0] ?? 0, 2);
    for (const mark of marks.filter((each) => each.includes('data-qualifier="exactly"'))) {
      const [bar = ''] = findParts(mark, 'bar');
      expect(numberOf(bar, 'width')).toBeCloseTo(numberOf(mark, 'data-end') - numberOf(mark, 'data-start'), 2);
    }
  });

  test('an arrow has one length whatever the amount', () => {
    const marks = [500, 20].map((value) => sketchMark({ qualifier: 'above', value, name: `R${value}` }));
    const ends = splitMarks(draw(sketchComparison(marks), layout)).map((mark) => {
      const label = findDrawnBoxes(mark).find(({ what }) => what.startsWith('>'));
      return (label?.left ?? 0) - numberOf(mark, 'data-end');
    });
    expect(ends[0]).toBeCloseTo(ends[1] ?? 0, 1);
    expect(ends[0]).toBeGreaterThan(ARROW.length);
  });

  test('every mark is a named link to its figure, every ring one to its caveat', () => {
    const markup = draw(threeEconomies(), layout);
    for (const name of ['China', 'India', 'Russia']) {
      expect(markup).toContain(`<a class="c-link" href="/figures/figure-${name.toLowerCase()}" aria-label="${name}: `);
    }
    expect(markup.match(/<a class="c-caveat" href="#note-1"/g)).toHaveLength(3);
    expect(markup).not.toContain('role="application"');
    expect(markup).not.toMatch(/<svg[^>]*role="img"/);
  });

  test('the words inside a link are those its accessible name begins with, however many lines they take', () => {
    const name = 'Saint Vincent and the Grenadines';
    const [mark = ''] = splitMarks(draw(sketchComparison([sketchMark({ name, value: 5 })]), layout));
    const link = /<a class="c-link".*?<\/a>/.exec(mark)?.[0] ?? '';
    expect(link.replace(/<[^>]+>/g, '')).toBe(name);
    expect(link).toContain(`aria-label="${name}: `);
    expect(mark).toContain('<g class="c-said" aria-hidden="true"><text class="c-note">');
  });

  test('a derived mark and a balance are images with a name, not links', () => {
    const derived = draw(
      sketchComparison([sketchMark({ value: 5, href: null, figureId: null, caveat: null })]),
      layout,
    );
    expect(derived).not.toContain('<a ');
    expect(derived).toContain('<g role="img" aria-label="China: ');
    const balance = splitMarks(draw(russiaBalance(), layout)).at(-1) ?? '';
    expect(balance).toContain('aria-label="Balance -1.9 billion dollars, derived"');
    expect(findParts(balance, 'bar')).toEqual([]);
  });

  test('the balance runs from the imports’ end to the exports’ end', () => {
    for (const model of [russiaBalance(), russiaBalance(10.4, 8.5), russiaBalance(10.4, 10)]) {
      const [exports = '', imports = '', balance = ''] = splitMarks(draw(model, layout));
      expect(numberOf(balance, 'data-start')).toBeCloseTo(numberOf(imports, 'data-end'), 1);
      expect(numberOf(balance, 'data-end')).toBeCloseTo(numberOf(exports, 'data-end'), 1);
    }
    expect(draw(russiaBalance(5, 5), layout)).not.toContain('NaN');
    expect(draw({ ...russiaBalance(), balance: null }, layout)).not.toContain('c-guide');
  });

  test('no id occurs twice, nor in another rendering of the same model', () => {
    const other = layout === 'wide' ? 'narrow' : 'wide';
    const renderings = [
      draw(everyQualifier(), layout),
      draw(everyQualifier(), other),
      draw(everyQualifier(), layout, 'live'),
    ];
    const ids = renderings.flatMap(idsOf);
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
    for (const markup of renderings) {
      for (const [, id] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(idsOf(markup)).toContain(id);
    }
  });

  test('texts and rings keep clear of each other, long ones too', () => {
    const long = sketchComparison([
      sketchMark({
        name: 'Bosnia & Herzegovina',
        note: 'Apr 2024–Mar 2025, inferred',
        qualifier: 'at_least',
        value: 1234.56,
        label: { symbol: '≥', number: '1,234.56' },
      }),
      sketchMark({ name: 'United States', note: 'Apr 2024–Mar 2025, inferred', qualifier: 'above', value: 1100 }),
      sketchMark({ name: 'Saint Vincent and the Grenadines', note: null, qualifier: 'about', value: 12 }),
      sketchMark({
        name: 'Saint Vincent and the Grenadines',
        note: 'Jan–Aug 2025, 8 of 12 months, inferred',
        value: 900,
      }),
      sketchMark({ name: 'Democratic People’s Republic of Somewhere Quite Else', note: null, value: 0, caveat: null }),
    ]);
    for (const model of [threeEconomies(), everyQualifier(), long, russiaBalance(), russiaBalance(0.3, 10)]) {
      const markup = draw(model, layout);
      expect(findOverlaps(markup)).toEqual([]);
      const width = layout === 'wide' ? 792 : 358;
      for (const box of findDrawnBoxes(markup)) {
        expect(box.left, box.what).toBeGreaterThanOrEqual(-0.01);
        expect(box.right, box.what).toBeLessThanOrEqual(width + 1);
      }
    }
  });

  test('words are escaped', () => {
    const markup = draw(sketchComparison([sketchMark({ name: '<b>"&', reading: '"><script>', value: 5 })]), layout);
    expect(markup).toContain('>&lt;b&gt;&quot;&amp;</tspan></text>');
    expect(markup).toContain('aria-label="&quot;&gt;&lt;script&gt;"');
  });
});
