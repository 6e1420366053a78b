'use client';

import { formatMoment } from '@/lib/format/figure/date-words';
import type { Draft } from './use-draft';

export interface DraftOfferProps {
  draft: Draft;
  onTake: () => void;
  onDrop: () => void;
}

/** Offers what was typed here before and never saved. */
export function DraftOffer({ draft, onTake, onDrop }: DraftOfferProps) {
  const when = formatMoment(new Date(draft.savedAt));
  return (
    <div className="draft" role="status">
      <p>This browser holds a draft of this form from {when} that was never saved.</p>
      <div className="actions">
        <button type="button" className="button quiet" onClick={onTake}>
          Continue with the draft
        </button>
        <button type="button" className="button quiet" onClick={onDrop}>
          Discard it
        </button>
      </div>
    </div>
  );
}
