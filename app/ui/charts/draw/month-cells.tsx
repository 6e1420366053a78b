const CELL = { width: 8, height: 9, pitch: 10.5 } as const;
/** An outline is drawn on its own middle, so an empty cell is smaller by its stroke. */
const INSET = 0.5;

/** One cell for each month, filled where the period covers it. The words beside it say the same, so it is hidden. */
export function MonthCells({ cells }: { cells: readonly boolean[] }) {
  const width = Math.max(0, cells.length * CELL.pitch - (CELL.pitch - CELL.width));
  return (
    <svg
      className="month-cells"
      width={width}
      height={CELL.height}
      viewBox={`0 0 ${width} ${CELL.height}`}
      aria-hidden="true"
    >
      {cells.map((covered, month) => {
        const inset = covered ? 0 : INSET;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the month
            key={month}
            className={covered ? 'm-on' : 'm-off'}
            x={month * CELL.pitch + inset}
            y={inset}
            width={CELL.width - 2 * inset}
            height={CELL.height - 2 * inset}
          />
        );
      })}
    </svg>
  );
}
