import { roundPx } from '../layout/chart-sheet';
import type { PlacedLabel } from '../layout/field-labels';
import type { FieldScales } from '../layout/plot-sheet';
import type { ChartLine, ChartPoint, ChartRun } from '../model/chart-model';
import { FieldLabel } from './field-label';
import { MarkLink } from './mark-link';

interface LineRowProps {
  line: ChartLine;
  scales: FieldScales;
  /** Of the first point, among all marks and points of the chart. */
  firstIndex: number;
  label: PlacedLabel | null;
}

const POINT = { radius: 3.5, ring: 4 } as const;
const STEP = { height: 3.5, openHeight: 6, narrowest: 4 } as const;
/** Points closer together than this are left to the line; open ones are always drawn. */
const LEAST_POINT_PITCH = 9;
const TARGET = { least: 10, half: 15 } as const;

const middleOf = ({ from, to }: ChartPoint, scales: FieldScales): number =>
  roundPx((scales.x(from) + scales.x(to)) / 2);

/** The parts of a run's line: whole between firm values, broken to and from those that are not. */
function runPaths({ points }: ChartRun, stepped: boolean, scales: FieldScales): { firm: string; open: string } {
  const paths = { firm: '', open: '' };
  points.slice(1).forEach((point, index) => {
    const before = points[index];
    if (!before) return;
    const kind = before.firmness === 'firm' && point.firmness === 'firm' ? 'firm' : 'open';
    const [y0, y1] = [scales.y(before.value), scales.y(point.value)];
    paths[kind] += stepped
      ? `M${scales.x(point.from)} ${y0}V${y1}`
      : `M${middleOf(before, scales)} ${y0}L${middleOf(point, scales)} ${y1}`;
  });
  return paths;
}

/** One observation: as long as its span if stepped, else a point; open where it is not firm. */
function PointShape({ point, stepped, scales }: { point: ChartPoint; stepped: boolean; scales: FieldScales }) {
  const isFirm = point.firmness === 'firm';
  const [left, right, y] = [scales.x(point.from), scales.x(point.to), scales.y(point.value)];
  if (stepped) {
    const width = Math.max(STEP.narrowest, right - left);
    const height = isFirm ? STEP.height : STEP.openHeight;
    const className = isFirm ? 'c-bar' : 'c-open-step';
    return (
      <rect
        className={className}
        data-part={isFirm ? 'step' : 'open-step'}
        x={left}
        y={roundPx(y - height / 2)}
        width={roundPx(width)}
        height={height}
      />
    );
  }
  if (!isFirm)
    return <circle className="c-open-point" data-part="ring" cx={middleOf(point, scales)} cy={y} r={POINT.ring} />;
  if (right - left < LEAST_POINT_PITCH) return null;
  return <circle className="c-bar" data-part="dot" cx={middleOf(point, scales)} cy={y} r={POINT.radius} />;
}

/** A run of one value has no line; then the point stands for itself, however close its neighbours are. */
function LonePoint({ run, stepped, scales }: { run: ChartRun; stepped: boolean; scales: FieldScales }) {
  const [only] = run.points;
  if (stepped || run.points.length !== 1 || !only || only.firmness !== 'firm') return null;
  if (scales.x(only.to) - scales.x(only.from) >= LEAST_POINT_PITCH) return null;
  return <circle className="c-bar" data-part="dot" cx={middleOf(only, scales)} cy={scales.y(only.value)} r={2.5} />;
}

/** Nothing for an empty path. */
function Path({ className, d }: { className: string; d: string }) {
  return d === '' ? null : <path className={className} data-path={className.split(' ').at(-1)} d={d} />;
}

/** An official series: lines within its runs and none between them, a dotted upright where the series breaks. */
export function LineRow({ line, scales, firstIndex, label }: LineRowProps) {
  const { runs, stepped } = line;
  const paths = runs.map((run) => runPaths(run, stepped, scales));
  const breaks = runs.flatMap(({ startsWith, points: [first] }) => (startsWith === 'break' && first ? [first] : []));
  const points = runs.flatMap((run) => run.points);
  return (
    <g className={`hue-${line.hue}`} data-line={line.id}>
      <Path className="c-break" d={breaks.map(({ from }) => `M${scales.x(from)} 0V${scales.height}`).join('')} />
      <Path className={stepped ? 'c-riser' : 'c-line'} d={paths.map(({ firm }) => firm).join('')} />
      <Path
        className={stepped ? 'c-riser c-line-open' : 'c-line c-line-open'}
        d={paths.map(({ open }) => open).join('')}
      />
      {runs.map((run) => (
        <LonePoint key={run.points[0]?.from} run={run} stepped={stepped} scales={scales} />
      ))}
      {points.map((point, index) => {
        const [left, right, y] = [scales.x(point.from), scales.x(point.to), scales.y(point.value)];
        const width = Math.max(TARGET.least, right - left);
        const box = {
          x: roundPx((left + right - width) / 2),
          y: roundPx(y - TARGET.half),
          width: roundPx(width),
          height: 2 * TARGET.half,
        };
        return (
          <g key={point.from} className="c-mark" data-mark={firstIndex + index} data-firmness={point.firmness}>
            <MarkLink href={null} reading={point.reading} box={box} inTabOrder={index === 0}>
              <PointShape point={point} stepped={stepped} scales={scales} />
            </MarkLink>
          </g>
        );
      })}
      {label ? <FieldLabel label={label} /> : null}
    </g>
  );
}
