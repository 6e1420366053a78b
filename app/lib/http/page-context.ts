import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { addressAsOf } from '../format/history/as-of-address';
import { AS_OF, parseAsOf } from '../schemas/as-of';
import { AppError, notFound } from '../services/errors';
import { type ResolvedAsOf, resolveAsOf } from '../services/history/resolve-as-of';
import { isStateKept } from '../services/history/with-state';
import { readerContext, type ServiceContext } from '../services/service-context';
import { takeTurn } from './costly-answers';

/** The parameters of a page's address, as Next gives them. */
export type PageParameters = Record<string, string | string[] | undefined>;

/** An as-of view: which state it shows, and the address of the newest one. */
export interface AsOfView {
  revision: number;
  at: Date;
  newestHref: string;
}

export interface PageContext {
  context: ServiceContext;
  /** Undefined when the page shows the newest state. */
  view: AsOfView | undefined;
}

/**
 * The state that `?asOf=` asks for, the same one for the whole of a page with its layout; null when there is none by
 * that name.
 */
export const readAsOf = cache(async (text: string): Promise<ResolvedAsOf | null> => {
  const asked = parseAsOf(text);
  if (!asked) return null;
  try {
    return await resolveAsOf(await readerContext(), asked, new Date());
  } catch (error) {
    if (error instanceof AppError && error.kind === 'invalid_input') return null;
    throw error;
  }
});

/**
 * What a public page reads with. An address that asks for the present or the future is sent on to the current
 * revision's number, so that what is then bookmarked stays; one that asks for no state is not found.
 */
export async function pageContext(path: string, parameters: PageParameters): Promise<PageContext> {
  const asked = parameters[AS_OF];
  if (asked === undefined) return { context: await readerContext(), view: undefined };
  const newestHref = withoutAsOf(path, parameters);
  const resolved = typeof asked === 'string' ? await readAsOf(asked) : null;
  if (!resolved) throw notFound('No such revision');
  const { context, asOf, settled } = resolved;
  if (!settled) redirect(addressAsOf(newestHref, asOf.number));
  if (!isStateKept(context)) await takeTurn();
  return { context, view: { revision: asOf.number, at: asOf.at, newestHref } };
}

function withoutAsOf(path: string, parameters: PageParameters): string {
  const rest = Object.entries(parameters).flatMap(([name, value]) =>
    name === AS_OF ? [] : [value ?? []].flat().map((text) => [name, text]),
  );
  const query = new URLSearchParams(rest).toString();
  return query ? `${path}?${query}` : path;
}
