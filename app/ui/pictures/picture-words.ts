import { formatMomentDay } from '@/lib/format/figure/date-words';
import type { PanelView } from '../panels/panel-view';
import type { PictureWords } from './compose-picture';

/** "Sources: Izvestia, published in Nov 2025; Reuters, published on 3 Mar 2026." Each source once. */
export function sourcesSentence(views: readonly PanelView[]): string {
  const all = views.flatMap(({ sources }) => sources);
  const sources = all.filter(({ source }, index) => all.findIndex((other) => other.source.id === source.id) === index);
  const words = sources.map(({ source, published }) => `${source.publisher}, published ${published}`);
  return `${sources.length === 1 ? 'Source' : 'Sources'}: ${words.join('; ')}.`;
}

/** "Data revision 10, 22 Nov 2026": the day on which that state of the data was made. */
export function stateWords(revision: number, at: Date): string {
  return `Data revision ${revision}, ${formatMomentDay(at)}`;
}

/** The words of a picture of panels. */
export function toPictureWords(
  views: readonly PanelView[],
  {
    title,
    revision,
    at,
    address,
    undrawn = '',
  }: { title: string; revision: number; at: Date; address: string; undrawn?: string },
): PictureWords {
  return {
    title,
    alt: views.map(({ chart }) => chart.alt).join(' '),
    panels: views,
    sources: sourcesSentence(views),
    state: stateWords(revision, at),
    address,
    undrawn,
  };
}
