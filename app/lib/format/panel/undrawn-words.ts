import type { Panel } from '../../domain/panels';

/**
 * Says which panels are not drawn, and why: "Charts of the first 24 of 200 panels are drawn, since more would keep other
 * readers waiting; 176 figures are not in them." Empty where all are drawn.
 */
export function undrawnSentence(drawn: readonly Panel[], undrawn: readonly Panel[]): string {
  if (undrawn.length === 0) return '';
  const shown = new Set(drawn.flatMap(({ figures }) => figures.map(({ id }) => id)));
  const rest = new Set(undrawn.flatMap(({ figures }) => figures.map(({ id }) => id)).filter((id) => !shown.has(id)));
  const are = rest.size === 1 ? '1 figure is' : `${rest.size.toLocaleString('en')} figures are`;
  const all = (drawn.length + undrawn.length).toLocaleString('en');
  return `Charts of the first ${drawn.length} of ${all} panels are drawn, since more would keep other readers waiting; ${are} not in them.`;
}
