import type { ReactNode } from 'react';
import type { BarBox } from '../layout/mark-geometry';

interface MarkLinkProps {
  href: string | null;
  /** The accessible name. */
  reading: string;
  /** What can be hit, and what the focus ring surrounds. */
  box: BarBox;
  /** Whether the tab key stops here; the arrow keys do anyway. */
  inTabOrder: boolean;
  children: ReactNode;
}

/** A mark with its hit area and focus ring: a link to its figure, or an image with a name that takes the focus. */
export function MarkLink({ href, reading, box, inTabOrder, children }: MarkLinkProps) {
  const inside = (
    <>
      <rect className="c-hit" {...box} />
      {children}
      <rect className="c-focus" {...box} />
    </>
  );
  if (href === null) {
    return (
      <g className="c-point" role="img" aria-label={reading} tabIndex={inTabOrder ? 0 : -1}>
        {inside}
      </g>
    );
  }
  return (
    <a className="c-link" href={href} aria-label={reading}>
      {inside}
    </a>
  );
}
