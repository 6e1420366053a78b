import type { Figure } from '@/lib/domain/figure';
import type { FindHue } from '@/lib/domain/hues';
import type { Panel } from '@/lib/domain/panels';
import { amountLabelInFull } from '@/lib/format/figure/amount-words';
import { areaName } from '@/lib/format/figure/area-words';
import { currencyName } from '@/lib/format/figure/currency-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { formatWhole } from '@/lib/format/figure/number-words';
import { periodNote } from '@/lib/format/figure/period-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { derivedLabel } from '@/lib/format/panel/derived-words';
import { OPEN_UP_TO } from '../charts/chart-table';
import { DataTable } from '../kit/data-table';
import type { PanelView } from './panel-view';

interface Row {
  key: string;
  name: string;
  href: string | null;
  hue: string;
  ring: number | null;
  label: { symbol: string; number: string };
  period: string;
  kind: 'reported' | 'derived';
}

/** The values of a panel's chart as a table: every digit, the qualifier in a column of its own. */
export function PanelTable({ view, hueOf }: { view: PanelView; hueOf: FindHue }) {
  const { panel, title } = view;
  const currency = panel.figures[0]?.currency ?? '';
  const rows = toRows(view, hueOf);
  return (
    <details className="table-box" open={rows.length <= OPEN_UP_TO}>
      <summary>The same values as a table</summary>
      <DataTable label={`${title}, table`} caption={title}>
        <thead>
          <tr>
            <th scope="col">{panel.kind === 'balance' ? 'Flow' : 'Reporter'}</th>
            <th scope="colgroup" colSpan={2} className="number">
              {currencyName(currency).replace(/^./, (letter) => letter.toUpperCase())}
            </th>
            <th scope="col">Period</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.href ? (
                  <a className={row.hue} href={row.href}>
                    {row.name}
                  </a>
                ) : (
                  row.name
                )}
                {row.ring !== null && <span className="note-ring">{row.ring}</span>}
                {row.kind === 'derived' && <span className="block text-xs font-normal text-ink-2">derived</span>}
              </th>
              <td className="sign">{row.label.symbol}</td>
              <td className="number">{row.label.number}</td>
              <td className="whitespace-nowrap">{row.period}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  );
}

function toRows({ panel, notes, asOf }: PanelView, hueOf: FindHue): Row[] {
  const reported = panel.figures.map((figure): Row => {
    const note = notes.find(({ figureId }) => figureId === figure.id);
    return {
      key: figure.id,
      name: panel.kind === 'balance' ? FLOW_WORDS[figure.flow].name : areaName(figure.reporter),
      href: addressAsOf(`/figures/${figure.id}`, asOf),
      hue: `hue-${hueOf(figure.reporter)}`,
      ring: note?.number ?? null,
      label: amountLabelInFull(figure.amount, figure.balanceSign),
      period: periodNote(figure.period),
      kind: 'reported',
    };
  });
  return [...reported, ...derivedRows(panel)];
}

function derivedRows(panel: Panel): Row[] {
  if (panel.kind !== 'balance') return [];
  const { exports, balance, turnover } = panel;
  return [['Balance', balance] as const, ['Turnover', turnover] as const].flatMap(([name, derived]): Row[] =>
    derived.kind === 'nothing' ? [] : [{ ...derivedRow(name, exports), label: derivedLabel(derived, formatWhole) }],
  );
}

function derivedRow(name: string, exports: Figure): Omit<Row, 'label'> {
  return { key: name, name, href: null, hue: '', ring: null, period: periodNote(exports.period), kind: 'derived' };
}
