import { officialAreaName } from '../../areas/area-lists';
import type { Figure } from '../../domain/figure';
import type { Source } from '../../domain/source';
import { areaInSentence, groupMembersWords } from './area-words';
import { publishedInSentence } from './date-words';
import { periodText } from './period-words';

/** What was inferred about a figure and how, step by step. Empty when nothing was. */
export function inferenceSteps(figure: Figure, source: Source): string[] {
  return [...periodSteps(figure, source), ...partnerSteps(figure)];
}

function periodSteps({ period }: Figure, source: Source): string[] {
  if (period.basis === 'unstated')
    return ['No period is printed, and none is made up: the figure has no months at all.'];
  if (period.basis === 'stated') return [];
  const how = (source.publishedHow ?? '').split('\n').filter((line) => line !== '');
  const known = source.publishedBasis === 'stated' ? [`The source was published ${publishedInSentence(source)}.`] : how;
  const printed = period.asPrinted ? `“${period.asPrinted}”` : 'The period';
  return [...known, `${printed} is therefore taken to be ${periodText(period)}.`];
}

function partnerSteps({ partner, partnerBasis, partnerAsPrinted }: Figure): string[] {
  if (partnerBasis === 'stated') return [];
  const printed = partnerAsPrinted ? `“${partnerAsPrinted}”` : 'The area';
  const members = groupMembersWords(partner);
  const name = officialAreaName(partner) ?? areaInSentence(partner);
  return [
    `${printed} is read as ${name} (${[partner.replace(':', ' '), members].filter(Boolean).join(', ')}); the source lists no countries. Another list would change the partner, not the amount.`,
  ];
}
