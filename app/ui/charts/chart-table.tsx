import { DataTable } from '../kit/data-table';
import type { ChartTable as Table } from './model/chart-model';

/** A longer table is folded away: the page would go on for many screens before what stands below. */
export const OPEN_UP_TO = 40;

interface ChartTableProps {
  /** Its caption: what the chart's title says. */
  title: string;
  table: Table;
  /** Whether it is unfolded; a page with many charts leaves tables folded, and so is a table of very many rows. */
  open?: boolean;
}

/** The values of a chart as a table: every digit, the qualifier in a column of its own. */
export function ChartTable({ title, table, open = true }: ChartTableProps) {
  const { nameHeading, amountHeading, relativeHeading, rows } = table;
  return (
    <details className="table-box" open={open && rows.length <= OPEN_UP_TO}>
      <summary>The same values as a table</summary>
      <DataTable label={`${title}, table`} caption={title}>
        <thead>
          <tr>
            <th scope="col">{nameHeading}</th>
            <th scope="colgroup" colSpan={2} className="number">
              {amountHeading}
            </th>
            {relativeHeading === null ? null : (
              <th scope="colgroup" colSpan={2} className="number">
                {relativeHeading}
              </th>
            )}
            <th scope="col">Period</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.href === null ? (
                  row.name
                ) : (
                  <a className={row.hue === null ? undefined : `hue-${row.hue}`} href={row.href}>
                    {row.name}
                  </a>
                )}
                {row.ring !== null && <span className="note-ring">{row.ring}</span>}
                {row.remark !== null && <span className="block text-xs font-normal text-ink-2">{row.remark}</span>}
              </th>
              <td className="sign">{row.label.symbol}</td>
              <td className="number">{row.label.number}</td>
              {row.relative === null ? null : (
                <>
                  <td className="sign">{row.relative.symbol}</td>
                  <td className="number">{row.relative.number}</td>
                </>
              )}
              <td className="whitespace-nowrap">{row.period}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  );
}
