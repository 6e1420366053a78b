import type { AreaMention } from '../areas/area-mention';
import type { AreaName } from '../areas/area-names';
import type { Party, PartyReason } from './article-context';
import type { Around } from './look-around';

/** Who trades with whom; null for a party that is not known. */
export interface Parties {
  reporter: Party | null;
  partner: Party | null;
  /** Goods "shipped between the two" are trade in both directions. */
  isBothWays?: boolean;
  /** Told by its speaker: "our exports". */
  isOwn?: boolean;
  /** Told as between two, whoever they are. */
  isPaired?: boolean;
}

/** A mention as a party; null when there is none, or what it stands for is not known. */
export function toParty(mention: AreaMention | undefined, reason: PartyReason = 'printed'): Party | null {
  if (!mention?.area) return null;
  return {
    area: mention.area,
    at: { from: mention.from, to: mention.to },
    reason: mention.reference ? 'stands_for' : reason,
  };
}

/** A party that no words here name. */
export const partyOf = (area: AreaName, reason: PartyReason): Party => ({ area, at: null, reason });

/** Whether two parties are one area. */
export function isSameParty(a: Party | null, b: Party | null): boolean {
  return a !== null && b !== null && a.area.name === b.area.name;
}

type Slots = (around: Around) => Parties;

/** "Trade between A and B", "A’s trade with B", "A-B trade", "the two countries". */
const turnoverSlots: Slots = ({ left, behind, fronted }) => {
  const between = behind.get('between') ?? fronted.get('between') ?? [];
  const pair = [...left, ...between, ...(behind.get('of') ?? [])].find(
    ({ reference, second }) => reference === 'pair' && second,
  );
  if (pair?.area && pair.second)
    return {
      reporter: toParty(pair),
      partner: { ...partyOf(pair.second, 'stands_for'), at: { from: pair.from, to: pair.to } },
    };
  if (between.length > 1) return { reporter: toParty(between[0]), partner: toParty(between[1]) };
  const of = behind.get('of') ?? [];
  const owners = left.length > 0 ? left : of;
  const others = [...(behind.get('with') ?? []), ...(fronted.get('with') ?? [])];
  const rest = [...between, ...(behind.get('to') ?? [])];
  // "trade between the members of the bloc" is that of the bloc.
  const bloc =
    owners[0] === undefined && others.length === 0 && between[0]?.area?.is !== 'country' ? between[0] : undefined;
  if (bloc) return { reporter: toParty(bloc), partner: null };
  return { reporter: toParty(owners[0]), partner: toParty(others[0] ?? owners[1] ?? rest[0]) };
};

/** "A’s exports to B", "exports of A to B", "exports from A". */
const exportsSlots: Slots = (around) =>
  isBetween(around) ? { ...turnoverSlots(around), isBothWays: true } : ownExports(around);

/** "Goods shipped between the two countries" name both sides. */
function isBetween({ behind }: Around): boolean {
  const between = behind.get('between') ?? [];
  return between.length > 1 || between[0]?.reference === 'pair';
}

const ownExports: Slots = ({ left, behind, fronted }) => ({
  reporter: toParty(
    left.at(-1) ??
      behind.get('of')?.[0] ??
      behind.get('from')?.[0] ??
      behind.get('by')?.[0] ??
      fronted.get('from')?.[0],
  ),
  partner: toParty(
    behind.get('to')?.[0] ?? behind.get('with')?.[0] ?? fronted.get('to')?.[0] ?? fronted.get('with')?.[0],
  ),
});

/** "importó de Brasil", "compró a China": behind these verbs the words of other flows lead to where goods come from. */
export const boughtSlots: Slots = ({ left, behind, fronted }) => {
  const from = behind.get('from')?.[0] ?? behind.get('of')?.[0] ?? behind.get('to')?.[0] ?? behind.get('with')?.[0];
  return {
    reporter: toParty(left.at(-1)),
    partner: toParty(from ?? behind.get('in')?.[0] ?? fronted.get('from')?.[0]),
  };
};

/** "las compras de Bolivia a Brasil": the noun has its owner behind it, or the goods: "compras de bienes chilenos". */
export const purchaseSlots: Slots = (around) => {
  const [buyer, seller] = [around.behind.get('from')?.[0], around.behind.get('to')?.[0]];
  // "compras desde España a Kenia": from where they are made, and to whom.
  const isBoth = buyer && seller && buyer.from < seller.from && around.left.length === 0;
  return isBoth ? { reporter: toParty(buyer), partner: toParty(seller) } : ownPurchases(around);
};

const ownPurchases: Slots = ({ left, behind, fronted, goodsOf }) => ({
  reporter: toParty(left.at(-1) ?? (goodsOf ? undefined : behind.get('of')?.[0])),
  partner: toParty(
    behind.get('from')?.[0] ?? behind.get('to')?.[0] ?? behind.get('with')?.[0] ?? goodsOf ?? fronted.get('from')?.[0],
  ),
});

/** "B’s imports from A", "imports of Chinese goods", "imports from A to B", "Chinese imports into B". */
const importsSlots: Slots = ({ left, behind, fronted, goodsOf: goods }) => {
  const of = behind.get('of')?.[0];
  const into = behind.get('to')?.[0] ?? behind.get('by')?.[0];
  const goodsOf = of?.area?.by === 'adjective' && (goods || left.length > 0 || into) ? of : undefined;
  const from = behind.get('from')?.[0] ?? goodsOf ?? behind.get('with')?.[0] ?? fronted.get('from')?.[0];
  const owner = left.at(-1);
  if (owner && into && !from && owner.area?.by === 'adjective')
    return { reporter: toParty(into), partner: toParty(owner) };
  return { reporter: toParty(owner ?? (goodsOf ? undefined : of) ?? into), partner: toParty(from) };
};

/** "A’s deficit with B", "the trade gap between A and B". */
const balanceSlots: Slots = ({ left, behind, fronted, matched, subjects, isToPartner }) => {
  const between = behind.get('between') ?? [];
  const pair = [...left, ...between].find(({ reference, second }) => reference === 'pair' && second);
  const isTo = isToPartner || subjects.length > 0;
  const led = behind.get('with')?.[0] ?? fronted.get('with')?.[0] ?? between[1] ?? left[1] ?? matched;
  const other = led ?? (isTo ? behind.get('to')?.[0] : undefined);
  if (pair?.second) return { reporter: toParty(pair), partner: { ...partyOf(pair.second, 'stands_for'), at: pair } };
  const prepositions = matched || isTo ? (['of', 'by', 'in'] as const) : (['of', 'by', 'in', 'to'] as const);
  const owner = left[0] ?? between[0] ?? prepositions.map((one) => behind.get(one)?.[0]).find((mention) => mention);
  return { reporter: toParty(owner), partner: toParty(other) };
};

/** Where the two parties of each flow stand in its phrase. */
export const SLOTS = { turnover: turnoverSlots, exports: exportsSlots, imports: importsSlots, balance: balanceSlots };
