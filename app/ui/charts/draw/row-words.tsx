import { RING, ringRadius } from '../layout/chart-sheet';
import type { LabelSize, PlacedLine, RowText } from '../layout/row-text';
import type { ChartLabel } from '../model/chart-model';

interface RowLinesProps {
  text: RowText;
  kind: PlacedLine['kind'];
  /** The middle of the row's bar. */
  middle: number;
}

/** The name of a row, or its note: one text, whatever its lines, so that its words stay whole for screen readers. */
export function RowLines({ text, kind, middle }: RowLinesProps) {
  const lines = text.lines.filter((line) => line.kind === kind);
  if (lines.length === 0) return null;
  return (
    <text className={`c-${kind}`}>
      {lines.map(({ text: words, x, dy }) => (
        <tspan key={dy} x={x} y={middle + dy}>
          {words}
        </tspan>
      ))}
    </text>
  );
}

interface RowLabelProps {
  label: ChartLabel;
  size: LabelSize;
  x: number;
  middle: number;
}

/** The label of a mark: the qualifier light, the number strong. */
export function RowLabel({ label, size, x, middle }: RowLabelProps) {
  return (
    <text
      className={size === 'small' ? 'c-value c-value-small' : 'c-value'}
      x={x}
      y={middle + (size === 'small' ? 6 : 8)}
    >
      {label.symbol === '' ? null : <tspan className="c-qualifier">{label.symbol}</tspan>}
      {label.number}
    </text>
  );
}

interface RingProps {
  caveat: { number: number; href: string };
  name: string;
  x: number;
  y: number;
}

/** The numbered ring that leads to a caveat. */
export function CaveatRing({ caveat, name, x, y }: RingProps) {
  return (
    // Said for embedded pages, whose other links open elsewhere.
    <a className="c-caveat" href={caveat.href} target="_self" aria-label={`Caveat ${caveat.number}, ${name}`}>
      <circle className="c-hit" cx={x} cy={y} r={RING.hitRadius} />
      <circle className="c-ring" cx={x} cy={y} r={ringRadius(caveat.number)} />
      <text x={x} y={y + 4.5}>
        {caveat.number}
      </text>
    </a>
  );
}
