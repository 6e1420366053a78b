import { type SortKey, type SortOrder, usualOrder } from '@/lib/domain/figure-selection';
import type { ExplorerColumn } from '@/lib/format/explorer/explorer-columns';
import type { ExplorerRow } from '@/lib/format/explorer/explorer-table';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { DataTable } from '../kit/data-table';

export interface ExplorerTableProps {
  caption: string;
  unit: string;
  rows: readonly ExplorerRow[];
  columns: readonly ExplorerColumn[];
  sort: SortKey;
  order: SortOrder;
  hrefFor: (sort: SortKey, order: SortOrder) => string;
  /** The state that the page shows, which its links keep; left out for the newest. */
  asOf?: number;
  /** The id of the form to which the ticks of the rows belong. */
  tickedIn: string;
}

/** Figures, one a row: the qualifier in its own narrow column before the number. Headings sort, as links. */
export function ExplorerTable({ caption, unit, rows, columns, asOf, tickedIn, ...sorting }: ExplorerTableProps) {
  return (
    <DataTable label={caption} caption={caption} holdsFigures>
      <thead>
        <tr>
          <Heading text="Reporter" by="reporter" {...sorting} />
          {columns.map(({ id, text, sort }) => (
            <Heading key={id} text={id === 'amount' ? unit : text} isNumber={id === 'amount'} by={sort} {...sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <input
                className="tick"
                type="checkbox"
                form={tickedIn}
                name="figures"
                value={row.id}
                aria-label={`Compare ${row.inFull}`}
              />
              <a className={`hue-${row.hue}`} href={addressAsOf(`/figures/${row.id}`, asOf)} data-row>
                {row.reporter}
              </a>
            </th>
            {columns.map(({ id }) => (
              <Cell key={id} column={id} row={row} asOf={asOf} />
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

interface HeadingProps {
  text: string;
  isNumber?: boolean;
  by?: SortKey;
  sort: SortKey;
  order: SortOrder;
  hrefFor: ExplorerTableProps['hrefFor'];
}

function Heading({ text, isNumber, by, sort, order, hrefFor }: HeadingProps) {
  const span = isNumber ? { scope: 'colgroup' as const, colSpan: 2, className: 'number' } : { scope: 'col' as const };
  if (!by) {
    return (
      <th {...span}>
        <span className="unsorted">{text}</span>
      </th>
    );
  }
  const current = sort === by ? order : undefined;
  const next = current === undefined ? usualOrder(by) : current === 'ascending' ? 'descending' : 'ascending';
  const arrow = current === 'ascending' ? ' ↑' : current === 'descending' ? ' ↓' : '';
  return (
    <th {...span} aria-sort={current}>
      <a href={hrefFor(by, next)} data-explore={`sort-${by}`}>
        {text}
        {arrow && <span aria-hidden="true">{arrow}</span>}
      </a>
    </th>
  );
}

function Cell({ column, row, asOf }: { column: string; row: ExplorerRow; asOf: number | undefined }) {
  if (column === 'amount') {
    return (
      <>
        <td className="sign">{row.symbol}</td>
        <td className="number">
          {row.number}
          {row.currency !== null && <span className="text-ink-2"> {row.currency}</span>}
        </td>
      </>
    );
  }
  if (column === 'source') {
    return (
      <td>
        <a href={addressAsOf(`/sources/${row.source.id}`, asOf)}>{row.source.publisher}</a>
      </td>
    );
  }
  return <td className={column === 'period' ? 'whitespace-nowrap' : undefined}>{row.texts[column]}</td>;
}
