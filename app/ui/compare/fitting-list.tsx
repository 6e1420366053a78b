import type { FigureOption } from './figure-option';

/** Figures that may join the lead panel's axis: one link each. */
export function FittingList({ options }: { options: readonly FigureOption[] }) {
  if (options.length === 0) return null;
  return (
    <div className="fitting">
      <h2 className="frame-title">May join the same axis</h2>
      <ul>
        {options.map(({ id, hue, reporter, what, amount, detail, href }) => (
          <li key={id}>
            <a href={`${href}#chosen`}>
              <span className="sr-only">Add </span>
              <b className={`hue-${hue}`}>{reporter}</b> {what}
            </a>
            <span className="detail">{`${amount}\u00a0· ${detail}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
