import type { PanelView, PartYear } from '../panels/panel-view';
import { chartBlock, type DrawChart } from './drawn-chart';
import { overlayBlocks, type PictureBlock, stackBlocks } from './picture-block';
import { keyBlock } from './picture-key';
import { headingBlock, lineBlock, paragraphBlock } from './picture-lines';
import { notesBlock } from './picture-notes';
import { fontOf, type PictureSheet } from './picture-sheet';
import { measureText } from './picture-text';
import { element, move } from './svg-markup';

const CELL = { width: 8, height: 9, pitch: 10.5, gap: 10 } as const;

/** "Jan–Aug 2025", a cell for each month of the year, "8 of 12 months". */
function partYearBlock({ text, cells, covered }: PartYear, { styles }: PictureSheet): PictureBlock {
  const style = styles.quiet;
  const first = lineBlock([text], style);
  const cellsX = measureText(text, fontOf(style)) + CELL.gap;
  const y = (style.leading - CELL.height) / 2;
  const drawn = cells.map((isOn, month) =>
    element('rect', {
      class: isOn ? 'm-on' : 'm-off',
      x: month * CELL.pitch + (isOn ? 0 : 0.5),
      y: isOn ? 0 : 0.5,
      width: CELL.width - (isOn ? 0 : 1),
      height: CELL.height - (isOn ? 0 : 1),
    }),
  );
  const lastX = cellsX + cells.length * CELL.pitch + CELL.gap - (CELL.pitch - CELL.width);
  return overlayBlocks([
    first,
    { markup: move(drawn.join(''), { x: cellsX, y }), height: 0 },
    { markup: move(lineBlock([covered], style).markup, { x: lastX, y: 0 }), height: 0 },
  ]);
}

export interface PanelPictureContext {
  sheet: PictureSheet;
  /** The picture's width without its padding. */
  width: number;
  /** The first panel's finding is the picture's title already. */
  withFinding: boolean;
  draw: DrawChart;
}

/** One panel: what it shows, the chart with all that is drawn in it, its key, and what to be careful about. */
export async function panelBlock(
  view: PanelView,
  { sheet, width, withFinding, draw }: PanelPictureContext,
): Promise<PictureBlock> {
  const { styles, gaps, layout } = sheet;
  const drawn = await draw({ model: view.chart, layout, withRings: true });
  const key = keyBlock(drawn.key, { sheet, width });
  const notes = notesBlock(view, width, sheet);
  return stackBlocks([
    ...(withFinding ? [{ gap: 0, block: headingBlock(view.finding, width, styles.finding) }] : []),
    { gap: gaps.line, block: paragraphBlock(view.title, width, styles.heading) },
    { gap: 1, block: paragraphBlock(view.subtitle, width, styles.quiet) },
    ...(view.partYear ? [{ gap: 1, block: partYearBlock(view.partYear, sheet) }] : []),
    { gap: gaps.part, block: chartBlock(drawn) },
    ...(key ? [{ gap: gaps.line, block: key }] : []),
    ...(notes ? [{ gap: gaps.part, block: notes }] : []),
  ]);
}
