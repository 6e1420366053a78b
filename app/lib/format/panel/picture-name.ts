import type { Figure } from '../../domain/figure';
import { areaName } from '../figure/area-words';

const NAMED_REPORTERS = 3;
const LONGEST = 96;

/** Lower-case ASCII words with hyphens: "São Tomé & Príncipe" is "sao-tome-principe". */
function toAsciiWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * A file name without its ending that tells what is inside, in ASCII, so that every system keeps it:
 * "as-reported-china-india-russia-turnover-latin-america-r10".
 */
export function pictureFileName(figures: readonly Figure[], revision: number): string {
  const distinct = (words: readonly string[]) => [...new Set(words)];
  const reporters = distinct(figures.map(({ reporter }) => areaName(reporter)));
  const who = reporters.length > NAMED_REPORTERS ? [`${reporters.length} economies`] : reporters;
  const flows = distinct(figures.map(({ flow }) => flow));
  const partners = distinct(figures.map(({ partner }) => areaName(partner)));
  const what = [...who, ...flows, ...(partners.length > 2 ? [`${partners.length} partners`] : partners)];
  const words = toAsciiWords(['as reported', ...what].join(' '))
    .slice(0, LONGEST)
    .replace(/-$/, '');
  return `${words}-r${revision}`;
}
