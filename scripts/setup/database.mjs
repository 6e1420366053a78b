import { run } from './run.mjs';

const SCRIPTS = ['scripts/migrate.ts', 'scripts/load-starting-data.ts'];

/** Applies new migrations and loads the starting figures; both look for themselves whether there is anything to do. */
export async function prepareDatabase(say) {
  const lines = [];
  for (const script of SCRIPTS) {
    const args = ['--conditions=react-server', '--import', 'tsx', script];
    const { output } = await run(process.execPath, args, { title: 'preparing the database' });
    lines.push(...output.trim().split('\n').filter(Boolean));
  }
  say(`Database: ${lines.join('\n      ')}`);
}
