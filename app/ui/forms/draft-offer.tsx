'use client';

import type { Draft } from './use-draft';

export interface DraftOfferProps {
  draft: Draft;
  onTake: () => void;
  onDrop: () => void;
}

/** Offers what was typed here before and never saved. */
export function DraftOffer({ draft, onTake, onDrop }: DraftOfferProps) {
  const when = `${new Date(draft.savedAt).toISOString().slice(0, 16).replace('T', ', ')} UTC`;
  return (
    <div className="draft" role="status">
      <p>This browser keeps a draft of this form from {when}, which was never saved.</p>
      <div className="actions">
        <button type="button" className="button quiet" onClick={onTake}>
          Go on with the draft
        </button>
        <button type="button" className="button quiet" onClick={onDrop}>
          Drop it
        </button>
      </div>
    </div>
  );
}
