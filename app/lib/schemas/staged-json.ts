import { z } from 'zod';
import type { FigureFields } from './figure-fields';
import { FIGURE_FIELDS } from './figure-table/figure-table';

// What an import's own database holds as JSON until it is confirmed.

const FIELDS = z.record(z.enum(FIGURE_FIELDS), z.string());
const ALLOWED = z.array(z.string());

/** The fields of a staged figure. Throws for text that no import wrote. */
export function parseStagedFields(json: string): FigureFields {
  return FIELDS.parse(JSON.parse(json));
}

/** The values that a staged issue says are allowed. Throws for text that no import wrote. */
export function parseAllowedValues(json: string): string[] {
  return ALLOWED.parse(JSON.parse(json));
}
