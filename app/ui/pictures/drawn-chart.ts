import type { PictureDrawing, PictureRequest } from '../charts/render/drawing';
import type { PictureBlock } from './picture-block';
import { move } from './svg-markup';

/** Draws a chart and its key, somewhere: routes have it done in a thread, tests beside themselves. */
export type DrawChart = (request: PictureRequest) => Promise<PictureDrawing>;

/** A drawn chart as a part of a picture. */
export function chartBlock({ chart }: PictureDrawing, scale = 1): PictureBlock & { width: number } {
  return {
    markup: move(chart.inside, { x: 0, y: 0, scale }),
    width: chart.width * scale,
    height: chart.height * scale,
  };
}
