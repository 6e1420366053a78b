import type { AreaCode } from '../../domain/area';
import type { Figure } from '../../domain/figure';
import { areaInSentence, areaPossessive, capitalise } from './area-words';
import { spellSmall } from './number-words';

/** The figures of an economy's page: those it reports, and those of others whose partner it is or belongs to. */
export interface FiguresAbout {
  code: AreaCode;
  asReporter: readonly Figure[];
  asPartner: readonly Figure[];
}

/** Of an area that is only a partner nobody reports its own trade. */
export function tradeOf({ code, asReporter }: FiguresAbout): string {
  return asReporter.length > 0 ? `${capitalise(areaPossessive(code))} trade` : `Trade with ${areaInSentence(code)}`;
}

/** Figures that are about this very area: its own; else those with it as the partner, not with an area around it. */
export function figuresOf({ code, asReporter, asPartner }: FiguresAbout): readonly Figure[] {
  return asReporter.length > 0 ? asReporter : asPartner.filter(({ partner }) => partner === code);
}

/**
 * What heads an economy's page, with the count of the figures that are about itself: "China's trade, as two figures
 * report it". A country that is only ever part of a region has none.
 */
export function economyHeadline(about: FiguresAbout): string {
  const count = figuresOf(about).length;
  if (count === 0) return `No figure is about ${areaInSentence(about.code)} alone`;
  return `${tradeOf(about)}, as ${count === 1 ? 'one figure reports' : `${spellSmall(count)} figures report`} it`;
}

/** How many figures are about areas that it belongs to; null where it has figures of its own. */
export function aroundSentence(about: FiguresAbout): string | null {
  if (figuresOf(about).length > 0) return null;
  const count = about.asPartner.length;
  const words = count === 1 ? 'figure is' : 'figures are';
  return `${capitalise(spellSmall(count))} ${words} about areas that it belongs to.`;
}
