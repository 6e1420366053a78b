import 'server-only';
import { findArea } from '@/lib/areas/area-lists';
import { arrangePanels, type Panel } from '@/lib/domain/panels';
import { areaName, capitalise } from '@/lib/format/figure/area-words';
import { publishedInSentence } from '@/lib/format/figure/date-words';
import { economyHeadline } from '@/lib/format/figure/economy-words';
import { figureName, figureSentence } from '@/lib/format/figure/figure-words';
import { spellSmall } from '@/lib/format/figure/number-words';
import { byAccount, speakersOf } from '@/lib/format/figure/speaker-words';
import { comparisonHeadline } from '@/lib/format/panel/comparison-words';
import { panelTopic } from '@/lib/format/panel/findings';
import type { CardPage } from '@/lib/schemas/card-query';
import type { ChartView } from '@/lib/schemas/chart-view';
import { getComparison } from '@/lib/services/compare/get-comparison';
import { getEconomy } from '@/lib/services/compare/get-economy';
import { getOverview } from '@/lib/services/compare/get-overview';
import { notFound } from '@/lib/services/errors';
import { getFigure } from '@/lib/services/figures/get-figure';
import type { ServiceContext } from '@/lib/services/service-context';
import { getSource } from '@/lib/services/sources/get-source';
import { type PanelView, type PanelViewContext, toPanelView } from '../ui/panels/panel-view';
import type { CardWords } from '../ui/pictures/compose-card';
import { stateWords } from '../ui/pictures/picture-words';
import { toExportedPanels } from './exported-panels';

export interface Card extends CardWords {
  revision: number;
}

type Shown = Omit<PanelViewContext, 'lead' | 'competing'>;

function firstView([panel]: readonly Panel[], shown: Shown): PanelView | null {
  return panel ? toPanelView(panel, { ...shown, lead: panel, competing: new Map() }) : null;
}

/** The words and chart of a page's card, as its page has them. Refuses what has no page. */
export async function readCard(context: ServiceContext, page: CardPage): Promise<Card> {
  switch (page.kind) {
    case 'overview':
      return overviewCard(context);
    case 'compare':
      return compareCard(context, page.view);
    case 'figures':
      return figureCard(context, page.id);
    case 'economies':
      return economyCard(context, page.id);
    case 'sources':
      return sourceCard(context, page.id);
  }
}

async function overviewCard(context: ServiceContext): Promise<Card> {
  const overview = await getOverview(context);
  const [lead] = overview.panels;
  const view = firstView(overview.panels, overview);
  if (!lead || !view) throw notFound('No figure has been published yet');
  const { revision, at } = overview;
  return { where: panelTopic(lead), title: view.finding, view, said: '', state: stateWords(revision, at), revision };
}

async function compareCard(context: ServiceContext, asked: ChartView): Promise<Card> {
  const compared = await getComparison(context, asked);
  const [view = null] = toExportedPanels(compared);
  if (!view) throw notFound('No figure is chosen here');
  const { revision, at, chosen } = compared;
  return {
    where: `Compare: ${chosen.length === 1 ? 'one figure' : `${spellSmall(chosen.length)} figures`}`,
    title: comparisonHeadline(compared, findArea),
    view,
    said: '',
    state: stateWords(revision, at),
    revision,
  };
}

async function figureCard(context: ServiceContext, id: string): Promise<Card> {
  const found = await getFigure(context, id);
  const { figure, revision, at } = found;
  return {
    where: figureName(figure),
    title: byAccount(speakersOf([figure], found.sources), figureSentence(figure)),
    view: firstView(arrangePanels([figure], findArea), found),
    said: '',
    state: stateWords(revision, at),
    revision,
  };
}

async function economyCard(context: ServiceContext, code: string): Promise<Card> {
  const economy = await getEconomy(context, code);
  const { panels, asPartner, revision, at } = economy;
  const view = firstView(panels.length > 0 ? panels : arrangePanels(asPartner, findArea), economy);
  return {
    where: areaName(code),
    title: economyHeadline(economy),
    view,
    said: 'Who trades with it, how much, how hedged and for which months, as sources reported it.',
    state: stateWords(revision, at),
    revision,
  };
}

async function sourceCard(context: ServiceContext, id: string): Promise<Card> {
  const { source, figures, hueOf, revision, at } = await getSource(context, id);
  const sources = new Map([[source.id, source]]);
  const count = figures.length === 0 ? 'No trade figure' : `${capitalise(spellSmall(figures.length))} trade figures`;
  return {
    where: `${source.publisher}, published ${publishedInSentence(source)}`,
    title: source.title,
    view: firstView(arrangePanels(figures, findArea), { revision, at, sources, hueOf }),
    said: `${figures.length === 1 ? 'One trade figure' : count} found in it.`,
    state: stateWords(revision, at),
    revision,
  };
}
