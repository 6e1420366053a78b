import 'server-only';
import { findArea, listAreaCodes } from '../../areas/area-lists';
import type { Facet } from '../../db/figures/figure-store';
import type { DataState } from '../../db/figures/open-state';
import type { OpenDatabase } from '../../db/open-database';
import type { AreaCode } from '../../domain/area';
import { chooseFigures } from '../../domain/claim';
import { splitDrawn } from '../../domain/drawn-panels';
import type { Figure } from '../../domain/figure';
import type { FindHue } from '../../domain/hues';
import { arrangePanels, type Panel } from '../../domain/panels';
import type { ContextNote, Source } from '../../domain/source';
import { figuresOf } from '../../format/figure/economy-words';
import { memo } from '../../memo';
import { notFound } from '../errors';
import { countMemo, EVERY_FIGURE, facetMemo } from '../figures/count-figures';
import { LISTED_AT_MOST } from '../figures/list-figures';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { sourcesMemo } from '../sources/get-sources';
import { huesMemo } from './get-hues';

export interface Economy {
  revision: number;
  at: Date;
  code: AreaCode;
  /** What is comparable together: its own figures, or those about it where it reports none. Those that are drawn. */
  panels: Panel[];
  /** Panels that are too many to be drawn: their figures are in the table. */
  undrawn: Panel[];
  /** The first LISTED_AT_MOST figures that it reports, of `reported`. */
  asReporter: Figure[];
  reported: number;
  /** Figures of others whose partner is this economy or an area that it belongs to: the last LISTED_AT_MOST recorded of `aboutIt`. */
  asPartner: Figure[];
  aboutIt: number;
  contextNotes: ContextNote[];
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
}

/** Whether an area is this one or, for a single economy, one that it belongs to. */
function isAbout(partner: AreaCode, code: AreaCode): boolean {
  return partner === code || (findArea(code)?.members.size === 1 && findArea(partner)?.members.has(code) === true);
}

/** So many economies are kept arranged: a page and its metadata ask for one twice, and readers come back to some. */
const ECONOMIES_KEPT = 12;
const arrangedMemo = memo(ECONOMIES_KEPT);

/** The published figures by and about one economy or area. Refuses a code that no list has, or that has no figure. */
export function getEconomy(context: ServiceContext, code: AreaCode): Promise<Economy> {
  return withState(context, (state) =>
    arrangedMemo(context.db, [state.revision, code], () => arrangeEconomy(context.db, state, code)),
  );
}

async function arrangeEconomy(db: OpenDatabase, state: DataState, code: AreaCode): Promise<Economy> {
  const { figures } = state;
  const { sources, contextNotes } = await sourcesMemo(db, state);
  const own = { ...EVERY_FIGURE, reporter: code };
  const asReporter = figures.recorded(own, 'first', LISTED_AT_MOST);
  const partners = listAreaCodes().filter((partner) => isAbout(partner, code));
  const asPartner = inOrder(figures.about(partners, code, LISTED_AT_MOST));
  if (!findArea(code) || asReporter.length + asPartner.length === 0)
    throw notFound('No figure is by or about this economy');
  const ids = new Set(asReporter.map(({ id }) => id));
  const chosen = chooseFigures(figuresOf({ code, asReporter, asPartner })).map(({ figure }) => figure);
  const { drawn, undrawn } = splitDrawn(arrangePanels(chosen, findArea));
  return {
    revision: state.revision,
    at: state.at,
    code,
    panels: drawn,
    undrawn,
    asReporter,
    reported: (await countMemo(db, state, own)).count,
    asPartner,
    aboutIt: await countAbout(db, state, { partners, except: code }),
    contextNotes: contextNotes.filter(({ figureIds }) => figureIds.some((id) => ids.has(id))),
    sources,
    hueOf: (await huesMemo(db, state)).hueOf,
  };
}

/** How many published figures by others are about some areas. */
async function countAbout(
  db: OpenDatabase,
  state: DataState,
  { partners, except }: { partners: readonly AreaCode[]; except: AreaCode },
): Promise<number> {
  const all = await facetMemo(db, state, { part: 'partner', selection: EVERY_FIGURE });
  const own = await facetMemo(db, state, { part: 'partner', selection: { ...EVERY_FIGURE, reporter: except } });
  const within = (facet: readonly Facet[]) =>
    facet.filter(({ value }) => partners.includes(value)).reduce((sum, { count }) => sum + count, 0);
  return within(all) - within(own);
}

/** The first recorded one first, as a figure's own economy lists them. */
function inOrder(figures: Figure[]): Figure[] {
  return figures.toSorted((a, b) => a.createdRevision - b.createdRevision || (a.id < b.id ? -1 : 1));
}
