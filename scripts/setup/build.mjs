import { buildDigest } from './build-digest.mjs';
import { run } from './run.mjs';
import { unlessDone } from './stamp.mjs';

/**
 * Builds the dashboard for production.
 * @param {import('./run.mjs').Say} say
 */
export async function buildDashboard(say) {
  let took = 0;
  const done = await unlessDone({
    stamp: '.next/as-reported-stamp',
    digest: buildDigest(),
    work: async () => {
      const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
      const options = { title: 'building the dashboard', env, words: 'The dashboard could not be built:' };
      took = (await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], options)).seconds;
    },
  });
  say(done ? `Dashboard: built in ${took} s` : 'Dashboard: up to date');
}
