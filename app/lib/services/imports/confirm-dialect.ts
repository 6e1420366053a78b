import 'server-only';
import { parseDialectInput } from '../../schemas/dialect-input';
import { authorize } from '../authorize';
import { invalidInput } from '../errors';
import type { ServiceContext } from '../service-context';
import { toDialect } from './dialect-names';
import { startCheck } from './import-jobs';

/** The confirmed dialect of a form begins the check of its file. Gives the import's id. */
export function confirmDialect(context: ServiceContext, fields: unknown): string {
  authorize(context, 'editor');
  const parsed = parseDialectInput(fields);
  if (!parsed.ok) throw invalidInput('The file was not read', parsed.issues);
  const { id, ...names } = parsed.input;
  startCheck(context, id, toDialect(names));
  return id;
}
