/** The links of the drawing that is shown; the other one is not displayed and has no boxes. */
function shownLinks(root: Element, selector: string): SVGAElement[] {
  return [...root.querySelectorAll<SVGAElement>(selector)].filter((link) => link.getClientRects().length > 0);
}

/** Which link of a chart has the focus; null when none has. */
export function findFocusedLink(root: Element): number | null {
  const place = shownLinks(root, 'a').findIndex((link) => link === document.activeElement);
  return place >= 0 ? place : null;
}

/** Gives the focus to the same link of a drawing that took another one's place. */
export function focusLink(root: Element, place: number): void {
  shownLinks(root, 'a')[place]?.focus({ preventScroll: true });
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus from mark to mark by the arrow keys; false when the key or the focus is none of its business. */
export function moveFocusByKey(root: Element, key: string): boolean {
  const step = STEPS[key];
  const links = shownLinks(root, '.c-link');
  const place = links.findIndex((link) => link === document.activeElement);
  if (step === undefined || place < 0) return false;
  links[Math.min(links.length - 1, Math.max(0, place + step))]?.focus();
  return true;
}
