import 'server-only';
import { compareVersions } from '@/lib/domain/merge-fields';
import { formatMoment } from '@/lib/format/figure/date-words';
import type { RecordedChange } from '@/lib/services/history/get-history';
import type { EditConflict } from '../ui/forms/figure-form-state';

type Values<F extends string> = Readonly<Record<F, string>>;

export interface EditConflictSides<F extends string> {
  /** "figure", "source", "note". */
  what: string;
  was: Values<F>;
  theirs: Values<F>;
  yours: Values<F>;
  labelOf: (field: F) => string;
  wordsOf: (field: F, value: string) => string;
}

/** Both versions field by field, in words, with who saved the newer one. */
export function toEditConflict<F extends string>(
  fields: readonly F[],
  newest: { version: number; change: RecordedChange },
  { what, was, theirs, yours, labelOf, wordsOf }: EditConflictSides<F>,
): EditConflict {
  const { actor, at, reason, number } = newest.change;
  return {
    what,
    seenVersion: newest.version,
    who: actor,
    when: formatMoment(at),
    reason,
    revision: number,
    rows: compareVersions(fields, was, { theirs, yours }).map(({ field, clashes, ...texts }) => ({
      field,
      label: labelOf(field),
      was: wordsOf(field, texts.was),
      theirs: wordsOf(field, texts.theirs),
      yours: wordsOf(field, texts.yours),
      clashes,
    })),
  };
}
