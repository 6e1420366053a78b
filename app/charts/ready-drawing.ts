import 'server-only';
import { askOwnServer } from '@/lib/http/own-server';
import { type SharedDrawing, sharedDrawing } from '../ui/charts/server-render/shared-drawing';

/** A page that loads the charts' code, whatever figures there are. */
const PAGE_WITH_DRAWING = '/embed/bars';

/**
 * What draws charts. Handlers are compiled for React's server half, which cannot run Recharts; pages can, in this same
 * process. When none has been made yet, one is asked for.
 */
export async function readyDrawing(): Promise<SharedDrawing> {
  const ready = sharedDrawing();
  if (ready) return ready;
  await askOwnServer(PAGE_WITH_DRAWING);
  const loaded = sharedDrawing();
  if (!loaded) throw new Error(`${PAGE_WITH_DRAWING} has not loaded what draws charts`);
  return loaded;
}
