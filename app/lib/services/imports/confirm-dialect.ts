import 'server-only';
import type { Dialect } from '../../csv/dialect';
import { type DialectInput, parseDialectInput } from '../../schemas/dialect-input';
import { authorize } from '../authorize';
import { invalidInput } from '../errors';
import type { ServiceContext } from '../service-context';
import { startCheck } from './import-jobs';

/** What the form calls a delimiter. */
export const DELIMITER_OF = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const satisfies Record<
  DialectInput['delimiter'],
  Dialect['delimiter']
>;

/** The confirmed dialect of a form begins the check of its file. Gives the import's id. */
export function confirmDialect(context: ServiceContext, fields: unknown): string {
  authorize(context, 'editor');
  const parsed = parseDialectInput(fields);
  if (!parsed.ok) throw invalidInput('The file was not read', parsed.issues);
  const { id, encoding, delimiter, decimal_mark } = parsed.input;
  const decimalMark = decimal_mark === 'comma' ? ',' : '.';
  startCheck(context, id, { encoding, delimiter: DELIMITER_OF[delimiter], decimalMark });
  return id;
}
