import type { Figure } from '@/lib/domain/figure';
import type { FindHue } from '@/lib/domain/hues';
import type { Source } from '@/lib/domain/source';
import { amountLabel, unitHeading } from '@/lib/format/figure/amount-words';
import { areaName } from '@/lib/format/figure/area-words';
import { currencyShort } from '@/lib/format/figure/currency-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { chooseScale, type Scale } from '@/lib/format/figure/number-words';
import { periodNote } from '@/lib/format/figure/period-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { DataTable } from '../kit/data-table';

export interface FigureTableProps {
  caption: string;
  figures: readonly Figure[];
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
  /** Left out where every row has the same one. */
  withSource?: boolean;
  /** The state that the page shows, which its links keep; left out for the newest. */
  asOf?: number;
}

const COLUMNS = ['Reporter', 'Amount', 'Flow', 'Partner', 'Period', 'Source'] as const;

/** Figures, one a row: the qualifier in its own narrow column before the number. */
export function FigureTable({ caption, figures, sources, hueOf, withSource = true, asOf }: FigureTableProps) {
  const scale = chooseScale(
    figures.flatMap(({ amount }) => [amount.low, amount.high]).filter((bound) => bound !== null),
  );
  const currencies = [...new Set(figures.map(({ currency }) => currency))];
  const [only] = currencies;
  const unit = unitHeading(scale, currencies.length === 1 && only ? currencyShort(only) : 'of its currency');
  return (
    <DataTable label={caption} caption={caption}>
      <thead>
        <tr>
          {COLUMNS.filter((text) => withSource || text !== 'Source').map((text) => (
            <Heading key={text} text={text} unit={unit} />
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
          />
        ))}
      </tbody>
    </DataTable>
  );
}

/** The amount's heading is its unit, over the qualifier and the number. */
function Heading({ text, unit }: { text: (typeof COLUMNS)[number]; unit: string }) {
  if (text !== 'Amount') return <th scope="col">{text}</th>;
  return (
    <th scope="colgroup" colSpan={2} className="number">
      {unit}
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
}

function FigureRow({ figure, source, scale, hueOf, showCurrency, asOf }: FigureRowProps) {
  const { symbol, number } = amountLabel(figure.amount, scale, figure.balanceSign);
  return (
    <tr>
      <th scope="row">
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
