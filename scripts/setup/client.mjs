import { run } from './run.mjs';
import { digestOf, unlessDone } from './stamp.mjs';

/**
 * Generates Prisma's client from the schema.
 * @param {import('./run.mjs').Say} say
 */
export async function generateClient(say) {
  const done = await unlessDone({
    stamp: 'app/lib/db/generated/.as-reported-stamp',
    digest: digestOf(['prisma/schema.prisma', 'prisma/prisma.config.ts', 'package-lock.json']),
    work: async () => {
      const args = ['node_modules/prisma/build/index.js', 'generate', '--config', 'prisma/prisma.config.ts'];
      // It would ask a host of Prisma's whether there is a newer version.
      await run(process.execPath, args, { title: 'generating the database client', env: { CHECKPOINT_DISABLE: '1' } });
    },
  });
  say(done ? 'Database client: generated' : 'Database client: up to date');
}
