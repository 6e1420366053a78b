import 'server-only';
import type { SqlReader } from '../sqlite/sql-reader';
import { countFacet, countFigures } from './count-figures';
import { distinctSpans, distinctValues } from './distinct-values';
import type { FigureStore } from './figure-store';
import { countClaims, listClaims } from './list-claims';
import { findFigures, listFigures } from './list-figures';
import { about, arrivals, everyFigure, neighbours, ofClaims, recorded, withClaims } from './near-figures';
import { searchEvery, searchPublished } from './search-figures';

/** The figures of the state that a reader shows: of the tables, or of those that were made of the record. */
export function readFigures(reader: SqlReader): FigureStore {
  return {
    find: (ids) => findFigures(reader, ids),
    withClaims: (ids) => withClaims(reader, ids),
    ofClaims: (keys) => ofClaims(reader, keys),
    list: (wanted) => listFigures(reader, wanted),
    all: (selection) => everyFigure(reader, selection),
    recorded: (selection, end, most) => recorded(reader, selection, { end, most }),
    count: (selection) => countFigures(reader, selection),
    facet: (part, selection) => countFacet(reader, part, selection),
    search: ({ held, ...wanted }) =>
      held ? searchEvery(reader, { ...wanted, held }) : searchPublished(reader, wanted),
    neighbours: (wanted, most) => neighbours(reader, wanted, most),
    about: (partners, except, most) => about(reader, partners, except, most),
    claims: (wanted) => listClaims(reader, wanted),
    countClaims: (selection, total) => countClaims(reader, selection, total),
    arrivals: (most) => arrivals(reader, most),
    spans: () => distinctSpans(reader),
    printed: (most) => ({
      partners: distinctValues(reader, 'partnerAsPrinted', most),
      attributions: distinctValues(reader, 'attribution', most),
    }),
  };
}
