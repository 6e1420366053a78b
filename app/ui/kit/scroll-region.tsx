import type { HTMLAttributes } from 'react';

export interface ScrollRegionProps extends HTMLAttributes<HTMLElement> {
  'aria-label': string;
  'data-figures'?: true;
}

/** A part of a page that scrolls by itself where it is wider than the page, by keyboard too. The label names it. */
export function ScrollRegion({ children, ...rest }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section tabIndex={0} {...rest}>
      {children}
    </section>
  );
}
