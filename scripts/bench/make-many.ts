// make-many.ts FILE FIGURES SOURCE IN_SOURCE: a migrated database with made figures, some of them of a source of their own.
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import { fillWithFigures, moveToSource } from '../../tests/support/many-figures';

const [file = '', figures = '', source = '', inSource = ''] = process.argv.slice(2);
migrateDatabase(file);
fillWithFigures(file, Number(figures), true);
moveToSource(file, source, Number(inSource));
