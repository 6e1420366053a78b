import type { Hue } from '@/lib/domain/hues';
import {
  changeSearch,
  dataHref,
  downloadsHref,
  explorerHref,
  isFiltered,
  sortOf,
  unfilteredSearch,
} from '@/lib/format/explorer/explorer-address';
import { chooseColumns } from '@/lib/format/explorer/explorer-columns';
import { type ExplorerPage, toExplorerTable } from '@/lib/format/explorer/explorer-table';
import { countWords, pageWords } from '@/lib/format/explorer/explorer-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { ExplorerTable } from './explorer-table';

/** What stays the same while a reader explores one state of the data. */
export interface ExplorerSettings {
  hues: Readonly<Record<string, Hue>>;
  /** How many figures there are without filters. */
  all: number;
  /** The state that the page shows; left out for the newest. */
  asOf?: number;
}

export interface FigureResultsProps extends ExplorerSettings {
  /** The query of which these are the results, as ownSearch writes it. */
  search: string;
  page: ExplorerPage;
}

/** The ticks of the table's rows belong to it. */
const COMPARE_FORM = 'compare';

/** The figures that a query finds, pages beside them, and the same to take along. */
export function FigureResults({ search, page, hues, all, asOf }: FigureResultsProps) {
  const { unit, rows } = toExplorerTable(page, hues);
  const columns = chooseColumns(new URLSearchParams(search).getAll('column'));
  const caption = countWords(page.total, all, isFiltered(search));
  const hrefFor = (sort: string, order: string) => explorerHref(changeSearch(search, { sort, order }));
  return (
    <>
      {all === 0 && <p>No figure {asOf === undefined ? 'has been published yet' : 'had been published by then'}.</p>}
      {rows.length > 0 && (
        <ExplorerTable
          {...{ caption, unit, rows, columns, asOf, hrefFor, ...sortOf(search) }}
          tickedIn={COMPARE_FORM}
        />
      )}
      {rows.length === 0 && all > 0 && (
        <p>
          No figure fits these filters.{' '}
          <a href={explorerHref(unfilteredSearch(search))} data-explore="all">
            Show all figures
          </a>{' '}
          or choose others above.
        </p>
      )}
      <Paging search={search} page={page} />
      <CompareTicked ids={rows.map(({ id }) => id)} asOf={asOf} />
      <div className="source-line">
        <p>Data revision {page.data_revision}.</p>
        <div className="take">
          <a href={dataHref('/api/v1/figures.csv', search)} download>
            CSV, {rowWords(page.total)}
          </a>
          <a href={dataHref('/api/v1/figures', search)}>JSON</a>
          <a href={downloadsHref(search)}>Other formats</a>
        </div>
      </div>
    </>
  );
}

/** The ticked figures side by side, or all that are shown at once. */
function CompareTicked({ ids, asOf }: { ids: readonly string[]; asOf: number | undefined }) {
  if (ids.length === 0) return null;
  return (
    <form id={COMPARE_FORM} className="flex flex-wrap items-center gap-4" action="/compare" method="get">
      {asOf !== undefined && <input type="hidden" name="asOf" value={asOf} />}
      <button type="submit" className="button">
        Compare those ticked
      </button>
      {ids.length > 1 && <a href={addressAsOf(`/compare?figures=${ids.join(',')}`, asOf)}>Compare all {ids.length}</a>}
    </form>
  );
}

function rowWords(count: number): string {
  return `${count} ${count === 1 ? 'row' : 'rows'}`;
}

function Paging({ search, page }: Pick<FigureResultsProps, 'search' | 'page'>) {
  const words = pageWords(page);
  if (words === null) return null;
  const href = (cursor: string) => explorerHref(changeSearch(search, { cursor }));
  return (
    <nav className="paging" aria-label="Pages of figures">
      <p>{words}</p>
      <ul>
        {page.previous !== null && (
          <li>
            <a href={href(page.previous)} rel="prev" data-explore="page">
              Figures before these
            </a>
          </li>
        )}
        {page.next !== null && (
          <li>
            <a href={href(page.next)} rel="next" data-explore="page">
              More figures
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
