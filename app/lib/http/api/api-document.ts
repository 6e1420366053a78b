import 'server-only';
import { readEnvironment } from '../../env';
import { type ApiDocument, writeApiDocument } from '../../schemas/api/document';
import { FIGURE_COLUMNS } from '../../schemas/figure-table/figure-columns';

/** The version of the API's description: raised with what it promises. */
const API_VERSION = '1.0.0';

const MEANINGS = new Map<string, string>(FIGURE_COLUMNS.map(({ name, means }) => [name, means]));

let written: ApiDocument | undefined;

/** The API's description; it is the same as long as the server runs. */
export function apiDocument(): ApiDocument {
  written ??= writeApiDocument(readEnvironment().PUBLIC_ORIGIN, API_VERSION, MEANINGS);
  return written;
}
