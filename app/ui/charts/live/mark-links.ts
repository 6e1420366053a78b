/** Marks that lead somewhere, and those that only have a name. */
const MARKS = '.c-link, .c-point';
const FOCUSABLE = 'a, .c-point';

/** The links of the drawing that is shown; the other one is not displayed and has no boxes. */
function shownLinks(root: Element, selector: string): SVGAElement[] {
  return [...root.querySelectorAll<SVGAElement>(selector)].filter((link) => link.getClientRects().length > 0);
}

/** Remembers which link of a chart has the focus; the result gives it to the same link of the drawing that follows. */
export function keepFocusedLink(root: Element | null): () => void {
  const place = root ? shownLinks(root, FOCUSABLE).findIndex((link) => link.matches(':focus')) : -1;
  return () => {
    if (root && place >= 0) shownLinks(root, FOCUSABLE)[place]?.focus({ preventScroll: true });
  };
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Moves the focus from mark to mark by the arrow keys; false when the key or the focus is none of its business. */
export function moveFocusByKey(root: Element, key: string): boolean {
  const step = STEPS[key];
  const links = shownLinks(root, MARKS);
  const place = links.findIndex((link) => link.matches(':focus'));
  if (step === undefined || place < 0) return false;
  links[Math.min(links.length - 1, Math.max(0, place + step))]?.focus();
  return true;
}
