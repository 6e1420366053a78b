import type { RowsPlan } from '../layout/chart-layout';
import type { BarBox } from '../layout/mark-geometry';
import type { RowText } from '../layout/row-text';
import type { ChartRow } from '../model/chart-rows';
import { RowLabel, RowLines } from './row-words';

interface BalanceRowProps {
  plan: RowsPlan;
  index: number;
  row: ChartRow;
  text: RowText;
  /** Where Recharts' scales place the range; never drawn as a bar. */
  box: BarBox;
}

const HEAD = { length: 11, halfHeight: 5.5 } as const;
const TICK_HALF = 7;

/** The head of the arrow, its point at `to`; smaller where the ends are close together. */
function headPath(from: number, to: number, middle: number): string {
  const length = Math.min(HEAD.length, Math.abs(to - from));
  const half = (HEAD.halfHeight * length) / HEAD.length;
  const back = from > to ? length : -length;
  return `M${to} ${middle}l${back} ${-half}v${2 * half}z`;
}

/** From the imports' end to the exports' end: an arrow between guides, derived and so no bar and no link. */
export function BalanceRow({ plan, index, row, text, box }: BalanceRowProps) {
  const [left, right] = [Math.min(box.x, box.x + box.width), Math.max(box.x, box.x + box.width)];
  const [from, to] = row.range[0] > row.range[1] ? [right, left] : [left, right];
  const middle = box.y + box.height / 2;
  const shaftEnd = to + Math.sign(from - to) * Math.min(HEAD.length, right - left);
  return (
    <g className="c-mark hue-ink" data-mark={index} data-start={from} data-end={to}>
      <g role="img" aria-label={row.reading}>
        <rect className="c-hit" x={-6} y={box.y} width={plan.width + 6} height={box.height} />
        <RowLines text={text} kind="name" middle={middle} />
        <RowLines text={text} kind="note" middle={middle} />
        <path
          className="c-difference"
          d={`M${from} ${middle}H${shaftEnd}M${from} ${middle - TICK_HALF}v${2 * TICK_HALF}`}
        />
        {from === to ? null : <path className="c-bar" data-part="arrow" d={headPath(from, to, middle)} />}
        <RowLabel label={row.label} size={plan.labelSize} x={right + plan.sheet.labelGap} middle={middle} />
      </g>
    </g>
  );
}
