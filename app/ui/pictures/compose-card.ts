import { chartSize } from '../charts/layout/chart-size';
import type { BarsModel, ChartModel, DotsModel } from '../charts/model/chart-model';
import type { PanelView } from '../panels/panel-view';
import type { DrawnPicture } from './compose-picture';
import { chartBlock, type DrawChart } from './drawn-chart';
import { type PictureBlock, ruleBlock, textBlock } from './picture-block';
import { balanceLines, measureText, type PictureFont, wrapLines } from './picture-text';
import { element, move } from './svg-markup';

/** The size that social networks and chat programs ask of a link's picture (Open Graph). */
export const CARD = { width: 1200, height: 630 } as const;

export interface CardWords {
  /** What kind of page it is: "China", "A source". */
  where: string;
  title: string;
  /** A chart, where the page has one. */
  view: PanelView | null;
  /** Said in the place of a chart. */
  said: string;
  /** "Data revision 10, 22 Nov 2026". */
  state: string;
}

const PADDING = 56;
const INNER = CARD.width - 2 * PADDING;
const FOOT_TOP = 552;
const TITLE_SIZES = [54, 48, 42, 38] as const;
const MOST_TITLE_LINES = 3;
const TOP = 42;
/** The caption of the chart with the space around it, and the space under the chart. */
const CAPTION_ROOM = 66;
/** Below this the chart's 14 px would be hard to read on a card that is shown at half its size. */
const LEAST_SCALE = 0.9;
/** More would never fit. */
const MOST_MARKS = 6;

/** Lines of at most `most`; what is left over ends in an ellipsis. */
function cutLines(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most - 1), `${lines[most - 1]?.replace(/[\s,;.]*\S*$/, '')} …`];
}

/** The title at each size at which it fits on three lines, the largest first; at the smallest it is cut. */
function titleBlocks(title: string): PictureBlock[] {
  const blocks = TITLE_SIZES.flatMap((size, index) => {
    const font: PictureFont = { face: 'serif-600', size };
    const lines = balanceLines(title, INNER, font);
    const isLast = index === TITLE_SIZES.length - 1;
    if (lines.length > MOST_TITLE_LINES && !isLast) return [];
    const shown = cutLines(lines, MOST_TITLE_LINES);
    return textBlock(shown, { className: 'p-title', size, leading: Math.round(size * 1.15) });
  });
  return blocks;
}

function quietBlock(text: string, size: number, mostLines: number): PictureBlock {
  const lines = cutLines(wrapLines(text, INNER, { face: 'sans-400', size }), mostLines);
  return textBlock(lines, { className: 'p-quiet', size, leading: Math.round(size * 1.35) });
}

/** A chart of amounts one under the other, of which any number can be shown. */
function isList(model: ChartModel): model is BarsModel | DotsModel {
  return model.kind === 'bars' || model.kind === 'dots';
}

/** A chart of its first amounts only, for a place that holds no more of them. */
function firstMarks(model: ChartModel, count: number): ChartModel {
  return isList(model) ? { ...model, marks: model.marks.slice(0, count) } : model;
}

const countMarks = (model: ChartModel): number => (isList(model) ? model.marks.length : 0);

interface FittedChart {
  model: ChartModel;
  scale: number;
  /** How many of its amounts are left out. */
  left: number;
}

/** The chart of its first `count` amounts in so little room; null where it could not be read. */
function fitMarks(model: ChartModel, count: number, height: number): FittedChart | null {
  const shown = firstMarks(model, count);
  const natural = chartSize(shown, 'wide');
  const scale = Math.min(INNER / natural.width, height / natural.height);
  if (scale < LEAST_SCALE) return null;
  return { model: shown, scale, left: Math.max(0, countMarks(model) - count) };
}

interface FittedCard {
  title: PictureBlock;
  chart: FittedChart | null;
}

/** The largest title that leaves room for the whole chart; else the smallest with as many amounts as can be read. */
function fitCard(title: string, model: ChartModel | null, room: number): FittedCard {
  const titles = titleBlocks(title);
  const [largest, smallest] = [titles[0], titles.at(-1)];
  if (!largest || !smallest) throw new Error('a title has no size');
  if (!model) return { title: largest, chart: null };
  const most = countMarks(model);
  for (const block of titles) {
    const chart = fitMarks(model, most, room - block.height);
    if (chart) return { title: block, chart };
  }
  for (let count = Math.min(most - 1, MOST_MARKS); count >= 2; count -= 1) {
    const chart = fitMarks(model, count, room - smallest.height);
    if (chart) return { title: smallest, chart };
  }
  return { title: largest, chart: null };
}

/** "Turnover with Latin America as reported. Billion US dollars", with how many amounts are left out. */
function captionOf(view: PanelView, left: number): string {
  const caption = `${view.title}. ${view.chart.unit}`;
  return left === 0
    ? caption
    : `${caption}. The largest ${view.panel.figures.length - left} of ${view.panel.figures.length}`;
}

/** A page as a card of 1200 by 630 px: where it belongs, its finding, its chart, whose it is and of which state. */
export async function composeCard(words: CardWords, draw: DrawChart): Promise<DrawnPicture> {
  const { view } = words;
  const where = quietBlock(words.where, 25, 1);
  const titleTop = TOP + where.height + 8;
  const room = FOOT_TOP - titleTop - CAPTION_ROOM;
  const { title, chart } = fitCard(words.title, view?.chart ?? null, room);
  const drawn = chart && (await draw({ model: chart.model, layout: 'wide', withRings: false }));
  const block = chart && drawn && chartBlock(drawn, chart.scale);
  const belowTitle = titleTop + title.height + 14;
  const at = (block: PictureBlock, y: number) => move(block.markup, { x: PADDING, y });
  const said = quietBlock(
    words.said || insteadOfChart(view),
    30,
    Math.max(1, Math.floor((FOOT_TOP - belowTitle) / 42)),
  );
  const body =
    view && chart && block
      ? [
          at(quietBlock(captionOf(view, chart.left), 23, 1), belowTitle),
          at(block, FOOT_TOP - 12 - block.height - Math.max(0, room - title.height - block.height) / 2),
        ]
      : [at(said, belowTitle)];
  const name = textBlock(['As Reported'], { className: 'p-name', size: 32, leading: 46 });
  const stateX = INNER - measureText(words.state, { face: 'sans-400', size: 23 });
  const state = textBlock([words.state], { className: 'p-quiet', size: 23, leading: 46 }, { at: stateX });
  const markup = [
    element('rect', { class: 'p-rule', width: CARD.width, height: 8 }),
    at(where, TOP),
    at(title, titleTop),
    ...body,
    at(ruleBlock(INNER, 'p-hairline'), FOOT_TOP),
    at(name, FOOT_TOP + 12),
    at(state, FOOT_TOP + 12),
  ];
  return { ...CARD, markup: markup.join(''), title: words.title, alt: view ? view.chart.alt : words.said };
}

/** What stands where a chart would be too large to be read. */
function insteadOfChart(view: PanelView | null): string {
  return view ? `${view.title}. ${view.subtitle}` : '';
}
