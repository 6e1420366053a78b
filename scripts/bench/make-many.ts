// make-many.ts FILE FIGURES SOURCE IN_SOURCE: a migrated database with made figures, some of them of a source of their own, at
// data revision 2, so that 1 is an earlier state.
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import { fillWithFigures, moveToSource, passRevision } from '../../tests/support/many-figures';

const [file = '', figures = '', source = '', inSource = ''] = process.argv.slice(2);
migrateDatabase(file);
fillWithFigures(file, Number(figures), true);
moveToSource(file, source, Number(inSource));
passRevision(file);
