import type { FindArea } from './area';
import { type Caveat, type CaveatCode, needsOwnAxis } from './caveat';
import { type AxisUse, compareFigures, mergeCaveats } from './comparability';
import { compareBySize, type Figure } from './figure';
import { arrangePanels, type ComparisonPanel, eachPair, type Panel, withReasonsForSeparation } from './panels';

/**
 * What an axis counts. Nobody can ask for two of these on one axis: amounts of two currencies have no common unit, and
 * a balance, which lies above or below zero, is no amount of trade. All else that keeps figures apart is a matter of
 * judgement, which a reader who was warned may make.
 */
function unitOfAxis({ currency, balanceSign, flow }: Figure): string {
  return [currency, flow === 'balance' ? (balanceSign ?? flow) : 'trade'].join(' ');
}

/** On how many axes figures stand at least, however a reader asks. */
export function fewestAxes(figures: readonly Figure[]): number {
  return new Set(figures.map(unitOfAxis)).size;
}

/** Whether two figures may stand on one axis when the reader asks for it. */
export function mayForceAxis(a: Figure, b: Figure): boolean {
  return unitOfAxis(a) === unitOfAxis(b);
}

/**
 * Panels for a reader who asks for one axis although its figures cannot be compared: one for each unit. Such a panel
 * says what it stands there despite of, and has no ratios: nothing is derived from what cannot be compared. Figures
 * that one panel would hold anyway are arranged as always.
 */
export function arrangeForced(figures: readonly Figure[], findArea: FindArea, use: AxisUse = 'ranked'): Panel[] {
  const units = [...new Set(figures.map(unitOfAxis))];
  const panels = units.flatMap((unit, index) => {
    const group = figures.filter((figure) => unitOfAxis(figure) === unit);
    const arranged = arrangePanels(group, findArea, use);
    return arranged.length > 1 ? [toOneAxis(group, `${index}`, findArea)] : arranged;
  });
  const sorted = panels.toSorted((a, b) => b.figures.length - a.figures.length);
  const [lead, ...others] = withReasonsForSeparation(sorted, findArea);
  return lead ? [lead, ...others.map((panel) => ({ ...panel, whySeparate: reasonsOfUnit(panel, lead) }))] : [];
}

/** What keeps such panels apart is their unit alone: all else would have been shown on one axis. */
function reasonsOfUnit(panel: Panel, lead: Panel): Caveat[] {
  const hasBalances = ({ figures }: Panel) => figures.some(({ flow }) => flow === 'balance');
  const codes: CaveatCode[] = ['currency_differs', 'sign_differs'];
  if (hasBalances(panel) !== hasBalances(lead)) codes.push('flow_differs');
  return panel.whySeparate.filter(({ code }) => codes.includes(code));
}

function toOneAxis(group: readonly Figure[], id: string, findArea: FindArea): ComparisonPanel {
  const caveats = mergeCaveats(eachPair(group).flatMap(([a, b]) => compareFigures(a, b, findArea).caveats));
  return {
    kind: 'comparison',
    id: `anyway-${id}`,
    figures: group.toSorted((a, b) => compareBySize(a, b) || (a.id < b.id ? -1 : 1)),
    caveats: caveats.filter(({ code }) => !needsOwnAxis(code)),
    whySeparate: [],
    ratios: [],
    overrideReasons: caveats.filter(({ code }) => needsOwnAxis(code)),
  };
}
