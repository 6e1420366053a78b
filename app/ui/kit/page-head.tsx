import type { ReactNode, Ref } from 'react';

export interface PageHeadProps {
  /** The way to the page, as in "Notes / Add"; all but its end are links. Left out where nothing is shown yet. */
  where?: ReactNode;
  heading: ReactNode;
  /** What the page is for, in a sentence or two. */
  deck?: ReactNode;
  /** For a page that changes in place: the heading then takes the focus, so that it is read aloud. */
  headingRef?: Ref<HTMLHeadingElement>;
}

/** What every page begins with: where it stands, its heading, and its deck. */
export function PageHead({ where, heading, deck, headingRef }: PageHeadProps) {
  return (
    <>
      {where ? <p className="where">{where}</p> : null}
      <h1 ref={headingRef} tabIndex={headingRef ? -1 : undefined}>
        {heading}
      </h1>
      {deck ? <p className="deck">{deck}</p> : null}
    </>
  );
}
