import 'server-only';
import { chooseFigures, claimAddress, claimKey, keyOfAddress } from '../../domain/claim';
import { type Figure, isPlan, isPublished } from '../../domain/figure';
import type { Source } from '../../domain/source';
import { memo } from '../../memo';
import { formatCursor, parseCursor } from '../../schemas/cursor';
import type { FigureQuery } from '../../schemas/figure-query';
import { type CutPage, notACursor, type PageRequest, textOrder } from '../cut-page';
import { notFound } from '../errors';
import { countMemo } from '../figures/count-figures';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { sourcesMemo } from '../sources/get-sources';

/** What figures about the same reporter, partner, flow and months are about. */
export interface Claim {
  /** The same in every state of the data: reporter, partner, flow and months. */
  id: string;
  figures: Figure[];
  /** The figure that charts take; null where there are only plans or deprecated ones. */
  chosen: string | null;
}

const ORDER = textOrder<Claim>('claims', ({ id }) => [id]);

function claimsOf(figures: readonly Figure[]): Claim[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = claimKey(figure);
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return [...groups.values()].flatMap((group): Claim[] => {
    const [first] = group;
    const chosen = chooseFigures(group.filter((figure) => !isPlan(figure)))[0];
    return first ? [{ id: claimAddress(first), figures: group, chosen: chosen?.figure.id ?? null }] : [];
  });
}

export interface ClaimList {
  revision: number;
  page: CutPage<Claim>;
}

const COUNTS_KEPT = 64;
const kept = memo(COUNTS_KEPT);

/** Claims that have a published figure which the query selects, in the order of their ids, each with all its published figures. */
export function listClaims(
  context: ServiceContext,
  query: Pick<FigureQuery, 'reporter' | 'partner' | 'flow' | 'period' | 'source'>,
  { limit, cursor }: PageRequest,
): Promise<ClaimList> {
  const { reporter, partner, flow, period, source } = query;
  const selection = { reporter, partner, flow, period, source };
  const beside = cursor === null ? null : readPlace(cursor);
  return withState(context, async (state) => {
    const { figures, revision } = state;
    const { count } = await countMemo(context.db, state, selection);
    const total = await kept(context.db, [revision, selection], () => figures.countClaims(selection, count));
    const { keys, hasMore } = figures.claims({ selection, limit, total: count, beside });
    const rows = claimsOf(figures.ofClaims(keys).filter(isPublished)).toSorted(ORDER.compare);
    const isBefore = beside?.side === 'before';
    const skipped = isBefore ? (hasMore ? Math.max(1, beside.skipped - rows.length) : 0) : (beside?.skipped ?? 0);
    const at = (side: 'after' | 'before', claim: Claim | undefined, before: number) =>
      claim ? formatCursor({ list: ORDER.list, side, place: [String(before), claim.id] }) : null;
    const page = {
      rows,
      skipped,
      total,
      next: isBefore || hasMore ? at('after', rows.at(-1), skipped + rows.length) : null,
      previous: (isBefore ? hasMore : beside !== null) ? at('before', rows[0], skipped) : null,
    };
    return { revision, page };
  });
}

/** A cursor names a claim by its id, and how many claims stand before the page that begins or ends there. */
function readPlace(cursor: string): { side: 'after' | 'before'; key: string; skipped: number } {
  const parsed = parseCursor(cursor, ORDER.list);
  const [skipped = '', id, ...more] = parsed?.place ?? [];
  if (!parsed || id === undefined || more.length > 0 || !/^\d{1,9}$/.test(skipped)) throw notACursor();
  return { side: parsed.side, key: keyOfAddress(id), skipped: Number(skipped) };
}

export interface ClaimWithFigures {
  revision: number;
  claim: Claim;
  sources: ReadonlyMap<string, Source>;
}

/** One claim with its published figures. Refuses an id that no published figure is about. */
export function getClaim(context: ServiceContext, id: string): Promise<ClaimWithFigures> {
  return withState(context, async (state) => {
    const [claim] = claimsOf(state.figures.ofClaims([keyOfAddress(id)]).filter(isPublished));
    if (!claim || claim.id !== id) throw notFound('No published figure is about such a claim');
    const { sources } = await sourcesMemo(context.db, state);
    return { revision: state.revision, claim, sources };
  });
}
