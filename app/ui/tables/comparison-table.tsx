import { isBlocking } from '@/lib/domain/caveat';
import type { Comparison } from '@/lib/domain/comparability';
import type { Figure } from '@/lib/domain/figure';
import type { FindHue } from '@/lib/domain/hues';
import { amountLabel } from '@/lib/format/figure/amount-words';
import { areaName, capitalise } from '@/lib/format/figure/area-words';
import { currencyShort } from '@/lib/format/figure/currency-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { chooseScale } from '@/lib/format/figure/number-words';
import { periodNote } from '@/lib/format/figure/period-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { ruleHref, VERDICT_WORDS } from '@/lib/format/panel/caveat-words';
import { pairReason } from '@/lib/format/panel/pair-words';
import { VerdictMark } from '../charts/draw/verdict-mark';

export interface ComparisonTableProps {
  figure: Figure;
  comparisons: readonly { other: Figure; comparison: Comparison }[];
  hueOf: FindHue;
  /** The state that the page shows, which its links keep; left out for the newest. */
  asOf?: number;
}

/** How one figure compares with each other: the verdict with its word, and the reasons with their rules. */
export function ComparisonTable({ figure, comparisons, hueOf, asOf }: ComparisonTableProps) {
  return (
    <table className="table stack against">
      <caption className="sr-only">Comparability with the other figures</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="colgroup" colSpan={2} className="number">
            Amount
          </th>
          <th scope="col">Comparable?</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {comparisons.map(({ other, comparison }) => (
          <ComparisonRow
            key={other.id}
            figure={figure}
            other={other}
            comparison={comparison}
            hueOf={hueOf}
            asOf={asOf}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  figure: Figure;
  other: Figure;
  comparison: Comparison;
  hueOf: FindHue;
  asOf: number | undefined;
}

function ComparisonRow({ figure, other, comparison, hueOf, asOf }: RowProps) {
  const scale = chooseScale([other.amount.low, other.amount.high].filter((bound) => bound !== null));
  const { symbol, number } = amountLabel(other.amount, scale, other.balanceSign);
  return (
    <tr>
      <th scope="row">
        <a className={`hue-${hueOf(other.reporter)}`} href={addressAsOf(`/figures/${other.id}`, asOf)}>
          {areaName(other.reporter)}, {FLOW_WORDS[other.flow].name.toLowerCase()}
        </a>
        <span className="block text-xs font-normal text-ink-2">
          {areaName(other.partner)}, {periodNote(other.period).replace(/^Year/, 'year')}
        </span>
      </th>
      <td className="sign">{symbol}</td>
      <td className="number">
        {number}{' '}
        <span className="text-ink-2">
          {scale.word} {currencyShort(other.currency)}
        </span>
      </td>
      <td>
        <span className="verdict">
          <VerdictMark verdict={comparison.verdict} />
          {VERDICT_WORDS[comparison.verdict]}
        </span>
      </td>
      <td>
        <Reasons figure={figure} other={other} comparison={comparison} />
      </td>
    </tr>
  );
}

/** A refused pair gives what refuses it; an accepted one gives its caveats. */
function Reasons({ figure, other, comparison }: Omit<RowProps, 'hueOf' | 'asOf'>) {
  const { caveats, verdict } = comparison;
  const shown = verdict === 'not_comparable' ? caveats.filter(({ code }) => isBlocking(code)) : caveats;
  if (shown.length === 0) return <>Same flow, area, currency and length of period.</>;
  const words = shown.map((caveat) => pairReason(caveat, figure, other));
  return (
    <>
      {shown.map(({ code }, index) => (
        <span key={code}>
          {index > 0 && (index === shown.length - 1 ? ' and ' : ', ')}
          <a href={ruleHref(code)}>{index === 0 ? capitalise(words[index] ?? '') : words[index]}</a>
        </span>
      ))}
      .
    </>
  );
}
