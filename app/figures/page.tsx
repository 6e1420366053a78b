import type { Metadata } from 'next';
import { FLOWS } from '@/lib/domain/figure';
import { periodSpan, toTimePeriod } from '@/lib/domain/period';
import { areaName, capitalise } from '@/lib/format/area-words';
import { addressAsOf } from '@/lib/format/as-of-address';
import { FLOW_WORDS } from '@/lib/format/figure-words';
import { spellSmall } from '@/lib/format/number-words';
import { periodText } from '@/lib/format/period-words';
import { type PageParameters, pageContext } from '@/lib/http/page-context';
import { AS_OF } from '@/lib/schemas/as-of';
import { FIGURE_QUERY_FIELDS, parseFigureQuery } from '@/lib/schemas/figure-query';
import { type FigureList, listFigures } from '@/lib/services/list-figures';
import { orMissing } from '../or-missing';
import { ProblemSummary } from '../ui/controls/problem-summary';
import { type Choice, SelectField } from '../ui/controls/select-field';
import { AsOfNote } from '../ui/layout/as-of-note';
import { FigureTable } from '../ui/tables/figure-table';

export const metadata: Metadata = { title: 'Figures' };

/** Parameters that are ours; a page is also reached with those of campaigns and search engines, which mean nothing here. */
function ownParameters(parameters: PageParameters): [string, string][] {
  return FIGURE_QUERY_FIELDS.filter((name) => name !== 'panel' && name !== AS_OF).flatMap((name) =>
    [parameters[name] ?? []]
      .flat()
      .filter((value) => value !== '')
      .map((value): [string, string] => [name, value]),
  );
}

/** Every figure in a table: filters and order stand in the address, and work without scripts. */
export default orMissing(async function FiguresPage({ searchParams }: { searchParams: Promise<PageParameters> }) {
  const parameters = await searchParams;
  const { context, view } = await pageContext('/figures', parameters);
  const asOf = view?.revision;
  const given = ownParameters(parameters);
  const parsed = parseFigureQuery(given);
  const fallback = parseFigureQuery([]);
  const query = parsed.ok ? parsed.query : fallback.ok ? fallback.query : null;
  if (!query) throw new Error('an empty query did not parse');
  const list = await listFigures(context, query);
  const filters = given.filter(([name]) => parsed.ok && name !== 'sort' && name !== 'order');
  const address = (path: string, entries: [string, string][]) => {
    const text = new URLSearchParams(entries).toString();
    return addressAsOf(text ? `${path}?${text}` : path, asOf);
  };
  const filtered = filters.length > 0;
  const shown = list.figures.length;
  const count = filtered ? `${list.count} of ${list.total}` : capitalise(spellSmall(list.count));
  const values = new Map(given);
  return (
    <>
      <AsOfNote view={view} />
      <p className="where">Figures</p>
      <h1>
        {count} {list.total === 1 ? 'figure' : 'figures'}, each as its source reported it
      </h1>
      <p className="deck">
        Hedges, periods and areas are kept. Choose a figure to see what was printed, what was inferred, and how it
        compares.
      </p>
      <section className="spread" aria-label="Figures">
        <div className="full">
          {!parsed.ok && (
            <ProblemSummary
              heading="This address asks for something that is not there. All figures are shown."
              issues={parsed.issues}
            />
          )}
          <form className="filters" action="/figures" method="get">
            <FilterFields list={list} values={values} />
            {asOf !== undefined && <input type="hidden" name={AS_OF} value={asOf} />}
            {['sort', 'order'].map((name) =>
              values.has(name) ? <input key={name} type="hidden" name={name} value={values.get(name)} /> : null,
            )}
            <div className="flex flex-wrap items-center gap-4">
              <button type="submit" className="button">
                Show figures
              </button>
              {filtered && <a href={addressAsOf('/figures', asOf)}>Show all</a>}
            </div>
          </form>
          {list.total === 0 && (
            <p>No figure {asOf === undefined ? 'has been published yet' : 'had been published by then'}.</p>
          )}
          <PartNote shown={shown} count={list.count} href={address('/downloads', filters)} />
          {shown > 0 && (
            <FigureTable
              caption={`${count} figures`}
              figures={list.figures}
              sources={list.sources}
              hueOf={list.hueOf}
              asOf={asOf}
              sorting={{
                sort: query.sort,
                order: query.order,
                hrefFor: (sort, order) => address('/figures', [...filters, ['sort', sort], ['order', order]]),
              }}
            />
          )}
          {shown === 0 && list.total > 0 && (
            <p>
              No figure fits these filters. <a href={addressAsOf('/figures', asOf)}>Show all figures</a> or choose
              others above.
            </p>
          )}
          <div className="source-line">
            <p>Data revision {list.revision}.</p>
            <div className="take">
              <a href={address('/api/v1/figures.csv', parsed.ok ? given : [])} download>
                CSV<span className="sr-only"> of the {shown} figures shown</span>
              </a>
              <a href={address('/api/v1/figures', parsed.ok ? given : [])}>JSON</a>
              <a href={address('/downloads', filters)}>Other formats</a>
            </div>
          </div>
        </div>
      </section>
    </>
  );
});

/** Where there are more figures than a page lists: which ones these are, and where the others can be had. */
function PartNote({ shown, count, href }: { shown: number; count: number; href: string }) {
  if (shown >= count) return null;
  return (
    <p>
      The first {shown} of them, as they were recorded. Narrow them by the filters, or{' '}
      <a href={href}>take all {count.toLocaleString('en')} along</a>.
    </p>
  );
}

function FilterFields({ list, values }: { list: FigureList; values: ReadonlyMap<string, string> }) {
  const of = (name: string) => values.get(name) ?? '';
  const areas = (key: 'reporter' | 'partner'): Choice[] =>
    [...new Set(list.all.map((figure) => figure[key]))]
      .map((value) => ({ value, text: areaName(value) }))
      .toSorted((a, b) => a.text.localeCompare(b.text, 'en'));
  const periods = new Map(
    list.all.map(({ period }) => {
      const span = periodSpan(period);
      return span ? [toTimePeriod(span), periodText(period)] : ['unstated', 'Not stated'];
    }),
  );
  const periodChoices = [...periods]
    .map(([value, text]) => ({ value, text }))
    .toSorted((a, b) => (a.value < b.value ? 1 : -1));
  const sources = [...list.sources.values()].filter(({ id }) => list.all.some(({ sourceId }) => sourceId === id));
  return (
    <>
      <SelectField name="reporter" label="Reporter" value={of('reporter')} choices={areas('reporter')} />
      <SelectField name="partner" label="Partner" value={of('partner')} choices={areas('partner')} />
      <SelectField
        name="flow"
        label="Flow"
        value={of('flow')}
        choices={FLOWS.map((value) => ({ value, text: FLOW_WORDS[value].name }))}
      />
      <SelectField name="period" label="Period" value={of('period')} choices={periodChoices} />
      <SelectField
        name="source"
        label="Source"
        value={of('source')}
        choices={sources.map(({ id, publisher, title }) => ({ value: id, text: `${publisher}: ${title}` }))}
      />
    </>
  );
}
