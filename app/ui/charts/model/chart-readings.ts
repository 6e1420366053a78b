import { type ChartModel, isPlotsModel } from './chart-model';
import { toRows } from './chart-rows';

/** The whole reading of each mark, by its number in the drawing: what a tooltip says. */
export function readingsOf(model: ChartModel): string[] {
  if (!isPlotsModel(model)) return toRows(model).map(({ reading }) => reading);
  return model.plots.flatMap(({ marks, lines }) => [
    ...marks.map(({ reading }) => reading),
    ...lines.flatMap(({ runs }) => runs.flatMap(({ points }) => points.map(({ reading }) => reading))),
  ]);
}
