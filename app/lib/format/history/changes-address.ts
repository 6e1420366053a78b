import type { ChangesAddress } from '../../schemas/changes-query';

/** The address of a page of changes. */
export function changesAddress(address: ChangesAddress): string {
  return `/corrections${queryOf(address)}`;
}

/** The same list as a document of the Atom feed, which lists writes alone. */
export function feedAddress({ show, before }: Pick<ChangesAddress, 'show' | 'before'>): string {
  return `/corrections/feed.xml${queryOf({ show, before, revision: null })}`;
}

function queryOf({ show, before, revision }: ChangesAddress): string {
  const parameters = new URLSearchParams();
  if (show !== null) parameters.set('show', show);
  if (revision !== null) parameters.set('revision', String(revision));
  if (before !== null) parameters.set('before', String(before));
  return parameters.size > 0 ? `?${parameters}` : '';
}
