import { toJsonRecord } from '@/lib/csv/figure-columns';
import type { Hue } from '@/lib/domain/hues';
import { toTimePeriod } from '@/lib/domain/period';
import { EXPLORER_PAGE, isFiltered, ownSearch } from '@/lib/format/explorer/explorer-address';
import { chooseColumns } from '@/lib/format/explorer/explorer-columns';
import type { ExplorerPage, ExplorerRecord } from '@/lib/format/explorer/explorer-table';
import { areaName } from '@/lib/format/figure/area-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { periodText } from '@/lib/format/figure/period-words';
import { toRecords } from '@/lib/http/figure-request';
import { type PageParameters, pageContext } from '@/lib/http/page-context';
import { AS_OF } from '@/lib/schemas/as-of';
import { parseExplorerQuery } from '@/lib/schemas/explorer-query';
import { type FigurePage, listFigurePageOrFirst } from '@/lib/services/figures/list-figure-page';
import type { FigureList } from '@/lib/services/figures/list-figures';
import { type FilterChoices, listFilterChoices } from '@/lib/services/figures/list-filter-choices';
import { ProblemSummary } from '../ui/controls/problem-summary';
import { type Choice, SelectField } from '../ui/controls/select-field';
import { ColumnChoice } from '../ui/explorer/column-choice';
import { Explorer } from '../ui/explorer/explorer';
import { FigureResults } from '../ui/explorer/figure-results';
import { AsOfNote } from '../ui/layout/as-of-note';
import { datedMetadata, withNotFound } from '../with-not-found';

export const generateMetadata = datedMetadata('/figures', { title: 'Figures' });

/** Every parameter with each of its values. */
function pairsOf(parameters: PageParameters): [string, string][] {
  return Object.entries(parameters).flatMap(([name, value]) =>
    [value ?? []].flat().map((text): [string, string] => [name, text]),
  );
}

/** Every figure in a table: filters, order, columns and pages stand in the address, and work without scripts. */
export default withNotFound(async function FiguresPage({ searchParams }: { searchParams: Promise<PageParameters> }) {
  const parameters = await searchParams;
  const { context, view } = await pageContext('/figures', parameters);
  const asOf = view?.revision;
  const search = ownSearch(pairsOf(parameters));
  const asked = parseExplorerQuery(search);
  const found = await listFigurePageOrFirst(context, asked.query, { limit: EXPLORER_PAGE, cursor: asked.cursor });
  const issues = [...asked.issues, ...found.issues];
  const list = found.list;
  const page = toExplorerPage(list);
  const choices = await listFilterChoices(context);
  // What cannot be used is told, and everything is shown instead.
  const shown = issues.length > 0 ? ownSearch(asOf === undefined ? [] : [[AS_OF, String(asOf)]]) : search;
  const settings = { hues: huesOf(list), all: list.total, asOf };
  return (
    <>
      <AsOfNote view={view} />
      <Explorer
        {...settings}
        first={{ search, page }}
        isFilteredFirst={isFiltered(shown)}
        deck="Hedges, periods and areas are kept. Choose a figure to see what was printed, what was inferred, and how it compares."
        columns={<ColumnChoice chosen={chooseColumns(asked.columns).map(({ id }) => id)} />}
        fields={
          <>
            <FilterFields choices={choices} values={new Map(new URLSearchParams(search))} />
            {['sort', 'order', AS_OF].map((name) => (
              <HiddenField key={name} name={name} search={shown} />
            ))}
          </>
        }
      >
        {issues.length > 0 && (
          <ProblemSummary
            heading="This address asks for something that is not there. All figures are shown."
            issues={issues}
          />
        )}
        <FigureResults {...settings} search={shown} page={page} />
      </Explorer>
    </>
  );
});

/** What a form without scripts must send along. */
function HiddenField({ name, search }: { name: string; search: string }) {
  const value = new URLSearchParams(search).get(name);
  return value === null ? null : <input type="hidden" name={name} value={value} />;
}

/** The page as the API would answer it, with no more fields than the table shows. */
function toExplorerPage(list: FigurePage): ExplorerPage {
  const { total, skipped, next, previous } = list.page;
  const figures = toRecords({ ...list, derived: [] }).map((record) => pick(toJsonRecord(record)));
  return { data_revision: list.revision, total, skipped, next, previous, figures };
}

const SHOWN = [
  'id',
  'reporter',
  'reporter_label',
  'partner_label',
  'partner_basis',
  'partner_as_printed',
  'flow_label',
  'qualifier',
  'low',
  'high',
  'decimals',
  'currency',
  'balance_sign',
  'hedge_as_printed',
  'time_period',
  'period_basis',
  'period_as_printed',
  'attribution',
  'coverage',
  'source',
  'source_publisher',
] as const satisfies (keyof ExplorerRecord)[];

function pick(record: ReturnType<typeof toJsonRecord>): ExplorerRecord {
  // The record of a reported figure has each of these, as the API's document says.
  return Object.fromEntries(SHOWN.map((name) => [name, record[name]])) as unknown as ExplorerRecord;
}

function huesOf({ hued, hueOf }: FigureList): Record<string, Hue> {
  return Object.fromEntries(hued.map((reporter) => [reporter, hueOf(reporter)]));
}

/** A choice with how many figures it leaves. */
function counted(text: string, count: number): string {
  return `${text} (${count.toLocaleString('en')})`;
}

function FilterFields({ choices, values }: { choices: FilterChoices; values: ReadonlyMap<string, string> }) {
  const of = (name: string) => values.get(name) ?? '';
  const areas = (found: FilterChoices['reporters']): Choice[] =>
    found
      .map(({ value, count }) => ({ value, text: counted(areaName(value), count) }))
      .toSorted((a, b) => a.text.localeCompare(b.text, 'en'));
  const periods = choices.periods
    .map(({ value: span, count }) =>
      span
        ? { value: toTimePeriod(span), text: counted(periodText({ ...span, basis: 'stated', asPrinted: null }), count) }
        : { value: 'unstated', text: counted('Not stated', count) },
    )
    .toSorted((a, b) => (a.value < b.value ? 1 : -1));
  return (
    <>
      <SelectField name="reporter" label="Reporter" value={of('reporter')} choices={areas(choices.reporters)} />
      <SelectField name="partner" label="Partner" value={of('partner')} choices={areas(choices.partners)} />
      <SelectField
        name="flow"
        label="Flow"
        value={of('flow')}
        choices={choices.flows.map(({ value, count }) => ({ value, text: counted(FLOW_WORDS[value].name, count) }))}
      />
      <SelectField name="period" label="Period" value={of('period')} choices={periods} />
      <SelectField
        name="source"
        label="Source"
        value={of('source')}
        choices={choices.sources.map(({ value: { id, publisher, title }, count }) => ({
          value: id,
          text: counted(`${publisher}: ${title}`, count),
        }))}
      />
    </>
  );
}
