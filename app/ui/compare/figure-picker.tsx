import { addressAsOf } from '@/lib/format/history/as-of-address';
import type { ChartView } from '@/lib/schemas/chart-view';
import { writeChartView } from '@/lib/schemas/chart-view';
import type { FigureOption } from './figure-option';
import { FigureSearch } from './figure-search';

export interface FigurePickerProps {
  view: ChartView;
  /** What was searched for; null when nothing was. */
  search: string | null;
  /** What was found and is not chosen yet. */
  options: readonly FigureOption[];
  /** How many fit the search, chosen ones among them. */
  total: number;
  /** The state that the page shows, which its links keep; left out for the newest. */
  asOf?: number;
}

/** Where a reader goes on after adding a figure: the search field, ready for the next. */
export const SEARCH_ID = 'figure-search';

/**
 * Search and add. A form that needs no scripts: the search goes into the address, and what is ticked is added. With
 * scripts the field offers what it finds while the reader types.
 */
export function FigurePicker({ view, search, options, total, asOf }: FigurePickerProps) {
  const state = writeChartView(view);
  return (
    <search aria-label="Figures to compare">
      <form className="picker" action="/compare" method="get">
        {[...new URLSearchParams(state)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FigureSearch id={SEARCH_ID} value={search ?? ''} optionsHref={`/compare/options?${state}`} />
        {search !== null && <Found search={search} options={options} total={total} asOf={asOf} />}
      </form>
    </search>
  );
}

function Found({ search, options, total, asOf }: Omit<FigurePickerProps, 'view'>) {
  if (total === 0) {
    return (
      <p>
        No figure fits “{search}”. Try a country, an area, a flow, a year or a publisher, or look through{' '}
        <a href={addressAsOf('/figures', asOf)}>all figures</a>.
      </p>
    );
  }
  if (options.length === 0) return <p>All figures that fit “{search}” are chosen already.</p>;
  return (
    <fieldset className="found">
      <legend>
        {total === 1 ? 'One figure fits' : `${total.toLocaleString('en')} figures fit`} “{search}”
        {options.length < total && <span className="font-normal text-ink-2">, {options.length} to choose from</span>}
      </legend>
      <ul>
        {options.map(({ id, hue, reporter, what, amount, detail }) => (
          <li key={id}>
            <label>
              <input type="checkbox" name="figures" value={id} />
              <span>
                <b className={`hue-${hue}`}>{reporter}</b> {what}
                <span className="detail">
                  <span className="whitespace-nowrap">
                    {amount}
                    {'\u00a0'}·
                  </span>{' '}
                  {detail}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button type="submit" name="add" value="1" className="button">
        Add what is ticked
      </button>
    </fieldset>
  );
}
