import type { ReactNode } from 'react';
import { areaDigits, officialAreaName } from '@/lib/areas/area-lists';
import { type AreaCode, isCountry } from '@/lib/domain/area';
import type { Figure } from '@/lib/domain/figure';
import { amountLabelInFull } from '@/lib/format/figure/amount-words';
import { areaName, capitalise, groupMembersWords } from '@/lib/format/figure/area-words';
import { currencyName } from '@/lib/format/figure/currency-words';
import { COVERAGE_WORDS, FLOW_WORDS, STATUS_WORDS, VALUATION_WORDS } from '@/lib/format/figure/figure-words';
import { monthsCovered, periodInMonths } from '@/lib/format/figure/period-words';
import { QUALIFIER_WORDS } from '@/lib/format/figure/qualifier-words';

interface Line {
  heading: string;
  reported: ReactNode;
  understood: ReactNode;
}

const NOT_SAID = <span className="text-ink-2">not said</span>;
const INFERRED = <span className="tag">inferred</span>;

function printed(text: string | null): ReactNode {
  return text === null ? NOT_SAID : <span className="word">{text}</span>;
}

/** What the source printed and what we take it to mean, line by line. */
export function AsReportedTable({ figure }: { figure: Figure }) {
  return (
    <table className="table stack pairs">
      <caption className="sr-only">What the source printed and what it is taken to mean</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Part</span>
          </th>
          <th scope="col">As reported</th>
          <th scope="col">As understood</th>
        </tr>
      </thead>
      <tbody>
        {toLines(figure).map(({ heading, reported, understood }) => (
          <tr key={heading}>
            <th scope="row">{heading}</th>
            <td data-label="As reported">{reported}</td>
            <td data-label="As understood">{understood}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toLines(figure: Figure): Line[] {
  const { symbol, number } = amountLabelInFull(figure.amount, figure.balanceSign);
  return [
    { heading: 'Reporter', reported: areaName(figure.reporter), understood: <AreaReading code={figure.reporter} /> },
    {
      heading: 'Partner',
      reported: printed(figure.partnerAsPrinted),
      understood: (
        <>
          <AreaReading code={figure.partner} /> {figure.partnerBasis === 'inferred' && INFERRED}
        </>
      ),
    },
    {
      heading: 'Flow',
      reported: FLOW_WORDS[figure.flow].name,
      understood: `${FLOW_WORDS[figure.flow].name}: ${FLOW_WORDS[figure.flow].meaning}`,
    },
    {
      heading: 'Amount',
      reported: figure.hedgeAsPrinted ? printed(figure.hedgeAsPrinted) : <span className="text-ink-2">no hedge</span>,
      understood: (
        <>
          <span className="whitespace-nowrap">
            {symbol} {number}
          </span>{' '}
          {currencyName(figure.currency)}; {QUALIFIER_WORDS[figure.amount.qualifier].bounds}
        </>
      ),
    },
    { heading: 'Period', reported: printed(figure.period.asPrinted), understood: <PeriodReading figure={figure} /> },
    {
      heading: 'Attributed to',
      reported: printed(figure.attribution),
      understood: figure.attribution ?? 'The source’s own: no statistical office is named',
    },
    {
      heading: 'Coverage',
      reported: figure.coverage === 'unknown' ? NOT_SAID : COVERAGE_WORDS[figure.coverage],
      understood: COVERAGE_WORDS[figure.coverage],
    },
    {
      heading: 'Valuation',
      reported: figure.valuation === 'unknown' ? NOT_SAID : VALUATION_WORDS[figure.valuation],
      understood: VALUATION_WORDS[figure.valuation],
    },
    {
      heading: 'Status',
      reported: <span className="text-ink-2">our own mark</span>,
      understood: `${capitalise(STATUS_WORDS[figure.obsStatus])} (SDMX observation status ${figure.obsStatus})`,
    },
  ];
}

function AreaReading({ code }: { code: AreaCode }) {
  const digits = areaDigits(code);
  const scheme = isCountry(code) ? [code, digits] : [code.replace(':', ' '), groupMembersWords(code)];
  const codes = scheme.filter(Boolean).join(', ');
  return (
    <>
      {code.startsWith('M49:') ? (officialAreaName(code) ?? areaName(code)) : areaName(code)}{' '}
      <span className="text-ink-2">({codes})</span>
    </>
  );
}

function PeriodReading({ figure: { period } }: { figure: Figure }) {
  const months = periodInMonths(period);
  if (months === null) return <>Not known: no months are assumed</>;
  return (
    <>
      {months}, {monthsCovered(period)} {period.basis === 'inferred' && INFERRED}
    </>
  );
}
