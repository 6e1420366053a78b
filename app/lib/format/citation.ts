import type { Figure } from '../domain/figure';
import type { Source } from '../domain/source';
import { amountInSentence } from './amount-words';
import { areaInSentence, areaName } from './area-words';
import { formatMomentDay, publishedText } from './date-words';
import { FLOW_WORDS } from './figure-words';
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
  const claim = `${areaName(figure.reporter)}: ${FLOW_WORDS[figure.flow].toward} ${areaInSentence(figure.partner)}, ${amountInSentence(figure.amount, figure.currency)}, ${periodNote(figure.period).replace(/^Year/, 'year')}`;
  const reported = `Reported by ${source.publisher}, “${source.title}”, ${publishedText(source)}`;
  return `As Reported, “${claim}”, ${figure.id}, data revision ${revision}, ${formatMomentDay(at)}. ${reported}. ${url}`;
}
