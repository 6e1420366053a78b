import type { ChartWarning } from '../model/chart-model';
import { FONTS } from './chart-sheet';
import { wrapText } from './text-width';

/** The warning of a picture, line by line, and the height that it takes off the top. */
export interface WarningPlan {
  lines: { text: string; strong: boolean; y: number }[];
  width: number;
  height: number;
}

const LINE = 20;
const PADDING = { left: 34, right: 12, top: 8, bottom: 10 } as const;
const AFTER = 14;

/** Breaks a warning into lines of a drawing's width. Null where there is nothing to warn of. */
export function planWarning(warning: ChartWarning | null, width: number): WarningPlan | null {
  if (!warning) return null;
  const room = width - PADDING.left - PADDING.right;
  const heading = wrapText(`${warning.heading}.`, room, FONTS.warningHeading);
  const reasons = warning.reasons.flatMap((reason) => wrapText(reason, room, FONTS.warning));
  const texts = [
    ...heading.map((text) => ({ text: text.trimEnd(), strong: true })),
    ...reasons.map((text) => ({ text: text.trimEnd(), strong: false })),
  ];
  const lines = texts.map((line, index) => ({ ...line, y: PADDING.top + (index + 1) * LINE - 5 }));
  return { lines, width, height: PADDING.top + texts.length * LINE + PADDING.bottom };
}

/** What a warning takes off the top of a drawing, with the space under it. */
export function warningRoom(plan: WarningPlan | null): number {
  return plan ? plan.height + AFTER : 0;
}

export const WARNING_TEXT_LEFT = PADDING.left;
