import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { toJsonRecord } from '../../csv/figure-columns';
import { SDMX_HEADING, sdmxLine } from '../../csv/sdmx-figures';
import { BYTE_ORDER_MARK, type CsvStyle, figureHeading, figureLine } from '../../csv/write-figures';
import type { CsvChoices, ExportFile, ExportQuery } from '../../schemas/export-query';
import type { FigureRecord } from '../../schemas/figure-table/figure-columns';
import type { ServiceContext } from '../service-context';
import type { ExportAsker } from './export-places';
import { EXPORT_LIMITS, type ExportLimits, ExportSession } from './export-session';
import { type ExportSource, openExportSource } from './export-source';
import { toMadeStream, toPulledStream, toReadyStream } from './export-stream';
import { packFigures } from './pack-figures';

export interface FigureExport {
  /** The data revision whose figures these are. */
  revision: number;
  /** How many figures the file holds. */
  count: number;
  stream: ReadableStream<Uint8Array>;
  /** Gives everything back without reading: for whoever wanted the count alone. */
  end: () => void;
}

export interface ExportWanted {
  file: ExportFile;
  query: ExportQuery;
  /** Where it was asked for, which a package names. */
  address: string;
  /** Who asks; left out by commands, which take whatever place there is. */
  asker?: ExportAsker;
  /** Only the count is wanted: nothing is made. */
  isCountOnly?: boolean;
  /** Told when the download is cut, so that a connection which no longer reads can be closed. */
  onCut?: () => void;
}

const COMMAND: ExportAsker = { network: null, hasToken: true };

/**
 * The published figures that a query selects as one file, streamed from one state of the database: any number of them
 * takes the memory of a few hundred. With `context.asOf`, the state of then. A small file is made at once; a large one
 * takes a place, and is refused with too_many where there is none. Whoever gets the stream reads it, cancels it or calls
 * `end`.
 */
export async function exportFigures(
  context: ServiceContext,
  wanted: ExportWanted,
  limits: ExportLimits = EXPORT_LIMITS,
): Promise<FigureExport> {
  const session = new ExportSession(limits);
  try {
    const source = await openExportSource(context, session, wanted.query);
    const { revision, count } = source;
    const end = () => session.end();
    if (wanted.isCountOnly) {
      end();
      return { revision, count, stream: toReadyStream([]), end };
    }
    const isSmall = count <= limits.smallRows;
    if (!isSmall) session.takePlace(wanted.asker ?? COMMAND);
    const chunks = chunksOf(source, wanted, session);
    const stream = isSmall ? await toMadeStream(chunks, session) : toPulledStream(chunks, session, wanted.onCut);
    return { revision, count, stream, end };
  } catch (error) {
    session.end();
    throw error;
  }
}

function chunksOf(
  source: ExportSource,
  wanted: ExportWanted,
  session: ExportSession,
): AsyncGenerator<Uint8Array, void> {
  switch (wanted.file) {
    case 'figures.csv':
      return asLines(source, csvLines(wanted.query.choices));
    case 'figures-sdmx.csv':
      return asLines(source, { head: SDMX_HEADING, line: sdmxLine });
    case 'figures.json':
      return asJson(source);
    case 'as-reported.zip':
      return packFigures(source, wanted.address, session);
  }
}

interface Lines {
  head: string;
  line: (record: FigureRecord) => string;
}

function csvLines({ bom, decimal_comma, raw }: CsvChoices): Lines {
  const style: CsvStyle = { separator: decimal_comma ? ';' : ',', guard: raw ? 'raw' : 'guarded' };
  return {
    head: (bom ? BYTE_ORDER_MARK : '') + figureHeading(style),
    line: (record) => figureLine(record, style),
  };
}

/** The heading at once, so that the first byte does not wait for a row; then a batch of lines a chunk. */
async function* asLines(source: ExportSource, { head, line }: Lines): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from(head);
  for (const records of source.records()) {
    if (records.length > 0) yield Buffer.from(records.map(line).join(''));
    else await setImmediate();
  }
}

/** The same names as CSV; amounts as decimal text. */
async function* asJson({ revision, count, records }: ExportSource): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from(`{"data_revision":${revision},"count":${count},"figures":[`);
  let separator = '\n';
  for (const batch of records()) {
    let text = '';
    for (const record of batch) {
      text += separator + JSON.stringify(toJsonRecord(record));
      separator = ',\n';
    }
    if (text !== '') yield Buffer.from(text);
    else await setImmediate();
  }
  yield Buffer.from('\n]}\n');
}
