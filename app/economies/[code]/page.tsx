import type { Metadata } from 'next';
import { cache } from 'react';
import { officialAreaName } from '@/lib/areas/area-lists';
import { areaInSentence, areaName, capitalise, groupMembersWords } from '@/lib/format/figure/area-words';
import { aroundSentence, economyHeadline, tradeOf } from '@/lib/format/figure/economy-words';
import { keepTogether } from '@/lib/format/figure/keep-together';
import { spellSmall } from '@/lib/format/figure/number-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { compareFigures } from '@/lib/format/panel/compare-address';
import { undrawnSentence } from '@/lib/format/panel/undrawn-words';
import { FIGURES_MADE_AT_ONCE, takeTurn } from '@/lib/http/costly-answers';
import { type PageContext, type PageParameters, pageContext } from '@/lib/http/page-context';
import { type Economy, getEconomy } from '@/lib/services/compare/get-economy';
import { cardMetadata } from '../../card-metadata';
import { drawPageCharts } from '../../charts/draw-charts';
import { PageHead } from '../../ui/kit/page-head';
import { AsOfNote } from '../../ui/layout/as-of-note';
import { ContextNotes } from '../../ui/panels/context-notes';
import { PanelSection } from '../../ui/panels/panel-section';
import { toPanelView } from '../../ui/panels/panel-view';
import { FigureTable } from '../../ui/tables/figure-table';
import { MoreFigures } from '../../ui/tables/more-figures';
import { metadataWithNotFound, withNotFound } from '../../with-not-found';

type Props = { params: Promise<{ code: string }>; searchParams: Promise<PageParameters> };

/** Asked for by the page and by its metadata, read once. */
const economyOnce = cache(getEconomy);

async function readEconomy({ params, searchParams }: Props): Promise<Economy & PageContext> {
  const { code } = await params;
  const page = await pageContext(`/economies/${code.replaceAll('%3A', ':')}`, await searchParams);
  const economy = await economyOnce(page.context, decodeURIComponent(code));
  if (economy.asReporter.length + economy.asPartner.length > FIGURES_MADE_AT_ONCE) await takeTurn();
  return { ...economy, ...page };
}

export const generateMetadata = metadataWithNotFound(async (props: Props): Promise<Metadata> => {
  const economy = await readEconomy(props);
  const { code, revision } = economy;
  const title = `${tradeOf(economy)} as reported`;
  const count = economy.reported + economy.aboutIt;
  const description = `${capitalise(spellSmall(count))} trade ${count === 1 ? 'figure' : 'figures'} by and about ${areaInSentence(code)}, with their hedges and sources.`;
  const path = `/economies/${code}`;
  return { title, description, ...cardMetadata({ title, description, path, card: `economies/${code}.png`, revision }) };
});

/** All figures by and about one economy; in panels its own, or those about it where it reports none. */
export default withNotFound(async function EconomyPage(props: Props) {
  const economy = await readEconomy(props);
  const { code, panels, asReporter, asPartner, sources, hueOf, revision, at, view } = economy;
  const asOf = view?.revision;
  const [lead] = panels;
  const views = lead
    ? panels.map((panel) => toPanelView(panel, { revision, at, lead, sources, competing: new Map(), hueOf, asOf }))
    : [];
  await drawPageCharts(views.map(({ chart }) => chart));
  const around = aroundSentence(economy);
  const official = officialAreaName(code);
  const members = groupMembersWords(code);
  return (
    <>
      <AsOfNote view={view} />
      <PageHead
        where={
          <>
            <a href={addressAsOf('/figures', asOf)}>Figures</a> / {code}
          </>
        }
        heading={keepTogether(economyHeadline(economy))}
        deck={
          <>
            {official && official !== areaName(code) ? `${official} in the United Nations’ list. ` : ''}
            {members ? `Taken with ${members}. ` : ''}
            {around === null ? '' : `${around} `}
            {views.length > 1 ? 'What cannot be compared stands in a panel of its own, with the reasons.' : ''}
          </>
        }
      />
      {views.map((view) => (
        <PanelSection key={view.panel.id} view={view} hueOf={hueOf} withFinding withCharts />
      ))}
      {economy.undrawn.length > 0 && (
        <p className="deck">{undrawnSentence(panels, economy.undrawn)} The table below has all of them.</p>
      )}
      <section className="spread" aria-labelledby="all">
        <div className="full">
          <h2 id="all">All figures by and about {areaInSentence(code)}</h2>
          {asReporter.length > 0 && (
            <FigureTable
              caption={`Figures by ${areaName(code)}`}
              figures={asReporter}
              sources={sources}
              hueOf={hueOf}
              asOf={asOf}
            />
          )}
          <MoreFigures
            shown={asReporter.length}
            total={economy.reported}
            href={addressAsOf(`/figures?${new URLSearchParams({ reporter: code })}`, asOf)}
          />
          {asPartner.length > 0 && (
            <>
              <h3>As a partner of others</h3>
              <FigureTable
                caption={`Figures about ${areaName(code)}`}
                figures={asPartner}
                sources={sources}
                hueOf={hueOf}
                asOf={asOf}
              />
              <MoreFigures
                shown={asPartner.length}
                total={economy.aboutIt}
                href={addressAsOf(`/figures?${new URLSearchParams({ partner: code })}`, asOf)}
              />
            </>
          )}
          <div className="source-line">
            <p>Data revision {revision}.</p>
            <div className="take">
              <a
                href={compareFigures(
                  [...new Set([...panels.flatMap((panel) => panel.figures), ...asPartner])].map(({ id }) => id),
                  asOf,
                )}
              >
                Compare these
              </a>
              <a
                href={addressAsOf(
                  `/api/v1/figures.csv?${new URLSearchParams({ [asReporter.length > 0 ? 'reporter' : 'partner']: code })}`,
                  asOf,
                )}
                download
              >
                CSV<span className="sr-only"> of the figures by {areaName(code)}</span>
              </a>
            </div>
          </div>
        </div>
      </section>
      {economy.contextNotes.length > 0 && (
        <section className="spread" aria-labelledby="context">
          <div className="full">
            <h2 id="context">What the sources say beside the amounts</h2>
            <ContextNotes
              notes={economy.contextNotes}
              figures={asReporter}
              sources={sources}
              hueOf={hueOf}
              asOf={asOf}
            />
          </div>
        </section>
      )}
    </>
  );
});
