import type { PlacedLabel } from '../layout/field-labels';

/** A label in a field of time: the name in its hue, the qualifier light, the number strong. Hidden: the mark says it all. */
export function FieldLabel({ label: { name, label, x, y } }: { label: PlacedLabel }) {
  return (
    <text className="c-said c-label" x={x} y={y} aria-hidden="true">
      {name === null ? null : <tspan className="c-label-name">{`${name} `}</tspan>}
      {label.symbol === '' ? null : <tspan className="c-qualifier">{label.symbol}</tspan>}
      <tspan className="c-number">{label.number}</tspan>
    </text>
  );
}
