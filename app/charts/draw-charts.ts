import 'server-only';
import { log } from '@/lib/http/log';
import { requestNotes } from '@/lib/http/request-notes';
import { shareQueue } from '@/lib/process/gauges';
import { registry } from '@/lib/process/registry';
import { clientNetwork } from '@/lib/services/accounts/client-network';
import { AppError } from '@/lib/services/errors';
import { Turns } from '@/lib/services/operations/turns';
import type { ChartModel } from '../ui/charts/model/chart-model';
import type { PictureDrawing, PictureRequest } from '../ui/charts/render/drawing';
import { drawnPageChart, drawPageChart, drawPictureChart } from '../ui/charts/static/chart-thread';
import { DrawingFailed } from '../ui/charts/static/drawing-failed';

const RETRY_AFTER_SECONDS = 5;

declare module '@/lib/process/registry' {
  interface ProcessRegistry {
    /** Turns at the thread that draws, one chart each. */
    chartTurns?: Turns;
  }
}

function chartTurns(): Turns {
  registry.chartTurns ??= new Turns({
    atOnce: 1,
    mostWaiting: 32,
    mostOfOne: 12,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
  return registry.chartTurns;
}

shareQueue('charts', () => chartTurns().state);

async function inTurn<T>(draw: () => Promise<T>): Promise<T> {
  const end = await chartTurns().take(clientNetwork(requestNotes()?.client ?? ''));
  try {
    return await draw();
  } catch (error) {
    if (!(error instanceof DrawingFailed)) throw error;
    log().error({ err: error.cause }, 'a chart was not drawn');
    throw new AppError('unavailable', `A chart could not be drawn: try again in ${RETRY_AFTER_SECONDS} seconds`, {
      retryAfterSeconds: RETRY_AFTER_SECONDS,
      cause: error.cause,
    });
  } finally {
    end();
  }
}

/**
 * Has the charts of a page drawn before it is rendered, one after the other, so that other answers' charts come between.
 * What was drawn before costs nothing. Throws an AppError: too_many where too many charts wait, unavailable where one could
 * not be drawn.
 */
export async function drawPageCharts(models: readonly ChartModel[]): Promise<void> {
  for (const model of models) if (!drawnPageChart(model)) await inTurn(() => drawPageChart(model));
}

/** Draws a chart and its key for a picture, in the same way. */
export function drawForPicture(request: PictureRequest): Promise<PictureDrawing> {
  return inTurn(() => drawPictureChart(request));
}
