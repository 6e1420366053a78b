import 'server-only';
import { findArea, listAreaCodes } from '../areas/area-lists';
import type { AreaCode } from '../domain/area';
import { chooseFigures } from '../domain/claim';
import { splitDrawn } from '../domain/drawn-panels';
import type { Figure } from '../domain/figure';
import type { FindHue } from '../domain/hues';
import { arrangePanels, type Panel } from '../domain/panels';
import type { ContextNote, Source } from '../domain/source';
import { figuresOf } from '../format/economy-words';
import { EVERY_FIGURE } from './count-figures';
import { notFound } from './errors';
import { firstFigures, lastFiguresAbout } from './first-figures';
import { getDataSet } from './get-data-set';
import { getHues } from './get-hues';
import { LISTED_AT_MOST } from './list-figures';
import { publishedFigures } from './public-figures';
import type { ServiceContext } from './service-context';

export interface Economy {
  revision: number;
  at: Date;
  code: AreaCode;
  /** What is comparable together: its own figures, or those about it where it reports none. Those that are drawn. */
  panels: Panel[];
  /** Panels that are too many to be drawn: their figures are in the table. */
  undrawn: Panel[];
  asReporter: Figure[];
  /** Figures of others whose partner is this economy or an area that it belongs to. */
  asPartner: Figure[];
  contextNotes: ContextNote[];
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
}

/** Whether an area is this one or, for a single economy, one that it belongs to. */
function isAbout(partner: AreaCode, code: AreaCode): boolean {
  return partner === code || (findArea(code)?.members.size === 1 && findArea(partner)?.members.has(code) === true);
}

/** The last figures of others about an economy or its areas, where memory does not hold all. */
async function figuresAbout(context: ServiceContext, code: AreaCode): Promise<Figure[]> {
  const partners = listAreaCodes().filter((partner) => isAbout(partner, code));
  return lastFiguresAbout(context, { partners, except: code, limit: LISTED_AT_MOST });
}

/** All published figures by and about one economy or area. Refuses a code that no list has, or that has no figure. */
export async function getEconomy(context: ServiceContext, code: AreaCode): Promise<Economy> {
  const dataSet = await getDataSet(context);
  const area = findArea(code);
  const published = publishedFigures(dataSet);
  const asReporter = dataSet.isWhole
    ? published.filter(({ reporter }) => reporter === code)
    : await firstFigures(context, { ...EVERY_FIGURE, reporter: code }, LISTED_AT_MOST);
  const asPartner = dataSet.isWhole
    ? published.filter(({ partner, reporter }) => reporter !== code && isAbout(partner, code))
    : await figuresAbout(context, code);
  if (!area || asReporter.length + asPartner.length === 0) throw notFound('No figure is by or about this economy');
  const ids = new Set(asReporter.map(({ id }) => id));
  const chosen = chooseFigures(figuresOf({ code, asReporter, asPartner })).map(({ figure }) => figure);
  const { drawn, undrawn } = splitDrawn(arrangePanels(chosen, findArea));
  return {
    revision: dataSet.revision,
    at: dataSet.at,
    code,
    panels: drawn,
    undrawn,
    asReporter,
    asPartner,
    contextNotes: dataSet.contextNotes.filter(({ figureIds }) => figureIds.some((id) => ids.has(id))),
    sources: dataSet.sources,
    hueOf: (await getHues(context)).hueOf,
  };
}
