import type { Figure } from '@/lib/domain/figure';
import type { FindHue } from '@/lib/domain/hues';
import type { Source } from '@/lib/domain/source';
import { amountLabel, unitHeading } from '@/lib/format/amount-words';
import { areaName } from '@/lib/format/area-words';
import { addressAsOf } from '@/lib/format/as-of-address';
import { figureInFull } from '@/lib/format/comparison-words';
import { currencyShort } from '@/lib/format/currency-words';
import { FLOW_WORDS } from '@/lib/format/figure-words';
import { chooseScale, type Scale } from '@/lib/format/number-words';
import { periodNote } from '@/lib/format/period-words';
import type { FigureSort, SortOrder } from '@/lib/schemas/figure-query';

export interface SortState {
  sort: FigureSort;
  order: SortOrder;
  hrefFor: (sort: FigureSort, order: SortOrder) => string;
}

export interface FigureTableProps {
  caption: string;
  figures: readonly Figure[];
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
  /** Left out where every row has the same one. */
  withSource?: boolean;
  /** Sortable headings as links; without it the headings are plain. */
  sorting?: SortState;
  /** The state that the page shows, which its links keep; left out for the newest. */
  asOf?: number;
  /** The id of a form in which figures can be ticked; without it nothing can. */
  tickedIn?: string;
}

const COLUMNS: { sort: FigureSort; text: string; number?: true }[] = [
  { sort: 'reporter', text: 'Reporter' },
  { sort: 'amount', text: 'Amount', number: true },
  { sort: 'flow', text: 'Flow' },
  { sort: 'partner', text: 'Partner' },
  { sort: 'period', text: 'Period' },
  { sort: 'source', text: 'Source' },
];

/** Figures, one a row: the qualifier in its own narrow column before the number. */
export function FigureTable(props: FigureTableProps) {
  const { caption, figures, sources, hueOf, sorting, withSource = true, asOf, tickedIn } = props;
  const scale = chooseScale(
    figures.flatMap(({ amount }) => [amount.low, amount.high]).filter((bound) => bound !== null),
  );
  const currencies = [...new Set(figures.map(({ currency }) => currency))];
  const [only] = currencies;
  const unit = unitHeading(scale, currencies.length === 1 && only ? currencyShort(only) : 'of its currency');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {COLUMNS.filter(({ sort }) => withSource || sort !== 'source').map((column) => (
              <Heading key={column.sort} column={column} unit={unit} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow
              key={figure.id}
              figure={figure}
              source={withSource ? sources.get(figure.sourceId) : undefined}
              scale={scale}
              hueOf={hueOf}
              showCurrency={currencies.length > 1}
              asOf={asOf}
              tickedIn={tickedIn}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HeadingProps {
  column: (typeof COLUMNS)[number];
  unit: string;
  sorting: SortState | undefined;
}

function Heading({ column: { sort, text, number }, unit, sorting }: HeadingProps) {
  const current = sorting?.sort === sort ? sorting.order : undefined;
  const next: SortOrder =
    current === 'ascending' || (current === undefined && (sort === 'amount' || sort === 'period'))
      ? 'descending'
      : 'ascending';
  const words = number ? unit : text;
  const arrow = current === 'ascending' ? ' ↑' : current === 'descending' ? ' ↓' : '';
  const span = number ? { scope: 'colgroup' as const, colSpan: 2, className: 'number' } : { scope: 'col' as const };
  return (
    <th {...span} aria-sort={current}>
      {sorting ? (
        <a href={sorting.hrefFor(sort, next)}>
          {words}
          {arrow && <span aria-hidden="true">{arrow}</span>}
        </a>
      ) : (
        words
      )}
    </th>
  );
}

interface FigureRowProps {
  figure: Figure;
  source: Source | undefined;
  scale: Scale;
  hueOf: FindHue;
  showCurrency: boolean;
  asOf: number | undefined;
  tickedIn: string | undefined;
}

function FigureRow({ figure, source, scale, hueOf, showCurrency, asOf, tickedIn }: FigureRowProps) {
  const { symbol, number } = amountLabel(figure.amount, scale, figure.balanceSign);
  return (
    <tr>
      <th scope="row">
        {tickedIn !== undefined && (
          <input
            className="tick"
            type="checkbox"
            form={tickedIn}
            name="figures"
            value={figure.id}
            aria-label={`Compare ${figureInFull(figure)}`}
          />
        )}
        <a className={`hue-${hueOf(figure.reporter)}`} href={addressAsOf(`/figures/${figure.id}`, asOf)}>
          {areaName(figure.reporter)}
        </a>
      </th>
      <td className="sign">{symbol}</td>
      <td className="number">
        {number}
        {showCurrency && <span className="text-ink-2"> {currencyShort(figure.currency)}</span>}
      </td>
      <td>{FLOW_WORDS[figure.flow].name}</td>
      <td>
        {areaName(figure.partner)}
        {figure.partnerBasis === 'inferred' && <span className="text-ink-2">, inferred</span>}
      </td>
      <td className="whitespace-nowrap">{periodNote(figure.period)}</td>
      {source && (
        <td>
          <a href={addressAsOf(`/sources/${source.id}`, asOf)}>{source.publisher}</a>
        </td>
      )}
    </tr>
  );
}
