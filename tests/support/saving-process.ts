// Saves for as long as it lives and says "saved N" only after the writer has acknowledged.
import { openDatabase } from '@/lib/db/open-database';
import { saveSource } from './saving';

const [file = '', prefix = ''] = process.argv.slice(2);
const { writer } = await openDatabase(file);
for (let count = 0; ; count += 1) {
  const revision = await saveSource(writer, `${prefix}-${count}`);
  process.stdout.write(`saved ${revision} ${prefix}-${count}\n`);
}
