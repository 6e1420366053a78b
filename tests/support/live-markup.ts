import type { ReactElement } from 'react';
import createReconciler from 'react-reconciler';
import { ConcurrentRoot } from 'react-reconciler/constants';
import { serializeNode } from '@/ui/charts/static/serialize-node';
import { withBrowserStandIn } from './browser-stand-in';
import { hostConfig } from './live-markup-host';
import { HostElement } from './live-markup-node';

const reconciler = createReconciler(hostConfig);
type Root = ReturnType<typeof reconciler.createContainer>;

/** Recharts settles in a handful of rounds; a component that never settles must not hang a test. */
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
 * What Recharts draws in a browser, without one: the finished markup of an element, its effects included, which react-dom's
 * server rendering does not run (recharts/recharts#5997). Synchronous; throws what a component throws.
 */
export function liveMarkup(element: ReactElement): string {
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
      return container.children.map(serializeNode).join('');
    } finally {
      // Ends Recharts' subscriptions, which would outlive the test.
      update(root, null);
    }
  });
}
