/** A field of two versions that go back to one: as it was, as it was saved meanwhile, and as it is to be. */
export interface FieldVersions<F extends string> {
  field: F;
  was: string;
  theirs: string;
  yours: string;
  /** Both changed it, each to something else: somebody has to choose. */
  clashes: boolean;
}

type Fields<F extends string> = Readonly<Record<F, string>>;

/** The fields in which either version differs from what both began with, in the order of `fields`. */
export function compareVersions<F extends string>(
  fields: readonly F[],
  was: Fields<F>,
  { theirs, yours }: { theirs: Fields<F>; yours: Fields<F> },
): FieldVersions<F>[] {
  return fields.flatMap((field) => {
    const versions = { was: was[field], theirs: theirs[field], yours: yours[field] };
    if (versions.theirs === versions.was && versions.yours === versions.was) return [];
    const both = versions.theirs !== versions.was && versions.yours !== versions.was;
    return [{ field, ...versions, clashes: both && versions.theirs !== versions.yours }];
  });
}

/** Theirs with what you changed; where both changed one field, yours unless theirs was chosen. */
export function mergeVersions<F extends string>(
  theirs: Fields<F>,
  changed: readonly FieldVersions<F>[],
  keepsTheirs: (field: F) => boolean,
): Record<F, string> {
  const own = changed.filter(({ field, was, yours, clashes }) => yours !== was && !(clashes && keepsTheirs(field)));
  return { ...theirs, ...Object.fromEntries(own.map(({ field, yours }) => [field, yours])) };
}
