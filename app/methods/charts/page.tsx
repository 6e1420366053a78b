import type { Metadata } from 'next';
import { drawPageCharts } from '../../charts/draw-charts';
import { Chart } from '../../ui/charts/chart';
import { ChartKey } from '../../ui/charts/chart-key';
import { ChartTable } from '../../ui/charts/chart-table';
import { exampleCharts } from '../../ui/charts/examples/example-charts';
import { toChartModel } from '../../ui/charts/model/to-chart-model';
import { toChartTable } from '../../ui/charts/model/to-chart-table';
import { PageHead } from '../../ui/kit/page-head';
import { withNotFound } from '../../with-not-found';

export const metadata: Metadata = { title: 'How charts are read' };

/** Every kind of chart with every qualifier, over made-up values: how to read them, and what their tests photograph. */
export default withNotFound(async function ChartGalleryPage() {
  const charts = exampleCharts().map((example) => ({ ...example, model: toChartModel(example.request) }));
  await drawPageCharts(charts.map(({ model }) => model));
  return (
    <>
      <PageHead
        where={
          <>
            <a href="/methods">Methods</a> / Charts
          </>
        }
        heading="A hedge has a shape of its own in every chart"
        deck="Every kind of chart with every qualifier. All economies, amounts and series on this page are made up."
      />
      <nav className="mt-6" aria-label="Charts on this page">
        <ol className="columns-[17rem] gap-x-8 text-sm">
          {charts.map(({ title, request }) => (
            <li key={request.id} className="py-1">
              <a href={`#${request.id}-title`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {charts.map(({ title, reading, request, model }) => {
        return (
          <section key={request.id} className="spread" aria-labelledby={`${request.id}-title`}>
            <div className="body">
              <h2 id={`${request.id}-title`}>{title}</h2>
              <p>{reading}</p>
              <figure data-example={request.id}>
                <p className="frame-sub">
                  {model.unit}. <span className="made-up">Made-up values.</span>
                </p>
                <div className="panel-chart">
                  <Chart model={model} />
                </div>
                <ChartKey model={model} />
              </figure>
              <ChartTable title={title} table={toChartTable(request)} open={false} />
            </div>
          </section>
        );
      })}
    </>
  );
});
