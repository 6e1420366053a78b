import { numberCell, textCell } from './cells';
import type { FigureRecord } from './figure-record';
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

/**
 * SDMX-CSV 2.0: the structure, the action (I for information), dimensions, measures, attributes. Figures compete, so
 * the figure's id is a dimension of its own. OBS_VALUE is the value that was printed; LOW and HIGH are the bounds that it has.
 */
const COLUMNS: readonly SdmxColumn[] = [
  { name: 'STRUCTURE', cell: () => 'dataflow' },
  { name: 'STRUCTURE_ID', cell: () => SDMX_STRUCTURE },
  { name: 'ACTION', cell: () => 'I' },
  { name: 'REF_AREA', cell: ({ reporter }) => code(reporter) },
  { name: 'COUNTERPART_AREA', cell: ({ partner }) => code(partner) },
  { name: 'FLOW', cell: ({ flow_code }) => code(flow_code) },
  { name: 'FIGURE', cell: ({ id }) => code(id) },
  { name: 'TIME_PERIOD', cell: ({ time_period }) => code(time_period) },
  { name: 'OBS_VALUE', cell: ({ low, high }) => numberCell(low ?? high) },
  { name: 'LOW', cell: ({ low }) => numberCell(low) },
  { name: 'HIGH', cell: ({ high }) => numberCell(high) },
  { name: 'QUALIFIER', cell: ({ qualifier }) => code(qualifier) },
  { name: 'UNIT_MEASURE', cell: ({ currency }) => code(currency) },
  { name: 'UNIT_MULT', cell: () => '0' },
  { name: 'DECIMALS', cell: ({ decimals }) => numberCell(decimals) },
  { name: 'BALANCE_SIGN', cell: ({ balance_sign }) => code(balance_sign) },
  { name: 'PERIOD_BASIS', cell: ({ period_basis }) => code(period_basis) },
  { name: 'COUNTERPART_BASIS', cell: ({ partner_basis }) => code(partner_basis) },
  { name: 'COVERAGE', cell: ({ coverage }) => code(coverage) },
  { name: 'VALUATION', cell: ({ valuation }) => code(valuation) },
  { name: 'OBS_STATUS', cell: ({ obs_status }) => code(obs_status) },
  { name: 'RANK', cell: ({ rank }) => code(rank) },
  { name: 'SOURCE', cell: ({ source }) => code(source) },
  { name: 'COMMENT_OBS', cell: ({ note }) => textCell(note) },
];

/** Headings of dimensions, measures and attributes, for whoever documents them. */
export const SDMX_COLUMNS = COLUMNS.map(({ name }) => name);

/** The heading line, with its end. */
export const SDMX_HEADING = SDMX_COLUMNS.join(',') + LINE_END;

/** One figure as a line of SDMX-CSV 2.0, with its end. Periods that no source states leave TIME_PERIOD empty. */
export function sdmxLine(record: FigureRecord): string {
  return COLUMNS.map(({ cell }) => cell(record)).join(',') + LINE_END;
}
