import type { Figure } from '@/lib/domain/figure';
import type { FindHue } from '@/lib/domain/hues';
import type { Panel } from '@/lib/domain/panels';
import type { Source } from '@/lib/domain/source';
import { amountLabel } from '@/lib/format/figure/amount-words';
import { areaInSentence, areaName, listInSentence } from '@/lib/format/figure/area-words';
import { currencyShort } from '@/lib/format/figure/currency-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { chooseScale } from '@/lib/format/figure/number-words';
import { periodNote } from '@/lib/format/figure/period-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { compareAddress, withFigures, withMoved } from '@/lib/format/panel/compare-address';
import { figureInFull, panelLetter } from '@/lib/format/panel/comparison-words';
import { type ChartView, writeChartView } from '@/lib/schemas/chart-view';
import { ChosenHead } from './chosen-head';
import { type ChosenRow, ChosenRows } from './chosen-rows';

export interface ChosenTableProps {
  chosen: readonly Figure[];
  panels: readonly Panel[];
  view: ChartView;
  /** Other reports of a chosen figure's claim, by its id. */
  competing: ReadonlyMap<string, Figure[]>;
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
  asOf?: number;
}

/** After a change the reader is where the change was. */
const HERE = '#chosen';

/** More than this many are folded away, or the charts would be far down the page. */
const SHOWN_UP_TO = 12;

/** The chosen figures in the reader's order, each with the panel that it stands in. What changes few of them are links. */
export function ChosenTable(props: ChosenTableProps) {
  if (props.chosen.length <= SHOWN_UP_TO) return <Chosen {...props} />;
  return (
    <details className="table-box">
      <summary>Figures chosen, {props.chosen.length}: put them in order, or remove some</summary>
      <ChosenRows rows={toRows(props)} state={[...new URLSearchParams(writeChartView(props.view))]} />
    </details>
  );
}

function toRows({ chosen, panels, view, competing, sources, hueOf, asOf }: ChosenTableProps): ChosenRow[] {
  const scale = scaleOf(chosen);
  const publisherOf = ({ sourceId }: Figure) => sources.get(sourceId)?.publisher ?? sourceId;
  return chosen.map((figure) => ({
    id: figure.id,
    full: figureInFull(figure),
    hue: hueOf(figure.reporter),
    name: areaName(figure.reporter),
    href: addressAsOf(`/figures/${figure.id}`, asOf),
    what: whatOf(figure),
    ...amountLabel(figure.amount, scale, figure.balanceSign),
    unit: `${scale.word} ${currencyShort(figure.currency)}`,
    period: periodNote(figure.period),
    source: sources.get(figure.sourceId)?.publisher ?? null,
    panels: panels
      .filter((panel) => panel.figures.includes(figure))
      .map((panel) => ({ id: panel.id, letter: panelLetter(panel) })),
    ...competingOf(competing.get(figure.id) ?? [], view, publisherOf),
  }));
}

/** The reports that may be added one by one, and those that are chosen already in one line, however many they are. */
function competingOf(
  others: readonly Figure[],
  { figures }: ChartView,
  publisherOf: (figure: Figure) => string,
): Pick<ChosenRow, 'competing' | 'chosenToo'> {
  const chosen = others.filter(({ id }) => figures.includes(id));
  const publishers = [...new Set(chosen.map(publisherOf))];
  const [first] = publishers;
  return {
    competing: others
      .filter((other) => !chosen.includes(other))
      .map((other) => {
        const publisher = publisherOf(other);
        const label = `Add the competing report: ${figureInFull(other)}, ${publisher}`;
        return { id: other.id, text: addText(publisher), label };
      }),
    chosenToo:
      chosen.length > 1
        ? `competes with ${chosen.length} reports that are chosen too, of ${listInSentence(publishers)}`
        : first === undefined
          ? null
          : chosenTooText(first),
  };
}

function scaleOf(chosen: readonly Figure[]) {
  return chooseScale(chosen.flatMap(({ amount }) => [amount.low, amount.high]).filter((bound) => bound !== null));
}

/** "turnover with Latin America". */
const whatOf = ({ flow, partner }: Figure) => `${FLOW_WORDS[flow].toward} ${areaInSentence(partner)}`;
const chosenTooText = (publisher: string) => `competes with ${publisher}’s report, chosen too`;
const addText = (publisher: string) => `add ${publisher}’s competing report`;

function Chosen({ chosen, panels, view, competing, sources, hueOf, asOf }: ChosenTableProps) {
  const scale = scaleOf(chosen);
  return (
    <table className="table chosen">
      <ChosenHead count={chosen.length} />
      <tbody>
        {chosen.map((figure, index) => {
          const { symbol, number } = amountLabel(figure.amount, scale, figure.balanceSign);
          const others = competing.get(figure.id) ?? [];
          return (
            <tr key={figure.id}>
              <th scope="row">
                <a className={`hue-${hueOf(figure.reporter)}`} href={addressAsOf(`/figures/${figure.id}`, asOf)}>
                  {areaName(figure.reporter)}
                </a>
                <span className="what">{whatOf(figure)}</span>
                {others.length > 0 && <Competing others={others} view={view} sources={sources} />}
              </th>
              <td className="sign">{symbol}</td>
              <td className="number">
                {number}
                <span className="text-ink-2">
                  {' '}
                  {scale.word} {currencyShort(figure.currency)}
                </span>
              </td>
              <td className="period">{periodNote(figure.period)}</td>
              <td className="source">{sources.get(figure.sourceId)?.publisher}</td>
              <td className="panel">
                <PanelLinks panels={panels.filter((panel) => panel.figures.includes(figure))} />
              </td>
              <td className="change">
                <Change figure={figure} index={index} view={view} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function PanelLinks({ panels }: { panels: readonly Panel[] }) {
  return panels.map((panel) => (
    <a key={panel.id} href={`#${panel.id}`}>
      <span className="panel-word">Panel </span>
      {panelLetter(panel)}
    </a>
  ));
}

function Change({ figure, index, view }: { figure: Figure; index: number; view: ChartView }) {
  const name = figureInFull(figure);
  const href = (changed: ChartView) => `${compareAddress(changed)}${HERE}`;
  const isLast = index === view.figures.length - 1;
  return (
    <span className="changes">
      {index > 0 && (
        <a href={href(withMoved(view, figure.id, -1))} aria-label={`Move up: ${name}`}>
          ↑
        </a>
      )}
      {!isLast && (
        <a href={href(withMoved(view, figure.id, 1))} aria-label={`Move down: ${name}`}>
          ↓
        </a>
      )}
      <a
        href={href(
          withFigures(
            view,
            view.figures.filter((id) => id !== figure.id),
          ),
        )}
        aria-label={`Remove: ${name}`}
      >
        ×
      </a>
    </span>
  );
}

/** Other reports of the same amount, which only stand beside it when a reader takes them. */
function Competing({
  others,
  view,
  sources,
}: { others: Figure[]; view: ChartView } & Pick<ChosenTableProps, 'sources'>) {
  return (
    <span className="what">
      {others.map((other) => {
        const publisher = sources.get(other.sourceId)?.publisher ?? other.sourceId;
        const isChosen = view.figures.includes(other.id);
        return (
          <span key={other.id} className="block">
            {isChosen ? (
              chosenTooText(publisher)
            ) : (
              <a
                href={`${compareAddress(withFigures(view, [...view.figures, other.id]))}${HERE}`}
                aria-label={`Add the competing report: ${figureInFull(other)}, ${publisher}`}
              >
                {addText(publisher)}
              </a>
            )}
          </span>
        );
      })}
    </span>
  );
}
