import { isRange } from '@/lib/domain/qualifier';
import type { RowsModel } from '../model/chart-model';
import type { ChartRow } from '../model/chart-rows';
import { shapeDot } from './dot-geometry';
import { type BarBox, type MarkGeometry, shapeMark, visibleBar } from './mark-geometry';

const NOTHING: Pick<MarkGeometry, 'parts'> = { parts: [] };

/** The shapes of a row's mark in the box that the scales give it: a dot or a bar; none for what cannot be drawn. */
export function shapeRow(kind: RowsModel['kind'], row: ChartRow, box: BarBox): MarkGeometry {
  const { qualifier, soft, range } = row;
  if (qualifier === null) return { ...NOTHING, end: box.x };
  // A range from zero goes on to the left for ever on a log axis, as "at most" does.
  const fromZero = isRange(qualifier) && row.low !== range[0];
  return kind === 'dots'
    ? shapeDot({ qualifier: fromZero ? 'at_most' : qualifier, soft }, box)
    : shapeMark({ qualifier, soft }, visibleBar(box));
}

/** How far a mark reaches beyond its bound: what an axis has to leave room for. */
export function reachBeyond(kind: RowsModel['kind'], row: ChartRow): number {
  return shapeRow(kind, row, { x: 0, y: 0, width: 1000, height: 1 }).end - (row.qualifier === null ? 0 : 1000);
}
