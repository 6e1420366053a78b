import 'server-only';
import type { Dialect } from '../../csv/dialect';
import { DELIMITER_NAMES, type DialectInput } from '../../schemas/dialect-input';

/** What a form and the API call a delimiter. */
const DELIMITER_OF = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const satisfies Record<
  DialectInput['delimiter'],
  Dialect['delimiter']
>;

/** A dialect in the words of forms and of the API. */
export type DialectNames = Omit<DialectInput, 'id'>;

/** A dialect by its names, as forms and the API show it. */
export function toDialectNames({ encoding, delimiter, decimalMark }: Dialect): DialectNames {
  const [name = 'comma'] = DELIMITER_NAMES.filter((one) => DELIMITER_OF[one] === delimiter);
  return { encoding, delimiter: name, decimal_mark: decimalMark === ',' ? 'comma' : 'point' };
}

/** The dialect that such names mean. */
export function toDialect({ encoding, delimiter, decimal_mark }: DialectNames): Dialect {
  return { encoding, delimiter: DELIMITER_OF[delimiter], decimalMark: decimal_mark === 'comma' ? ',' : '.' };
}
