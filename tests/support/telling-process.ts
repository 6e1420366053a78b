// Saves so many sources one after another and says of each what its writer was told, as a person would read it. Then, or
// after the first that failed ("stop"), it waits to be killed.
import { openDatabase } from '@/lib/db/open-database';
import { toFailedSave } from '@/lib/services/failed-save';
import { saveSource } from './saving';

const [file = '', count = '0', after = '0', stop] = process.argv.slice(2);
const { writer } = await openDatabase(file);
process.stdout.write('open\n');
for (let n = 0; n < Number(count) + Number(after); n += 1) {
  const told = await saveSource(writer, `s${n}`).then(
    () => 'saved',
    (error: unknown) => {
      const failed = toFailedSave(error);
      if (failed === null) throw error;
      return failed;
    },
  );
  process.stdout.write(`told ${told} s${n}\n`);
  if (stop && told !== 'saved') break;
}
process.stdout.write('end\n');
setInterval(() => undefined, 60_000);
