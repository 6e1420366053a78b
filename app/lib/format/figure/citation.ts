import { type Figure, isPlan } from '../../domain/figure';
import type { Source } from '../../domain/source';
import { areaInSentence, areaName, listInSentence } from './area-words';
import { formatMomentDay, publishedText } from './date-words';
import { FLOW_WORDS, signedAmountInSentence } from './figure-words';
import { periodNote } from './period-words';

export interface CitationContext {
  source: Source;
  revision: number;
  /** When that data revision was made. */
  at: Date;
  /** The address under which readers find the figure. */
  url: string;
}

/** A citation that is ready to paste: the claim with its hedge, the figure's id, the state of the data, the source. */
export function figureCitation(figure: Figure, { source, revision, at, url }: CitationContext): string {
  const flow = `${FLOW_WORDS[figure.flow].toward} ${areaInSentence(figure.partner)}`;
  const amount = `${signedAmountInSentence(figure)}${isPlan(figure) ? ', planned or forecast' : ''}`;
  const period = periodNote(figure.period).replace(/^Year/, 'year');
  const claim = `${areaName(figure.reporter)}: ${flow}, ${amount}, ${period}`;
  const reported = `Reported by ${source.publisher}, “${source.title}”, ${publishedText(source)}`;
  return `As Reported, “${claim}”, ${figure.id}, data revision ${revision}, ${formatMomentDay(at)}. ${reported}. ${url}`;
}

/** A citation of a panel: what it finds, the state of the data, the sources of its figures, and where it stays. */
export function panelCitation(
  finding: string,
  { sources, revision, at, url }: Omit<CitationContext, 'source'> & { sources: readonly Source[] },
): string {
  const names = sources.map((source) => `${source.publisher}, “${source.title}”, ${publishedText(source)}`);
  const state = `data revision ${revision}, ${formatMomentDay(at)}`;
  return `As Reported, “${finding}”, ${state}. Figures reported by ${listInSentence(names)}. ${url}`;
}
