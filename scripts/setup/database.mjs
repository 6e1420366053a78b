import { run } from './run.mjs';

/**
 * Applies new migrations and loads the starting figures; both look for themselves whether there is anything to do. With
 * `--new` an empty database is made also where backups tell that there was another.
 * @param {import('./run.mjs').Say} say
 */
export async function prepareDatabase(say) {
  const migrate = ['scripts/migrate.ts', ...process.argv.filter((arg) => arg === '--new')];
  const lines = [];
  for (const command of [migrate, ['scripts/load-starting-data.ts']]) {
    const args = ['--conditions=react-server', '--import', 'tsx', ...command];
    const { output } = await run(process.execPath, args, { title: 'preparing the database' });
    lines.push(...output.trim().split('\n').filter(Boolean));
  }
  say(`Database: ${lines.join('\n      ')}`);
}
