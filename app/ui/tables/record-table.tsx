import type { ReactNode } from 'react';

export interface RecordTableProps {
  /** What the table lists. Said to those who hear it; seen, too, where `isCaptionSeen`. */
  caption: ReactNode;
  isCaptionSeen?: boolean;
  /** Headings from left to right; the first stands over the rows' own headings. */
  headings: readonly string[];
  rows: readonly { id: string | number; cells: readonly ReactNode[] }[];
}

/** One record a row, its name first; on a narrow screen each row is a list of headings and cells. */
export function RecordTable({ caption, isCaptionSeen = false, headings, rows }: RecordTableProps) {
  return (
    <table className="table stack">
      <caption className={isCaptionSeen ? undefined : 'sr-only'}>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [name, ...cells] }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => {
              const heading = headings[index + 1];
              return (
                <td key={heading} data-label={heading}>
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
