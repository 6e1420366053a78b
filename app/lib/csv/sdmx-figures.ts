import type { FigureRecord } from '../schemas/figure-table/figure-columns';
import { FIELD_ROWS } from '../schemas/figure-table/figure-table';
import { inOrder, SDMX_ORDER } from '../schemas/figure-table/orders';
import { numberCell, textCell } from './cells';
import { LINE_END } from './write-figures';

/** What the rows of an SDMX-CSV file say they belong to; no registry holds this structure yet. */
const SDMX_STRUCTURE = 'AS_REPORTED:TRADE_FIGURES(1.0.0)';

interface SdmxColumn {
  name: string;
  cell: (record: FigureRecord) => string;
}

/** SDMX identifiers take no colon: M49:419 is M49_419. */
function code(text: string | null): string {
  return textCell(text === null ? null : text.replaceAll(':', '_'));
}

/** The columns that are no fields of a figure. */
const OTHER_COLUMNS: readonly SdmxColumn[] = [
  { name: 'STRUCTURE', cell: () => 'dataflow' },
  { name: 'STRUCTURE_ID', cell: () => SDMX_STRUCTURE },
  { name: 'ACTION', cell: () => 'I' },
  { name: 'FLOW', cell: ({ flow_code }) => code(flow_code) },
  { name: 'OBS_VALUE', cell: ({ low, high }) => numberCell(low ?? high) },
  { name: 'UNIT_MULT', cell: () => '0' },
];

/**
 * SDMX-CSV 2.0: the structure, the action (I for information), dimensions, measures, attributes. Figures compete, so
 * the figure's id is a dimension of its own. OBS_VALUE is the value that was printed; LOW and HIGH are the bounds that it has.
 */
const COLUMNS: readonly SdmxColumn[] = inOrder(
  SDMX_ORDER,
  [
    ...OTHER_COLUMNS,
    ...FIELD_ROWS.flatMap(([field, { kind, sdmx }]): SdmxColumn[] => {
      if (!sdmx) return [];
      const toText = kind.isFree ? textCell : code;
      const cell: SdmxColumn['cell'] = (record) => {
        const value = record[field];
        return typeof value === 'string' ? toText(value) : numberCell(value);
      };
      return [{ name: sdmx, cell }];
    }),
  ],
  ({ name }) => name,
);

/** Headings of dimensions, measures and attributes, for whoever documents them. */
export const SDMX_COLUMNS = COLUMNS.map(({ name }) => name);

/** The heading line, with its end. */
export const SDMX_HEADING = SDMX_COLUMNS.join(',') + LINE_END;

/** One figure as a line of SDMX-CSV 2.0, with its end. Periods that no source states leave TIME_PERIOD empty. */
export function sdmxLine(record: FigureRecord): string {
  return COLUMNS.map(({ cell }) => cell(record)).join(',') + LINE_END;
}
