import { neverReached } from '@/lib/domain/exhaustive';
import { ARROW, type MarkGeometry, type MarkPart } from './mark-geometry';

interface PartProps {
  part: MarkPart;
  /** Unique in the document: a gradient of an SVG that is not displayed paints nothing elsewhere. */
  gradientId: string;
}

function Part({ part, gradientId }: PartProps) {
  switch (part.part) {
    case 'bar':
      return <rect className="c-bar" data-part="bar" x={part.x} y={part.y} width={part.width} height={part.height} />;
    case 'cap': {
      const x = part.x + part.width / 2;
      const className = part.solid ? 'c-cap' : 'c-cap c-cap-open';
      return <path className={className} data-part="cap" d={`M${x} ${part.y}V${part.y + part.height}`} />;
    }
    case 'arrow': {
      const { length, shaftHeight, headLength, headHeight } = ARROW;
      const head = part.x + length - headLength;
      return (
        <path
          className="c-bar"
          data-part="arrow"
          d={[
            `M${part.x} ${part.y - shaftHeight / 2}H${head}V${part.y - headHeight / 2}l${headLength} ${headHeight / 2}`,
            `l${-headLength} ${headHeight / 2}V${part.y + shaftHeight / 2}H${part.x}z`,
          ].join('')}
        />
      );
    }
    case 'fade':
      return (
        <>
          <linearGradient
            id={gradientId}
            gradientUnits="userSpaceOnUse"
            x1={part.solidX}
            x2={part.clearX}
            y1={0}
            y2={0}
          >
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
    default:
      return neverReached(part);
  }
}

/** The shapes of one mark, in the hue of its row. */
export function MarkParts({ geometry, gradientId }: { geometry: MarkGeometry; gradientId: string }) {
  return geometry.parts.map((part) => <Part key={part.part} part={part} gradientId={gradientId} />);
}
