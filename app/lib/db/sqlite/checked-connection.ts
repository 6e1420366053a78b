import 'server-only';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { PrismaClient } from '../generated/client';
import { type Role, requireSetting, requireSqliteVersion, settingsFor } from './sqlite-settings';
import { toDatabaseError } from './unusable-file';

/** Answers put in SQLite's place by a test: the version, or the value of a pragma by its name. */
export type PretendedAnswers = Readonly<Record<string, string | number>>;

export interface ConnectionOptions {
  file: string;
  role: Role;
  busyTimeoutMs: number;
  pretend?: PretendedAnswers;
}

/**
 * A Prisma client on one connection whose settings were made and read back. The client is tied to that connection:
 * once disconnected it answers nothing more, so no setting can be lost by a silent reconnect.
 * Throws DatabaseError when the file, the settings or the SQLite version will not do.
 */
export async function connectChecked(options: ConnectionOptions): Promise<PrismaClient> {
  const adapter = await openAdapter(options);
  const client = new PrismaClient({
    adapter: { provider: 'sqlite', adapterName: adapter.adapterName, connect: async () => adapter },
    errorFormat: 'minimal',
  });
  // A client that was never asked anything does not own the connection yet, and disconnecting would leave it open.
  await client.$connect();
  return client;
}

async function openAdapter({ file, role, busyTimeoutMs, pretend }: ConnectionOptions): Promise<SqlDriverAdapter> {
  let adapter: SqlDriverAdapter | undefined;
  try {
    adapter = await new PrismaBetterSqlite3({
      url: file,
      readonly: role === 'reader',
      fileMustExist: true,
      timeout: busyTimeoutMs,
    }).connect();
    requireSqliteVersion(String(pretend?.sqlite_version ?? (await ask(adapter, 'SELECT sqlite_version()'))));
    for (const setting of settingsFor(role, busyTimeoutMs)) {
      if (setting.set !== undefined) await adapter.executeScript(`PRAGMA ${setting.pragma} = ${setting.set}`);
      requireSetting(setting, pretend?.[setting.pragma] ?? (await ask(adapter, `PRAGMA ${setting.pragma}`)));
    }
    return adapter;
  } catch (error) {
    await adapter?.dispose();
    throw toDatabaseError(file, error);
  }
}

/** The first value of the first row. */
async function ask(adapter: SqlDriverAdapter, sql: string): Promise<unknown> {
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] });
  return rows[0]?.[0];
}
