import type { FindHue } from '@/lib/domain/hues';
import type { Panel } from '@/lib/domain/panels';
import { amountLabelInFull } from '@/lib/format/figure/amount-words';
import { areaName } from '@/lib/format/figure/area-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { periodNote } from '@/lib/format/figure/period-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { comparisonCsvAddress } from '@/lib/format/panel/compare-address';
import { panelLetter } from '@/lib/format/panel/comparison-words';
import { undrawnSentence } from '@/lib/format/panel/undrawn-words';
import type { ChartView } from '@/lib/schemas/chart-view';

export interface UndrawnPanelsProps {
  drawn: readonly Panel[];
  undrawn: readonly Panel[];
  view: ChartView;
  hueOf: FindHue;
  asOf?: number;
}

/** The panels of a very large comparison that are not drawn: what they hold as a table, and where all of it is as CSV. */
export function UndrawnPanels({ drawn, undrawn, view, hueOf, asOf }: UndrawnPanelsProps) {
  const rows = undrawn.flatMap((panel) => panel.figures.map((figure, index) => ({ panel, figure, index })));
  return (
    <section className="spread" aria-labelledby="not-drawn">
      <div className="full">
        <h2 id="not-drawn">Panels that are not drawn</h2>
        <p className="text-sm text-ink-2">
          {undrawnSentence(drawn, undrawn)} Choose fewer figures to see them drawn, or{' '}
          <a href={comparisonCsvAddress(view)} download>
            take all of them as CSV
          </a>
          .
        </p>
        <table className="table stack">
          <caption className="sr-only">Figures of the panels that are not drawn</caption>
          <thead>
            <tr>
              <th scope="col">Panel</th>
              <th scope="col">Figure</th>
              <th scope="colgroup" colSpan={2} className="number">
                Amount
              </th>
              <th scope="col">Period</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ panel, figure, index }) => {
              const { symbol, number } = amountLabelInFull(figure.amount, figure.balanceSign);
              return (
                <tr key={`${panel.id} ${figure.id}`} id={index === 0 ? panel.id : undefined}>
                  <td>{panelLetter(panel)}</td>
                  <th scope="row">
                    <a className={`hue-${hueOf(figure.reporter)}`} href={addressAsOf(`/figures/${figure.id}`, asOf)}>
                      {areaName(figure.reporter)}
                    </a>
                    , {FLOW_WORDS[figure.flow].toward} {areaName(figure.partner)}
                  </th>
                  <td className="sign">{symbol}</td>
                  <td className="number">
                    {number} {figure.currency}
                  </td>
                  <td>{periodNote(figure.period)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
