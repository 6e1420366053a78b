import type { ReactElement } from 'react';
import createReconciler from 'react-reconciler';
import { ConcurrentRoot } from 'react-reconciler/constants';
import { withBrowserStandIn } from './browser-stand-in';
import { hostConfig } from './host-config';
import { HostElement, type HostNode } from './host-node';
import { serializeNode } from './serialize-node';

const reconciler = createReconciler(hostConfig);
type Root = ReturnType<typeof reconciler.createContainer>;

/** Recharts settles in a handful of rounds; a component that never settles must not hang the thread. */
const MOST_ROUNDS = 50;

/** Renders and runs effects, which set state, which renders again, until nothing changes any more. */
function update(root: Root, element: ReactElement | null): void {
  reconciler.updateContainerSync(element, root);
  reconciler.flushSyncWork();
  for (let round = 0; reconciler.flushPassiveEffects(); round += 1) {
    if (round === MOST_ROUNDS) throw new Error('the chart did not settle');
    reconciler.flushSyncWork();
  }
}

/**
 * Renders an element as a browser would, its effects included, and gives what `read` makes of the finished nodes. Recharts
 * works its charts out in effects, which react-dom's server rendering does not run (recharts/recharts#5997). Synchronous;
 * throws what a component throws.
 */
export function renderWithEffects<T>(element: ReactElement, read: (nodes: readonly HostNode[]) => T): T {
  const container = new HostElement('root', {});
  const errors: unknown[] = [];
  const keep = (error: unknown) => errors.push(error);
  const root = reconciler.createContainer(
    container,
    ConcurrentRoot,
    null,
    false,
    null,
    '',
    keep,
    keep,
    keep,
    () => undefined,
    null,
  );
  return withBrowserStandIn(() => {
    try {
      update(root, element);
      if (errors.length > 0) throw errors[0];
      return read(container.children);
    } finally {
      // Ends Recharts' subscriptions, which would outlive the drawing.
      update(root, null);
    }
  });
}

/** The finished markup of an element. */
export function renderMarkup(element: ReactElement): string {
  return renderWithEffects(element, (nodes) => nodes.map(serializeNode).join(''));
}
