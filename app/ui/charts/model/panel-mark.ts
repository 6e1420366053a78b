import type { Figure } from '@/lib/domain/figure';
import { isPlan } from '@/lib/domain/figure';
import { periodSpan, spanMonths } from '@/lib/domain/period';
import { areaInSentence } from '@/lib/format/figure/area-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { monthsCovered, periodNote } from '@/lib/format/figure/period-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import type { Measure } from './chart-measure';
import type { ChartMark } from './chart-model';
import type { FiguresRequest } from './chart-request';

/** The id of a panel's numbered note, to which the ring on a mark leads. */
export function noteAnchor(panelId: string, number: number): string {
  return `${panelId}-note-${number}`;
}

type Say = (figure: Figure) => string | null;

const differ = (figures: readonly Figure[], key: (figure: Figure) => unknown): boolean =>
  new Set(figures.map(key)).size > 1;

/**
 * What stands under the names: always the period, and whatever else differs between the figures of a chart, so that no
 * two of them look alike that are not: flow, partner, surplus or deficit, months covered, plan or result.
 */
function noteWriter(figures: readonly Figure[], withFlow: boolean): (figure: Figure) => string {
  const parts: Say[] = [];
  const when = (differs: boolean, say: Say) => {
    if (differs) parts.push(say);
  };
  when(withFlow && differ(figures, ({ flow }) => flow), ({ flow }) => FLOW_WORDS[flow].name);
  when(
    differ(figures, ({ balanceSign }) => balanceSign),
    ({ balanceSign }) => balanceSign,
  );
  when(
    differ(figures, ({ partner }) => partner),
    ({ partner }) => `with ${areaInSentence(partner)}`,
  );
  parts.push(({ period }) => periodNote(period));
  when(
    differ(figures, ({ period }) => monthsCovered(period)),
    ({ period }) => (periodLengthIsYear(period) ? null : monthsCovered(period)),
  );
  when(differ(figures, isPlan), (figure) => (isPlan(figure) ? 'plan or forecast' : null));
  return (figure) => {
    const said = parts.map((say) => say(figure)).filter((text) => text !== null);
    return said.map((text, index) => (index === 0 ? capital(text) : text.replace(/^Year/, 'year'))).join(', ');
  };
}

/** A full year needs no count of its months. */
const periodLengthIsYear = (period: Figure['period']): boolean => {
  const span = periodSpan(period);
  return span === null || spanMonths(span) === 12;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export interface MarkMaker {
  measure: Measure;
  request: FiguresRequest;
  /** The mark's name: the reporter's, or that of the flow. */
  nameOf: (figure: Figure) => string;
  /** False where the name is the flow's already. */
  withFlow: boolean;
}

/** Makes the marks of a chart; "Economy: above 50 billion dollars, 2024, inferred" is the reading of one. */
export function markMaker({ measure, request, nameOf, withFlow }: MarkMaker): (figure: Figure) => ChartMark {
  const { figures, id, hueOf, notes = [], competing, asOf } = request;
  const noteOf = noteWriter(figures, withFlow);
  const hrefOf = request.hrefOf ?? (({ id: figureId }) => addressAsOf(`/figures/${figureId}`, asOf));
  return (figure) => {
    const { words, why, ...drawn } = measure.measure(figure);
    const number = notes.find(({ figureId }) => figureId === figure.id)?.number ?? null;
    const [name, note] = [nameOf(figure), noteOf(figure)];
    return {
      figureId: figure.id,
      href: hrefOf(figure),
      hue: hueOf(figure.reporter),
      name,
      note: why === null ? note : `${note}: ${why}`,
      ...drawn,
      plan: isPlan(figure),
      reading: `${name}: ${words}, ${note.replace(/^Year/, 'year')}${competingWords(competing?.get(figure.id) ?? 0)}`,
      caveat: number === null ? null : { number, href: `#${noteAnchor(id, number)}` },
    };
  };
}

function competingWords(others: number): string {
  if (others === 0) return '';
  return `. ${others === 1 ? 'One other figure' : `${others} other figures`} for the same claim`;
}
