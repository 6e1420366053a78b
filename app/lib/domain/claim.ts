import { type Figure, isPlan } from './figure';

type ClaimParts = Pick<Figure, 'reporter' | 'partner' | 'flow'> & { period: Pick<Figure['period'], 'first' | 'last'> };

/** One text per claim: reporter, partner, flow and months. `IND|M49:419|turnover|unstated`. */
export function claimKey({ reporter, partner, flow, period }: ClaimParts): string {
  const months = period.first === null ? 'unstated' : `${period.first}/${period.last}`;
  return [reporter, partner, flow, months].join('|');
}

/** The same as part of an address: `IND.M49:419.turnover.unstated`, `RUS.M49:019.exports.2025-01--2025-08`. */
export function claimAddress(claim: ClaimParts): string {
  return addressOfKey(claimKey(claim));
}

/** A claim's key as part of an address: both are in the same order. */
function addressOfKey(key: string): string {
  return key.replaceAll('|', '.').replace('/', '--');
}

/** The key of the claim that such an address names. */
export function keyOfAddress(address: string): string {
  return address.replaceAll('.', '|').replace('--', '/');
}

/** The figure that charts take for a claim, and the competing ones that stand beside it on its page. */
export interface ChosenFigure {
  figure: Figure;
  competing: Figure[];
}

/**
 * One figure for each claim: the preferred one, else the normal one that was recorded first (lowest data revision, then id).
 * Deprecated, withdrawn and proposed figures are never chosen. Competing figures are counted, never averaged. A plan
 * does not compete with a result: where a claim has both, each has its own choice.
 */
export function chooseFigures(figures: readonly Figure[]): ChosenFigure[] {
  const published = figures.filter((figure) => figure.reviewState === 'published' && figure.rank !== 'deprecated');
  return [...groupByClaim(published).values()].flatMap((group) => {
    const [figure, ...competing] = group.toSorted(
      (a, b) =>
        Number(b.rank === 'preferred') - Number(a.rank === 'preferred') ||
        a.createdRevision - b.createdRevision ||
        (a.id < b.id ? -1 : 1),
    );
    return figure ? [{ figure, competing }] : [];
  });
}

function groupByClaim(figures: readonly Figure[]): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = `${figure.claimId} ${isPlan(figure)}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return groups;
}
