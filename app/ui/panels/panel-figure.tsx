import { Chart } from '../charts/chart';
import { ChartKey } from '../charts/chart-key';
import { MonthCells } from '../charts/draw/month-cells';
import type { PanelView } from './panel-view';

export interface PanelFigureProps {
  view: PanelView;
  titleId: string;
  level: 'h2' | 'h3';
}

/** A panel's chart under what it shows: title, unit, part of the year; the key of its shapes below. */
export function PanelFigure({ view, titleId, level: Title }: PanelFigureProps) {
  const { chart, partYear } = view;
  return (
    <figure>
      <Title className="frame-title" id={titleId}>
        {view.title}
      </Title>
      <p className="frame-sub">
        {view.subtitle}
        {partYear && (
          <>
            {' '}
            <span className="month-span">
              {partYear.text} <MonthCells cells={partYear.cells} /> {partYear.covered}
            </span>
          </>
        )}
      </p>
      <div className="panel-chart">
        <Chart model={chart} />
      </div>
      <ChartKey model={chart} />
    </figure>
  );
}
