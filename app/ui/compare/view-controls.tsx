import { CHART_KINDS, type ChartKind, isOverTime, SCALES_OF } from '@/lib/domain/chart-kind';
import type { Figure } from '@/lib/domain/figure';
import type { Panel } from '@/lib/domain/panels';
import { compareAddress, withChart } from '@/lib/format/panel/compare-address';
import { CHART_WORDS, figureInFull, SCALE_WORDS } from '@/lib/format/panel/comparison-words';
import { type ChartView, writeChartView } from '@/lib/schemas/chart-view';

export interface ViewControlsProps {
  view: ChartView;
  panels: readonly Panel[];
  /** Asking for one axis would bring panels together. */
  mayForce: boolean;
}

/** After a change the reader is at the charts. */
const HERE = '#charts';

/** How the chosen figures are drawn. Each choice is a link or a form: its state stands in the address. */
export function ViewControls({ view, panels, mayForce }: ViewControlsProps) {
  const comparisons = panels.filter((panel) => panel.kind === 'comparison' && panel.figures.length > 1);
  const bases = comparisons.filter((panel) => panel.kind === 'comparison' && panel.overrideReasons.length === 0);
  const charts = offeredCharts(panels);
  const scales = SCALES_OF[view.chart];
  return (
    <nav className="view-controls" id="charts" aria-label="How the figures are drawn">
      {charts.length > 1 && (
        <Choices
          heading="Chart"
          choices={charts.map((chart) => ({
            text: CHART_WORDS[chart],
            href: compareAddress(withChart(view, chart)),
            isCurrent: view.chart === chart || (view.chart === 'balance' && chart === 'bars'),
          }))}
        />
      )}
      {scales.length > 1 && (
        <Choices
          heading="Scale"
          choices={scales.map((scale) => ({
            text: SCALE_WORDS[scale],
            href: compareAddress({ ...view, scale }),
            isCurrent: view.scale === scale,
          }))}
        />
      )}
      {comparisons.length > 0 && !isOverTime(view.chart) && (
        <Choices
          heading="Order"
          choices={(['size', 'chosen'] as const).map((order) => ({
            text: order === 'size' ? 'By size' : 'As chosen',
            href: compareAddress({ ...view, order }),
            isCurrent: view.order === order,
          }))}
        />
      )}
      {mayForce && (
        <Choices
          heading="Not comparable"
          choices={[false, true].map((anyway) => ({
            text: anyway ? 'On one axis anyway' : 'Apart',
            href: compareAddress({ ...view, anyway }),
            isCurrent: view.anyway === anyway,
          }))}
        />
      )}
      {bases.length > 0 && <RelativeChoice view={view} figures={bases.flatMap((panel) => panel.figures)} />}
    </nav>
  );
}

/** What at least one panel can be drawn as; a balance is how bars show a balance pair. */
function offeredCharts(panels: readonly Panel[]): ChartKind[] {
  const figures = panels.flatMap((panel) => panel.figures);
  const dated = figures.some(({ period }) => period.first !== null);
  const reporters = new Set(figures.map(({ reporter }) => reporter));
  return CHART_KINDS.filter((kind) => kind !== 'balance')
    .filter((kind) => kind !== 'time' || dated)
    .filter((kind) => kind !== 'multiples' || (dated && reporters.size > 1));
}

interface ChoicesProps {
  heading: string;
  choices: { text: string; href: string; isCurrent: boolean }[];
}

function Choices({ heading, choices }: ChoicesProps) {
  return (
    <div className="switch">
      <span>{heading}</span>
      <ul aria-label={heading}>
        {choices.map(({ text, href, isCurrent }) => (
          <li key={text}>
            <a href={`${href}${HERE}`} aria-current={isCurrent || undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function RelativeChoice({ view, figures }: { view: ChartView; figures: Figure[] }) {
  const state = new URLSearchParams(writeChartView({ ...view, relative: null }));
  return (
    <form className="relative-choice" action="/compare" method="get">
      {[...state].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="relative">Amounts</label>
      <span>
        <select id="relative" name="relative" defaultValue={view.relative ?? ''}>
          <option value="">As reported</option>
          {figures.map((figure) => (
            <option key={figure.id} value={figure.id}>
              As multiples of {figureInFull(figure)}
            </option>
          ))}
        </select>
        <button type="submit" className="button quiet">
          Show
        </button>
      </span>
    </form>
  );
}
