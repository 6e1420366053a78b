'use client';

import { ChosenHead } from './chosen-head';

/** A row of the chosen figures, already worded. */
export interface ChosenRow {
  id: string;
  /** Tells the figure from all others, for the names of its buttons. */
  full: string;
  hue: string;
  name: string;
  href: string;
  what: string;
  symbol: string;
  number: string;
  unit: string;
  period: string;
  source: string | null;
  panels: readonly { id: string; letter: string }[];
  /** Other reports of its claim that may be added. */
  competing: readonly { id: string; text: string; label: string }[];
  /** Says that others of them are chosen too; null where none is. */
  chosenToo: string | null;
}

export interface ChosenRowsProps {
  rows: readonly ChosenRow[];
  /** The view as the fields of a form. */
  state: readonly (readonly [string, string])[];
}

/**
 * Very many chosen figures. What changes them are buttons of one form, since a link of each would name all figures anew. In the
 * browser it is made of its rows, so that the page does not hold the table's markup a second time.
 */
export function ChosenRows({ rows, state }: ChosenRowsProps) {
  return (
    <form action="/compare#chosen" method="get">
      {state.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <table className="table chosen">
        <ChosenHead count={rows.length} />
        <tbody>
          {rows.map((row, index) => (
            <Row key={row.id} row={row} isFirst={index === 0} isLast={index === rows.length - 1} />
          ))}
        </tbody>
      </table>
    </form>
  );
}

function Row({ row, isFirst, isLast }: { row: ChosenRow; isFirst: boolean; isLast: boolean }) {
  const { id, full } = row;
  return (
    <tr>
      <th scope="row">
        <a className={`hue-${row.hue}`} href={row.href}>
          {row.name}
        </a>
        <span className="what">{row.what}</span>
        {row.chosenToo && <span className="what">{row.chosenToo}</span>}
        {row.competing.map((other) => (
          <button
            key={other.id}
            type="submit"
            className="what cursor-pointer text-accent underline"
            name="figures"
            value={other.id}
            aria-label={other.label}
          >
            {other.text}
          </button>
        ))}
      </th>
      <td className="sign">{row.symbol}</td>
      <td className="number">
        {row.number}
        <span className="text-ink-2"> {row.unit}</span>
      </td>
      <td className="period">{row.period}</td>
      <td className="source">{row.source}</td>
      <td className="panel">
        {row.panels.map((panel) => (
          <a key={panel.id} href={`#${panel.id}`}>
            <span className="panel-word">Panel </span>
            {panel.letter}
          </a>
        ))}
      </td>
      <td className="change">
        <span className="changes">
          {!isFirst && (
            <button type="submit" name="up" value={id} aria-label={`Move up: ${full}`}>
              ↑
            </button>
          )}
          {!isLast && (
            <button type="submit" name="down" value={id} aria-label={`Move down: ${full}`}>
              ↓
            </button>
          )}
          <button type="submit" name="remove" value={id} aria-label={`Remove: ${full}`}>
            ×
          </button>
        </span>
      </td>
    </tr>
  );
}
