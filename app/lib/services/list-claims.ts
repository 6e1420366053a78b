import 'server-only';
import { readFiguresOfClaim } from '../db/claim-reads';
import { chooseFigures, claimAddress, claimKey, keyOfAddress } from '../domain/claim';
import { type Figure, isPlan } from '../domain/figure';
import { isSelected } from '../domain/figure-selection';
import type { Source } from '../domain/source';
import type { FigureQuery } from '../schemas/figure-query';
import { type CutPage, cutPage, type PageRequest, textOrder } from './cut-page';
import { notFound } from './errors';
import { keptWithClaimsOf } from './first-figures';
import { type DataSet, getDataSet } from './get-data-set';
import { listManyClaims } from './list-many-claims';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

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

/** Claims that have a published figure which the query selects, in the order of their ids. */
export async function listClaims(
  context: ServiceContext,
  query: Pick<FigureQuery, 'reporter' | 'partner' | 'flow' | 'period' | 'source'>,
  asked: PageRequest,
): Promise<ClaimList> {
  const dataSet = await getDataSet(context);
  if (!dataSet.isWhole) return listBeyondMemory(context, query, asked);
  const claims = claimsOf(publishedFigures(dataSet)).filter(({ figures }) =>
    figures.some((figure) => isSelected(figure, query)),
  );
  return { revision: dataSet.revision, page: cutPage(claims.toSorted(ORDER.compare), asked, ORDER) };
}

async function listBeyondMemory(
  context: ServiceContext,
  { reporter, partner, flow, period, source }: Parameters<typeof listClaims>[1],
  asked: PageRequest,
): Promise<ClaimList> {
  const selection = { reporter, partner, flow, period, source };
  const { revision, groups, ...page } = await listManyClaims(context, selection, asked, ORDER.list);
  return { revision, page: { ...page, rows: groups.flatMap(claimsOf) } };
}

export interface ClaimWithFigures {
  revision: number;
  claim: Claim;
  sources: ReadonlyMap<string, Source>;
}

/** One claim with its published figures. Refuses an id that no published figure is about. */
export async function getClaim(context: ServiceContext, id: string): Promise<ClaimWithFigures> {
  const dataSet = await getDataSet(context);
  const claim = claimAt(await figuresAt(context, dataSet, id), id);
  if (!claim) throw notFound('No published figure is about such a claim');
  return { revision: dataSet.revision, claim, sources: dataSet.sources };
}

/** The figures that are kept, and those of this claim, which may lie beyond them. */
async function figuresAt(context: ServiceContext, dataSet: DataSet, id: string): Promise<readonly Figure[]> {
  if (dataSet.isWhole) return dataSet.figures;
  const own = await readFiguresOfClaim(context.db.reader, keyOfAddress(id));
  return keptWithClaimsOf(
    context,
    dataSet,
    own.slice(0, 1).map((figure) => figure.id),
  );
}

function claimAt(figures: readonly Figure[], id: string): Claim | undefined {
  return claimsOf(publishedFigures({ figures }).filter((figure) => claimAddress(figure) === id))[0];
}
