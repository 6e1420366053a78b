import { describe, expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import { assignHues } from '@/lib/domain/hues';
import { arrangePanels } from '@/lib/domain/panels';
import type { NoteSentence } from '@/lib/format/panel/panel-notes';
import { exampleCharts } from '@/ui/charts/examples/example-charts';
import { toChartModel } from '@/ui/charts/model/to-chart-model';
import { drawForPicture } from '@/ui/charts/render/draw-chart';
import type { PictureRequest } from '@/ui/charts/render/drawing';
import { type PanelView, toPanelView } from '@/ui/panels/panel-view';
import { composeCard } from '@/ui/pictures/compose-card';
import { composePicture, type PictureWords } from '@/ui/pictures/compose-picture';
import { toPictureWords } from '@/ui/pictures/picture-words';
import { writeSvg } from '@/ui/pictures/write-svg';
import { startingFigures, startingSources } from '../../support/figures';
import { readStrictXml } from '../../support/strict-xml';
import { everyElement, overlaps, ownTextBoxes } from './picture-boxes';

const AT = new Date('2026-11-22T12:00:00Z');

function startingViews(): PanelView[] {
  const figures = startingFigures();
  const panels = arrangePanels(figures, findArea);
  const [lead] = panels;
  if (!lead) throw new Error('no panel');
  const context = { revision: 10, at: AT, lead, sources: startingSources(), competing: new Map() };
  return panels.map((panel) => toPanelView(panel, { ...context, hueOf: assignHues(figures) }));
}

function wordsOf(panels: PanelView[], given: Partial<PictureWords> = {}): PictureWords {
  const address = 'https://figures.example.org/compare?figures=a,b&asOf=10';
  const title = panels[0]?.finding ?? '';
  return { ...toPictureWords(panels, { title, revision: 10, at: AT, address }), ...given };
}

const SIZES = [320, 400, 659, 660, 800, 1200, 2000];

/** Drawn here, by what the thread that draws for the server runs. */
const here = async (request: PictureRequest) => drawForPicture(request);

async function draw(words: PictureWords, width: number, theme: 'light' | 'dark' = 'light'): Promise<string> {
  return writeSvg(await composePicture(words, width, here), { width, theme, for: 'browsers' });
}

/** What must hold of every picture. */
function expectSound(svg: string): void {
  const root = readStrictXml(svg);
  const elements = everyElement(root);
  expect(elements.map(({ name }) => name)).not.toContain('script');
  expect(elements.filter(({ name }) => name === 'a' || name === 'image' || name === 'use')).toEqual([]);
  const attributes = elements.flatMap((element) => [...element.attributes]);
  expect(attributes.filter(([name]) => name === 'href' || name.startsWith('on') || name === 'src')).toEqual([]);
  const references = [...svg.matchAll(/url\(([^)]{0,30})/g)].map(([, target = '']) => target);
  expect(references.filter((target) => !/^#|^data:font\/woff2;base64,/.test(target))).toEqual([]);
  expect(svg.replace(/base64,[^)]*/g, '').match(/var\(|undefined|NaN|\[object/g)).toBeNull();
  const ids = elements.flatMap(({ attributes: own }) => own.get('id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id = ''] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  const [, , width = 0, height = 0] = (root.attributes.get('viewBox') ?? '').split(' ').map(Number);
  const boxes = ownTextBoxes(root);
  expect(boxes.length).toBeGreaterThan(4);
  for (const { text, left, right, top, bottom } of boxes) {
    expect(left, text).toBeGreaterThanOrEqual(15);
    expect(right, text).toBeLessThanOrEqual(width - 15);
    expect(top, text).toBeGreaterThan(0);
    expect(bottom, text).toBeLessThan(height);
  }
  expect(overlaps(boxes)).toEqual([]);
}

/** The words that are drawn. */
const textOf = (svg: string) =>
  everyElement(readStrictXml(svg))
    .filter(({ name }) => name !== 'style')
    .map(({ text }) => text)
    .join('\n');

describe('a picture', () => {
  test.each(SIZES)('of %i px is sound XML that holds all it needs, and nothing overlaps', async (width) => {
    for (const theme of ['light', 'dark'] as const) expectSound(await draw(wordsOf(startingViews()), width, theme));
  });

  test.each(exampleCharts().map(({ title, request }) => [title, request] as const))(
    'draws the chart “%s”',
    async (title, request) => {
      const chart = toChartModel(request);
      const [plain] = startingViews();
      if (!plain) throw new Error('no view');
      for (const width of [400, 800]) {
        const svg = await draw(wordsOf([{ ...plain, chart, title, subtitle: `${chart.unit}.` }]), width);
        expectSound(svg);
        if (chart.warning && width === 800) expect(textOf(svg)).toContain(chart.warning.heading);
      }
    },
  );

  test('is as wide as was asked for, its text 11 px at least', async () => {
    for (const width of SIZES) {
      const svg = await draw(wordsOf(startingViews()), width);
      const root = readStrictXml(svg);
      expect(root.attributes.get('width')).toBe(String(width));
      const scale = width / Number(root.attributes.get('viewBox')?.split(' ')[2]);
      const sizes = [...svg.matchAll(/font-size(?:="|:)([\d.]+)/g)].map(([, size]) => Number(size) * scale);
      // The number inside of a ring is as large as it says itself; the ring is tied to its note by it alone.
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(width < 390 ? 9.5 : 9.4);
      expect(Math.min(...sizes.filter((size) => size > 12 * scale))).toBeGreaterThanOrEqual(11);
    }
  });

  test('says what it shows, what to be careful about, where it is from, and in which state', async () => {
    const views = startingViews();
    const text = textOf(await draw(wordsOf(views.slice(0, 1)), 800)).replaceAll('\n', ' ');
    for (const said of [
      'Read with care',
      'Billion US dollars',
      'Source: Izvestia',
      'Data revision 10, 22 Nov 2026',
      'As Reported',
    ])
      expect(text).toContain(said);
    for (const { sentences } of views[0]?.notes ?? [])
      for (const { text: sentence } of sentences) for (const word of sentence.split(' ')) expect(text).toContain(word);
  });

  test('with a hundred long caveats and a title of a paragraph still overlaps nowhere', async () => {
    const [view] = startingViews();
    if (!view) throw new Error('no view');
    const long =
      'An amount of which very much must be said, in-between-hyphens-too, before anybody may lean on it. '.repeat(4);
    const sentence: NoteSentence = {
      code: 'definition_unknown',
      text: long,
      rule: { title: 'Rule', href: '/methods' },
    };
    const notes = Array.from({ length: 100 }, (_, index) => ({
      number: index + 1,
      figureId: null,
      sentences: [sentence],
    }));
    for (const width of [320, 800])
      expectSound(await draw(wordsOf([{ ...view, notes }], { title: long.repeat(2) }), width));
  });

  test('escapes what it is given, leaves out what XML cannot carry, and cuts an endless address', async () => {
    const title = 'A & B <script>alert("x")</script> \u0000\ud800 ]]>';
    const address = `https://figures.example.org/compare?figures=${Array.from({ length: 200 }, (_, index) => `figure-${index}`).join(',')}`;
    const svg = await draw(wordsOf(startingViews(), { title, alt: title, address }), 800);
    expectSound(svg);
    expect(textOf(svg)).toContain('<script>alert("x")</script>');
    expect(textOf(svg)).toMatch(/…/);
  });

  test('fetches the letters it needs: Cyrillic ones come with it', async () => {
    const faces = async (title: string) =>
      (await draw(wordsOf(startingViews(), { title }), 800)).match(/@font-face/g)?.length;
    expect(await faces('Известия')).toBe(((await faces('Izvestia')) ?? 0) + 2);
  });

  test('in the dark has the tokens of the dark', async () => {
    const light = await draw(wordsOf(startingViews()), 800, 'light');
    const dark = await draw(wordsOf(startingViews()), 800, 'dark');
    expect(light).toContain('.p-ground{fill:#fafaf7}');
    expect(dark).toContain('.p-ground{fill:#15181a}');
  });

  test('for resvg has no fonts inside, and weights in hundreds', async () => {
    const svg = writeSvg(await composePicture(wordsOf(startingViews()), 800, here), {
      width: 800,
      theme: 'light',
      for: 'resvg',
    });
    expect(svg).not.toContain('@font-face');
    expect(svg.match(/font-weight:\d+/g)?.filter((weight) => !weight.endsWith('00'))).toEqual([]);
  });
});

describe('a card', () => {
  test('is 1200 by 630 and holds all its words, whatever the title', async () => {
    const [view = null] = startingViews();
    for (const title of ['Short', view?.finding ?? '', 'Words and words and words, '.repeat(20)]) {
      for (const shown of [view, null]) {
        const words = { where: 'Where', title, view: shown, said: 'Said instead.', state: 'Data revision 10' };
        const drawn = await composeCard(words, here);
        expect([drawn.width, drawn.height]).toEqual([1200, 630]);
        expectSound(writeSvg(drawn, { width: 1200, theme: 'light', for: 'browsers' }));
      }
    }
  });

  test('says how many amounts of a long chart it leaves out', async () => {
    const [view] = startingViews();
    if (view?.chart.kind !== 'bars') throw new Error('no bars');
    const marks = view.chart.marks.flatMap((mark) => [mark, mark, mark, mark]);
    const figures = view.panel.figures.flatMap((figure) => [figure, figure, figure, figure]);
    const many = { ...view, panel: { ...view.panel, figures }, chart: { ...view.chart, marks } } as PanelView;
    const drawn = await composeCard(
      { where: 'Where', title: 'Short', view: many, said: '', state: 'Data revision 10' },
      here,
    );
    const svg = writeSvg(drawn, { width: 1200, theme: 'light', for: 'browsers' });
    expect(textOf(svg)).toMatch(/The largest [2-6] of 12/);
    expect(drawn.markup).not.toContain('c-caveat');
  });
});
