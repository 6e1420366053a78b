import { neverReached } from '@/lib/domain/exhaustive';
import type { Qualifier } from '@/lib/domain/qualifier';
import type { ChartModel } from './chart-model';
import { toRows } from './chart-rows';
import { shapeMark } from './mark-geometry';
import { MarkParts } from './mark-parts';

/** What a shape tells; null for the plain bar, which needs no key. */
function explainShape(qualifier: Qualifier): string | null {
  switch (qualifier) {
    case 'exactly':
      return null;
    case 'about':
      return 'about: no bounds printed';
    case 'above':
      return 'above: no upper bound printed';
    case 'at_least':
      return 'at least: no upper bound printed';
    case 'below':
      return 'below: no lower bound printed';
    case 'at_most':
      return 'at most: no lower bound printed';
    case 'nearly':
      return 'nearly: just short of the end line';
    case 'between':
      return 'between: from bound to bound';
    default:
      return neverReached(qualifier);
  }
}

/** Lengths that follow no scale must be said to be none. */
function explainFixedLengths(qualifiers: readonly Qualifier[]): string | null {
  const arrow = qualifiers.includes('above') || qualifiers.includes('at_least');
  const fade = qualifiers.includes('about');
  if (arrow && fade) return 'Arrow and fade have a fixed length; they are not data.';
  if (arrow) return 'The arrow has a fixed length; it is not data.';
  return fade ? 'The fade has a fixed length; it is not data.' : null;
}

const SAMPLE = { y: 6, width: 22, height: 12 } as const;
const SAMPLE_HEIGHT = 24;

/** A small mark in ink, as tall as its end line; a floating bar stands off a zero line. */
function Sample({ qualifier, id }: { qualifier: Qualifier; id: string }) {
  const floats = qualifier === 'between';
  const geometry = shapeMark(qualifier, { ...SAMPLE, x: floats ? 12 : 0 });
  return (
    <svg
      width={geometry.end}
      height={SAMPLE_HEIGHT}
      viewBox={`0 0 ${geometry.end} ${SAMPLE_HEIGHT}`}
      aria-hidden="true"
    >
      {floats ? <path className="c-zero" d={`M0.5 0V${SAMPLE_HEIGHT}`} /> : null}
      <MarkParts geometry={geometry} gradientId={id} />
    </svg>
  );
}

/** The one-line key under a chart: only the shapes that occur in it, in their order. Nothing for a chart of plain bars. */
export function ChartKey({ model }: { model: ChartModel }) {
  const drawn = [...new Set(toRows(model).map(({ qualifier }) => qualifier))];
  const shapes = drawn
    .filter((qualifier) => qualifier !== null)
    .filter((qualifier) => explainShape(qualifier) !== null);
  if (shapes.length === 0) return null;
  const fixedLengths = explainFixedLengths(shapes);
  return (
    <p className="chart-key">
      {shapes.map((qualifier) => (
        <span key={qualifier}>
          <Sample qualifier={qualifier} id={`${model.id}-key-${qualifier}`} />
          {explainShape(qualifier)}
        </span>
      ))}
      {fixedLengths ? <span>{fixedLengths}</span> : null}
    </p>
  );
}
