import type { Figure } from '@/lib/domain/figure';
import type { Source } from '@/lib/domain/source';
import { type ChartMark, type ChartModel, isPlotsModel } from '../charts/model/chart-model';

/** Two reports of one amount look alike but for their source: then each mark names it. */
export function tellApart(
  model: ChartModel,
  figures: readonly Figure[],
  sources: ReadonlyMap<string, Source>,
): ChartModel {
  const marks = isPlotsModel(model) ? model.plots.flatMap((plot) => plot.marks) : model.marks;
  const looks = marks.map(lookOf);
  const publisherOf = ({ figureId }: ChartMark) => {
    const figure = figures.find(({ id }) => id === figureId);
    return figure && (sources.get(figure.sourceId)?.publisher ?? figure.sourceId);
  };
  const named = <M extends ChartMark>(mark: M): M => {
    const publisher = looks.filter((look) => look === lookOf(mark)).length > 1 ? publisherOf(mark) : undefined;
    if (!publisher) return mark;
    return {
      ...mark,
      note: [mark.note, publisher].filter(Boolean).join(', '),
      reading: `${mark.reading}, ${publisher}`,
    };
  };
  if (isPlotsModel(model))
    return { ...model, plots: model.plots.map((plot) => ({ ...plot, marks: plot.marks.map(named) })) };
  if (model.kind === 'balance') return { ...model, marks: [named(model.marks[0]), named(model.marks[1])] };
  return { ...model, marks: model.marks.map(named) };
}

function lookOf({ name, note }: ChartMark): string {
  return `${name} | ${note}`;
}
