import { neverReached } from '@/lib/domain/exhaustive';
import { ARROW, type MarkPart } from '../layout/mark-geometry';

type Of<P extends MarkPart['part']> = Extract<MarkPart, { part: P }>;

/** From its start along one direction: shaft, head, point. */
function arrowPath({ to, x, y, length }: Of<'arrow'>): string {
  const { shaftHeight, headLength, headHeight } = ARROW;
  const [half, side] = [shaftHeight / 2, headHeight / 2];
  const shaft = length - headLength;
  if (to === 'right') {
    const head = x + shaft;
    return [
      `M${x} ${y - half}H${head}V${y - side}l${headLength} ${side}`,
      `l${-headLength} ${side}V${y + half}H${x}z`,
    ].join('');
  }
  const head = y - shaft;
  return [
    `M${x - half} ${y}V${head}H${x - side}l${side} ${-headLength}`,
    `l${side} ${headLength}H${x + half}V${y}z`,
  ].join('');
}

/** An end line through the middle of its box, along its longer side. */
function linePath({ x, y, width, height }: Of<'cap'> | Of<'bound'>): string {
  return height > width ? `M${x + width / 2} ${y}V${y + height}` : `M${x} ${y + height / 2}H${x + width}`;
}

function Fade({ part, gradientId }: { part: Of<'fade'>; gradientId: string }) {
  const [x1, x2] = part.along === 'x' ? [part.solidAt, part.clearAt] : [0, 0];
  const [y1, y2] = part.along === 'y' ? [part.solidAt, part.clearAt] : [0, 0];
  return (
    <>
      <linearGradient id={gradientId} gradientUnits="userSpaceOnUse" x1={x1} x2={x2} y1={y1} y2={y2}>
        <stop className="c-stop" offset={0} stopOpacity={part.strength} />
        <stop className="c-stop" offset={1} stopOpacity={0} />
      </linearGradient>
      <rect
        data-part="fade"
        x={part.x}
        y={part.y}
        width={part.width}
        height={part.height}
        fill={`url(#${gradientId})`}
      />
    </>
  );
}

function Halo({ part, gradientId }: { part: Of<'halo'>; gradientId: string }) {
  return (
    <>
      <radialGradient id={gradientId}>
        <stop className="c-stop" offset={0.3} stopOpacity={0.75} />
        <stop className="c-stop" offset={1} stopOpacity={0} />
      </radialGradient>
      <circle data-part="halo" cx={part.x} cy={part.y} r={part.radius} fill={`url(#${gradientId})`} />
    </>
  );
}

const HATCH_STEP = 6;

/** Hatching means a plan or forecast and nothing else (IBCS). */
function Hatching({ id, step }: { id: string; step: number }) {
  return (
    <pattern id={id} patternUnits="userSpaceOnUse" width={step} height={step} patternTransform="rotate(45)">
      <rect className="c-bar" width={step / 2} height={step} />
    </pattern>
  );
}

function HatchedDot({ part, gradientId }: { part: Of<'dot'>; gradientId: string }) {
  const { x, y, radius } = part;
  return (
    <>
      <Hatching id={gradientId} step={HATCH_STEP / 1.5} />
      <circle className="c-hatched" data-part="dot" cx={x} cy={y} r={radius} fill={`url(#${gradientId})`} />
    </>
  );
}

function HatchedBar({ part, gradientId }: { part: Of<'bar'>; gradientId: string }) {
  return (
    <>
      <Hatching id={gradientId} step={HATCH_STEP} />
      <rect
        className="c-hatched"
        data-part="bar"
        x={part.x}
        y={part.y}
        width={part.width}
        height={part.height}
        fill={`url(#${gradientId})`}
      />
    </>
  );
}

interface PartProps {
  part: MarkPart;
  /** Unique in the document: a gradient of an SVG that is not displayed paints nothing elsewhere. */
  gradientId: string;
  hatched: boolean;
}

function Part({ part, gradientId, hatched }: PartProps) {
  switch (part.part) {
    case 'bar':
      if (hatched) return <HatchedBar part={part} gradientId={gradientId} />;
      return <rect className="c-bar" data-part="bar" x={part.x} y={part.y} width={part.width} height={part.height} />;
    case 'cap':
      return <path className={part.solid ? 'c-cap' : 'c-cap c-cap-open'} data-part="cap" d={linePath(part)} />;
    case 'bound':
      return <path className="c-cap c-cap-open" data-part="bound" d={linePath(part)} />;
    case 'arrow':
      return <path className="c-bar" data-part="arrow" d={arrowPath(part)} />;
    case 'dot': {
      const { x, y, radius, filled } = part;
      if (hatched) return <HatchedDot part={part} gradientId={gradientId} />;
      if (filled) return <circle className="c-bar" data-part="dot" cx={x} cy={y} r={radius} />;
      return <circle className="c-open-dot" data-part="ring" cx={x} cy={y} r={radius} />;
    }
    case 'halo':
      return <Halo part={part} gradientId={gradientId} />;
    case 'fade':
      return <Fade part={part} gradientId={gradientId} />;
    default:
      return neverReached(part);
  }
}

interface MarkPartsProps {
  parts: readonly MarkPart[];
  gradientId: string;
  /** For plans and forecasts. */
  hatched?: boolean;
}

/** The shapes of one mark, in the hue of its row. */
export function MarkParts({ parts, gradientId, hatched = false }: MarkPartsProps) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a mark never change their order
    <Part key={index} part={part} gradientId={index === 0 ? gradientId : `${gradientId}-${index}`} hatched={hatched} />
  ));
}
