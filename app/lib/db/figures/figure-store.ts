import 'server-only';
import type { AreaCode } from '../../domain/area';
import type { Figure, Flow } from '../../domain/figure';
import type { FigurePlace, FigureSelection, SortKey, SortOrder } from '../../domain/figure-selection';
import type { MonthSpan } from '../../domain/period';

/**
 * Everything that reads figures, of one state of the data. It is written once: the newest state reads the tables, an earlier
 * one runs the same statements over tables that were made of the record (sqlite/recorded-tables.ts), so that no question
 * has two answers and none depends on how many figures there are.
 *
 * - A state is opened by `openState`, shows one data revision for as long as it is open, and is closed by its opener.
 * - What may look at every row (counts, facets, searches, all figures) gives way to other requests between slices.
 *   Whoever asks again and again keeps the answer under the state's data revision (lib/memo.ts): a state never changes.
 * - Orders are total: by one key, then by code where two names are equal, then by id. A page follows a place in an order,
 *   or leads up to it; the place need not be a figure that is still there.
 * - Names of areas and publishers are words, which this layer does not have: `nameOf` brings them.
 */
export interface FigureStore {
  /** The figures with these ids, of any review state, in the order of the ids; ids that no figure has give none. */
  find: (ids: readonly string[]) => Figure[];
  /** The figures with these ids and all others of their claims, each once, of any review state. */
  withClaims: (ids: readonly string[]) => Figure[];
  /** The figures of claims, by their keys, of any review state, the first recorded one first. */
  ofClaims: (keys: readonly string[]) => Figure[];
  /** A page of what a selection leaves, in an order. */
  list: (wanted: ListWanted) => Listed;
  /** What a selection leaves, in the order of recording, a slice at a time. */
  all: (selection: FigureSelection) => Generator<Figure[]>;
  /** The figures recorded first or last that a selection leaves: at most so many, the first or the last one first. */
  recorded: (selection: FigureSelection, end: 'first' | 'last', most: number) => Figure[];
  /** How many figures a selection leaves, and the months they lie in. */
  count: (selection: FigureSelection) => Promise<FigureCount>;
  /** How many figures a selection leaves for each value of one of its parts, whatever it asks of that part itself. */
  facet: (part: FacetPart, selection: FigureSelection) => Promise<Facet[]>;
  /** Figures that have one meaning of each word of a search. */
  search: (wanted: SearchWanted) => Promise<Searched>;
  /** Published figures that may stand on one axis, the last recorded first. */
  neighbours: (wanted: Neighbourhood, most: number) => Figure[];
  /** Published figures about some areas by others than `except`, the last recorded first. */
  about: (partners: readonly AreaCode[], except: AreaCode, most: number) => Figure[];
  /** Claims that have a published figure of a selection, in the order of their keys. */
  claims: (wanted: ClaimsWanted) => ClaimsListed;
  /** How many of them there are; `total` is how many figures the selection leaves. */
  countClaims: (selection: FigureSelection, total: number) => Promise<number>;
  /** The first reporters that came into the data, by the data revision of their first figures, then by id. */
  arrivals: (most: number) => AreaCode[];
  /** The different spans of months, printed partners and attributions that figures have: what a search is compared with. */
  spans: () => (MonthSpan | null)[];
  printed: (most: number) => { partners: string[]; attributions: string[] };
}

export interface ListWanted {
  selection: FigureSelection;
  sort: SortKey;
  order: SortOrder;
  /** The name under which a code stands in an order by reporter, partner or source. */
  nameOf: (code: string) => string;
  limit: number;
  /** How many figures the selection leaves, as `count` says. */
  total: number;
  /** Null for the beginning. */
  beside: BesidePlace | null;
}

/** After a place in the order, or before it; and how many figures stand before it, as the page that named it knew. */
interface BesidePlace {
  side: 'after' | 'before';
  place: FigurePlace;
  skipped: number;
}

export interface Listed {
  figures: Figure[];
  skipped: number;
  hasEarlier: boolean;
  hasLater: boolean;
}

export interface FigureCount {
  count: number;
  /** The first and last month of those that state months. */
  first: string | null;
  last: string | null;
}

export const FACET_PARTS = ['reporter', 'partner', 'flow', 'period', 'source'] as const;
export type FacetPart = (typeof FACET_PARTS)[number];

export interface Facet {
  /** A code or id; of a period its span of months as `2024-01/2024-12`, empty where none is stated. */
  value: string;
  count: number;
}

/** What a word of a search may mean: a figure fits the word when one of these is its own. */
export interface WordMeaning {
  areas: readonly AreaCode[];
  flows: readonly Flow[];
  currencies: readonly string[];
  sources: readonly string[];
  periods: readonly (MonthSpan | null)[];
  partnersAsPrinted: readonly string[];
  attributions: readonly string[];
}

export interface SearchWanted {
  words: readonly WordMeaning[];
  limit: number;
  /** For editors: figures of any state, also by these folded words in their ids, notes, states and ranks. */
  held?: { words: readonly string[]; fold: (text: string) => string; before: string | null };
}

export interface Searched {
  /** Readers: by reporter, then partner, then anything else, newest period first. Editors: the last changed first. */
  figures: Figure[];
  /** How many fit; for editors, who page on, only whether there are more than these. */
  total: number;
}

/** What figures must have in common to stand on one axis. */
export interface Neighbourhood {
  flow: Flow;
  currency: string;
  /** Codes of one and the same area. */
  partners: readonly AreaCode[];
  /** First months that lie near enough; null where any do. Figures without months are always near enough. */
  near: MonthSpan | null;
}

export interface ClaimsWanted {
  selection: FigureSelection;
  limit: number;
  /** How many figures the selection leaves, as `count` says. */
  total: number;
  /** Beside the claim with this key; null for the beginning. */
  beside: { side: 'after' | 'before'; key: string } | null;
}

export interface ClaimsListed {
  /** Keys in order, and whether there are more on the far side. */
  keys: string[];
  hasMore: boolean;
}
