import { defineConfig } from 'prisma/config';

// Prisma's command line downloads a schema engine although `generate` never runs it. Naming any program that
// exists stops the download, so that set-up needs no host but the package registry.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

/** Paths are relative to this file's folder: `npx prisma generate --config prisma/prisma.config.ts`. */
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
});
