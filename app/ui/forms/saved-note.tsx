import type { ReactNode } from 'react';
import { DropDrafts } from './drop-drafts';

export interface SavedNoteProps {
  /** Where readers see it; left out when they do not. */
  href?: string;
  /** The forms whose drafts are done with. */
  addresses: readonly string[];
  /** What somebody may want to do next, as a link. */
  next?: ReactNode;
  children: ReactNode;
}

/** Says that it was saved, and forgets the draft. */
export function SavedNote({ href, addresses, next, children }: SavedNoteProps) {
  return (
    <div className="saved" role="status">
      <DropDrafts addresses={addresses} />
      <p>
        {children} {!href && 'Readers do not see it.'}
      </p>
      <p className="take">
        {href && <a href={href}>See it as readers do</a>}
        {next}
      </p>
    </div>
  );
}
