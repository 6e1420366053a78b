import type { ReactNode } from 'react';
import { DropDrafts } from './drop-drafts';

export interface SavedNoteProps {
  /** Where readers see it; left out when they do not. */
  href?: string;
  /** The forms whose drafts are done with. */
  addresses: readonly string[];
  children: ReactNode;
}

/** Says that it was saved, and forgets the draft. */
export function SavedNote({ href, addresses, children }: SavedNoteProps) {
  return (
    <div className="saved" role="status">
      <DropDrafts addresses={addresses} />
      <p>
        {children} {href ? <a href={href}>See it as readers do</a> : 'Readers do not see it.'}
      </p>
    </div>
  );
}
