import type { RowsModel } from './chart-model';
import type { ChartRow } from './chart-rows';
import { shapeDot } from './dot-geometry';
import { type BarBox, type MarkGeometry, shapeMark, visibleBar } from './mark-geometry';

const NOTHING: Pick<MarkGeometry, 'parts'> = { parts: [] };

/** The shapes of a row's mark in the box that the scales give it: a dot or a bar; none for what cannot be drawn. */
export function shapeRow(kind: RowsModel['kind'], { qualifier, soft }: ChartRow, box: BarBox): MarkGeometry {
  if (qualifier === null) return { ...NOTHING, end: box.x };
  return kind === 'dots' ? shapeDot({ qualifier, soft }, box) : shapeMark({ qualifier, soft }, visibleBar(box));
}

/** How far a mark reaches beyond its bound: what an axis has to leave room for. */
export function reachBeyond(kind: RowsModel['kind'], row: ChartRow): number {
  return shapeRow(kind, row, { x: 0, y: 0, width: 1000, height: 1 }).end - (row.qualifier === null ? 0 : 1000);
}
