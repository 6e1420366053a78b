import { WARNING_TEXT_LEFT, type WarningPlan } from '../layout/warning-plan';

/** The warning inside a picture, so that whatever is made of the picture carries it: a rule, a cross and the reasons. */
export function WarningStrip({ plan }: { plan: WarningPlan | null }) {
  if (!plan) return null;
  return (
    <g className="c-warning" data-warning="">
      <rect className="c-warning-ground" x={0} y={0} width={plan.width} height={plan.height} />
      <rect className="c-warning-rule" x={0} y={0} width={4} height={plan.height} />
      <path className="c-warning-cross" d="M14 12.5l11 11M25 12.5l-11 11" />
      {plan.lines.map(({ text, strong, y }) => (
        <text key={y} className={strong ? 'c-warning-head' : 'c-warning-text'} x={WARNING_TEXT_LEFT} y={y}>
          {text}
        </text>
      ))}
    </g>
  );
}
