import type { ChartModel } from '../charts/chart-model';
import type { SharedDrawing } from '../charts/server-render/shared-drawing';
import type { PanelView } from '../panels/panel-view';
import type { DrawnPicture } from './compose-picture';
import { chartBlock } from './drawn-chart';
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
/** Below this the chart's 14 px would be hard to read on a card that is shown at half its size. */
const LEAST_SCALE = 0.95;
const MOST_SCALE = 1.3;

/** Lines of at most `most`; what is left over ends in an ellipsis. */
function cutLines(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most - 1), `${lines[most - 1]?.replace(/[\s,;.]*\S*$/, '')} …`];
}

/** The title as large as it fits on three lines. */
function titleBlock(title: string): PictureBlock {
  const fontAt = (size: number): PictureFont => ({ face: 'serif-600', size });
  const size =
    TITLE_SIZES.find((each) => wrapLines(title, INNER, fontAt(each)).length <= MOST_TITLE_LINES) ?? TITLE_SIZES[3];
  const lines = cutLines(balanceLines(title, INNER, fontAt(size)), MOST_TITLE_LINES);
  return textBlock(lines, { className: 'p-title', size, leading: Math.round(size * 1.15) });
}

function quietBlock(text: string, size: number, mostLines: number): PictureBlock {
  const lines = cutLines(wrapLines(text, INNER, { face: 'sans-400', size }), mostLines);
  return textBlock(lines, { className: 'p-quiet', size, leading: Math.round(size * 1.35) });
}

/** A chart of its first amounts only, for a place that holds no more of them. */
function firstMarks(model: ChartModel, count: number): ChartModel {
  return model.kind === 'comparison' ? { ...model, marks: model.marks.slice(0, count) } : model;
}

const countMarks = (model: ChartModel): number => (model.kind === 'comparison' ? model.marks.length : 0);

interface FittedChart {
  block: PictureBlock;
  left: number;
}

/** The chart, or as many of its amounts as can be read in so little room; null where not even two can. */
function fitChart(model: ChartModel, height: number, drawing: SharedDrawing): FittedChart | null {
  const most = countMarks(model);
  for (let count = most; count >= Math.min(2, most); count -= 1) {
    const shown = firstMarks(model, count);
    const natural = chartBlock(shown, { layout: 'wide', withRings: false }, drawing);
    const scale = Math.min(INNER / natural.width, height / natural.height, MOST_SCALE);
    if (scale >= LEAST_SCALE || count === Math.min(2, most)) {
      if (scale < LEAST_SCALE * 0.75) return null;
      const block = chartBlock(shown, { layout: 'wide', withRings: false, scale }, drawing);
      return { block, left: most - count };
    }
  }
  return null;
}

/** "Turnover with Latin America as reported. Billion US dollars", with how many amounts are left out. */
function captionOf(view: PanelView, left: number): string {
  const caption = `${view.title}. ${view.chart.unit}`;
  return left === 0
    ? caption
    : `${caption}. The largest ${view.panel.figures.length - left} of ${view.panel.figures.length}`;
}

/** A page as a card of 1200 by 630 px: where it belongs, its finding, its chart, whose it is and of which state. */
export function composeCard(words: CardWords, drawing: SharedDrawing): DrawnPicture {
  const parts: string[] = [element('rect', { class: 'p-rule', width: CARD.width, height: 8 })];
  let y = 44;
  const put = (block: PictureBlock, gap: number) => {
    parts.push(move(block.markup, { x: PADDING, y }));
    y += block.height + gap;
  };
  put(quietBlock(words.where, 25, 1), 10);
  put(titleBlock(words.title), 16);
  const captionHeight = 34;
  const fitted = words.view ? fitChart(words.view.chart, FOOT_TOP - y - captionHeight - 22, drawing) : null;
  if (words.view && fitted) {
    put(quietBlock(captionOf(words.view, fitted.left), 23, 1), 6);
    put(fitted.block, 0);
  } else put(quietBlock(words.said, 30, Math.max(1, Math.floor((FOOT_TOP - y) / 42))), 0);
  parts.push(move(ruleBlock(INNER, 'p-hairline').markup, { x: PADDING, y: FOOT_TOP }));
  const name = textBlock(['As Reported'], { className: 'p-name', size: 32, leading: 46 });
  const stateX = INNER - measureText(words.state, { face: 'sans-400', size: 23 });
  const state = textBlock([words.state], { className: 'p-quiet', size: 23, leading: 46 }, { at: stateX });
  parts.push(move(name.markup + state.markup, { x: PADDING, y: FOOT_TOP + 12 }));
  const alt = words.view ? words.view.chart.alt : words.said;
  return { ...CARD, markup: parts.join(''), title: words.title, alt };
}
