import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrateDatabase } from '@/lib/db/sqlite/migrate-database';
import { type Migration, readMigrations } from '@/lib/db/sqlite/migration-folder';

const SCHEMA_PATH = 'prisma/schema.prisma';

/** Tables and enums that the comparison leaves out: none. */
const filters = { externalTables: [], externalEnums: [] };

/**
 * The SQL that leads from the migrations to prisma/schema.prisma, '' when they agree. The migrations are applied to
 * a temporary database in the way users' databases get them, and the result is compared with the schema.
 * Prisma's command line would download its engine for this; here the same engine runs as WebAssembly.
 */
export async function diffMigrationsToSchema(
  migrations: Migration[] = readMigrations(),
  schema: string = readFileSync(SCHEMA_PATH, 'utf8'),
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-'));
  try {
    const file = path.join(folder, 'migrated.sqlite');
    migrateDatabase(file, { migrations });
    const files = [{ path: SCHEMA_PATH, content: schema }];
    const result = await withSchemaEngine(file, schema, (engine) =>
      engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: 'prisma' },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: true,
        filters,
      }),
    );
    // The engine's answer to "was a difference found?" (as --exit-code): 0 no, 2 yes.
    return result.exitCode === 0 ? '' : (result.stdout ?? '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What Prisma's own engine would still apply to this database: nothing, when the record that migrate-database.ts
 * writes is the one that `prisma migrate deploy` reads. Throws when it finds an edited or failed migration.
 */
export async function applyByPrisma(file: string, migrations: Migration[] = readMigrations()): Promise<string[]> {
  const schema = readFileSync(SCHEMA_PATH, 'utf8');
  const migrationsList = {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
  return withSchemaEngine(file, schema, async (engine) => {
    const input = { migrationsList, filters };
    const found = await engine.diagnoseMigrationHistory({ ...input, optInToShadowDatabase: false });
    const wrong = [...found.editedMigrationNames, ...found.failedMigrationNames];
    if (wrong.length > 0) throw new Error(`Prisma calls these migrations edited or failed: ${wrong.join(', ')}`);
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  });
}

async function withSchemaEngine<T>(
  file: string,
  schema: string,
  work: (engine: glue.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadWebAssembly();
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: file }));
  const engine = await glue.SchemaEngine.new({ datamodels: [[SCHEMA_PATH, schema]] }, () => undefined, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}

let loaded: Promise<void> | undefined;

/** The package imports its .wasm file as a module, which Node cannot do; this ties the two together by hand. */
function loadWebAssembly(): Promise<void> {
  loaded ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
    const bytes = readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
  })();
  return loaded;
}
