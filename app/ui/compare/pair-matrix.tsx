import type { Comparison } from '@/lib/domain/comparability';
import type { Figure } from '@/lib/domain/figure';
import type { FindHue } from '@/lib/domain/hues';
import { areaName } from '@/lib/format/figure/area-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { periodText } from '@/lib/format/figure/period-words';
import { PAIR_WORDS } from '@/lib/format/panel/comparison-words';
import { VerdictMark } from '../charts/draw/verdict-mark';
import { DataTable } from '../kit/data-table';

export interface PairMatrixProps {
  chosen: readonly Figure[];
  pairs: readonly { a: Figure; b: Figure; comparison: Comparison }[];
  hueOf: FindHue;
}

/**
 * How each two of the chosen figures compare, as the upper half of a square: the verdict's mark with its word. On a phone
 * the figures are numbered and the words stand in a key under it.
 */
export function PairMatrix({ chosen, pairs, hueOf }: PairMatrixProps) {
  const [, ...columns] = chosen;
  return (
    <DataTable
      label="Every pair, table"
      caption="How each two of the chosen figures compare"
      className="matrix"
      below={<Key pairs={pairs} />}
    >
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Figure</span>
          </th>
          {columns.map((figure, place) => (
            <th key={figure.id} scope="col">
              <Place number={place + 2} />
              <Name figure={figure} hueOf={hueOf} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chosen.map((row, index) => (
          <tr key={row.id} className={index === chosen.length - 1 ? 'last' : undefined}>
            <th scope="row">
              <Place number={index + 1} />
              <Name figure={row} hueOf={hueOf} />
            </th>
            {columns.map((column, place) => (
              <td key={column.id}>{place >= index && <Verdict pair={findPair(pairs, row, column)} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** What the marks stand for, where they stand without their words; those who hear the table hear the words there. */
function Key({ pairs }: Pick<PairMatrixProps, 'pairs'>) {
  const verdicts = [...new Set(pairs.map(({ comparison }) => comparison.verdict))];
  return (
    <p className="matrix-key" aria-hidden="true">
      {verdicts.map((verdict) => (
        <span key={verdict} className="verdict">
          <VerdictMark verdict={verdict} />
          {PAIR_WORDS[verdict]}
        </span>
      ))}
    </p>
  );
}

/** Stands for a figure on a phone, where the columns have no room for names. */
function Place({ number }: { number: number }) {
  return (
    <span className="place" aria-hidden="true">
      {number}
    </span>
  );
}

function findPair(pairs: PairMatrixProps['pairs'], a: Figure, b: Figure) {
  return pairs.find((pair) => pair.a === a && pair.b === b);
}

function Name({ figure, hueOf }: { figure: Figure; hueOf: FindHue }) {
  return (
    <span className="name">
      <span className={`hue-${hueOf(figure.reporter)}`}>{areaName(figure.reporter)}</span>
      <span className="what">
        {FLOW_WORDS[figure.flow].name.toLowerCase()} <br />
        {periodText(figure.period) === 'not stated' ? 'year not stated' : periodText(figure.period)}
      </span>
    </span>
  );
}

function Verdict({ pair }: { pair: PairMatrixProps['pairs'][number] | undefined }) {
  if (!pair) return null;
  return (
    <span className="verdict">
      <VerdictMark verdict={pair.comparison.verdict} />
      <span className="word-of">{PAIR_WORDS[pair.comparison.verdict]}</span>
    </span>
  );
}
