import 'server-only';
import type { ServiceContext } from '../service-context';

/** False when nothing can be saved before somebody mends the database: its files are gone, were replaced, or are damaged. */
export function canSave({ db }: ServiceContext): boolean {
  return db.findTrouble() === null;
}
