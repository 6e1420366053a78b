import type { ReactNode } from 'react';
import type { RowsPlan } from '../layout/chart-layout';
import { RING, roundPx } from '../layout/chart-sheet';
import type { BarBox } from '../layout/mark-geometry';
import { shapeRow } from '../layout/row-shape';
import { labelWidth, type RowText } from '../layout/row-text';
import type { ChartRow } from '../model/chart-rows';
import { MarkParts } from './mark-parts';
import { CaveatRing, RowLabel, RowLines } from './row-words';

interface MarkRowProps {
  plan: RowsPlan;
  index: number;
  row: ChartRow;
  text: RowText;
  /** Where Recharts' scales place the bar. */
  box: BarBox;
  /** Unique in the document for this rendering. */
  id: string;
}

/** The row from the left edge to the end of its label: hit area, focus ring. At least 24 px high. */
function rowBox({ plan, text, box }: MarkRowProps, right: number): BarBox {
  const middle = box.y + box.height / 2;
  const top = Math.min(middle + text.top, box.y) - 4;
  const bottom = Math.max(middle + text.bottom, box.y + box.height) + 4;
  return { x: -6, y: top, width: roundPx(Math.min(plan.width, right) + 10), height: bottom - top };
}

function RowLink({ row, box, children }: { row: ChartRow; box: BarBox; children: ReactNode }) {
  const inside = (
    <>
      <rect className="c-hit" {...box} />
      {children}
      <rect className="c-focus" {...box} />
    </>
  );
  if (row.href === null) {
    return (
      <g role="img" aria-label={row.reading}>
        {inside}
      </g>
    );
  }
  return (
    <a className="c-link" href={row.href} aria-label={row.reading}>
      {inside}
    </a>
  );
}

/**
 * One amount: name, note, mark, label, and the ring of its caveat; all but the ring leads to its figure. Note and label
 * lie over the link, not in it: their words are in its accessible name in another order (WCAG 2.2, 2.5.3).
 */
export function MarkRow(props: MarkRowProps) {
  const { plan, index, row, text, box, id } = props;
  const geometry = shapeRow(plan.kind, row, box);
  const middle = box.y + box.height / 2;
  const labelX = roundPx(geometry.end + plan.sheet.labelGap);
  const labelEnd = roundPx(labelX + labelWidth(row.label, plan.labelSize));
  const ring = text.ring
    ? { x: text.ring.x, y: middle + text.ring.dy }
    : { x: roundPx(labelEnd + RING.afterLabel), y: middle };
  // The row's own link ends where its ring begins.
  const lineEnd = text.ring ? text.ring.x - RING.hitRadius : 0;
  return (
    <g
      className={`c-mark hue-${row.hue}`}
      data-mark={index}
      data-figure={row.figureId ?? undefined}
      data-qualifier={row.qualifier ?? undefined}
      data-low={row.low ?? undefined}
      data-high={row.high ?? undefined}
      data-start={box.x}
      data-end={roundPx(box.x + box.width)}
    >
      <RowLink row={row} box={rowBox(props, Math.max(labelEnd, lineEnd))}>
        <RowLines text={text} kind="name" middle={middle} />
        {plan.kind === 'dots' ? <path className="c-lead" d={`M${plan.plot.left} ${middle}H${box.x}`} /> : null}
        <MarkParts parts={geometry.parts} gradientId={`${id}-fade-${index}`} hatched={row.plan} />
      </RowLink>
      <g className="c-said" aria-hidden="true">
        <RowLines text={text} kind="note" middle={middle} />
        <RowLabel label={row.label} size={plan.labelSize} x={labelX} middle={middle} />
      </g>
      {row.caveat ? <CaveatRing caveat={row.caveat} name={row.name} x={ring.x} y={ring.y} /> : null}
    </g>
  );
}
