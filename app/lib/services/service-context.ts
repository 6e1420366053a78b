import 'server-only';
import { cache } from 'react';
import type { OpenDatabase } from '../db/open-database';
import type { DatedRevision } from '../db/record/revision-reads';
import { openServedDatabase } from '../db/served-database';
import { readEnvironment } from '../env';
import { registry } from '../process/registry';

/** What every service gets first. One context is one request; what one service reads shows one data revision (withState). */
export interface ServiceContext {
  db: OpenDatabase;
  actor: ServiceActor;
  /** Under which the request is logged; commands have none. */
  requestId?: string;
  /** The state of the data set that was asked for; the newest when left out. */
  asOf?: DatedRevision;
}

/** Who acts: a reader, somebody signed in, or the system itself (the command line and set-up). */
export interface ServiceActor {
  name: string;
  role: 'reader' | 'editor' | 'admin' | 'system';
}

const READER: ServiceActor = { name: 'reader', role: 'reader' };

declare module '../process/registry' {
  interface ProcessRegistry {
    /** One database for the process; the server closes it when it stops. */
    database?: Promise<OpenDatabase>;
  }
}

function sharedDatabase(): Promise<OpenDatabase> {
  registry.database ??= openServedDatabase(readEnvironment().DATABASE_FILE, { onTrouble }).catch((error: unknown) => {
    // Not kept: once the file is mended the next request succeeds.
    registry.database = undefined;
    registry.databaseFailure = error;
    throw error;
  });
  return registry.database;
}

function onTrouble(line: string): void {
  if (registry.tellTrouble) registry.tellTrouble(line);
  else console.error(line);
}

/**
 * The context of a request by a reader without an account; the same one for the whole of a page with its layout.
 * Opens the database at the first request. Throws DatabaseError when that cannot be done.
 */
export const readerContext = cache(
  async (): Promise<ServiceContext> => ({ db: await sharedDatabase(), actor: READER }),
);

/** The context of what somebody does; for a reader who is about to sign in leave the actor out. */
export async function actingContext(
  requestId: string | undefined,
  { name, role }: ServiceActor = READER,
): Promise<ServiceContext> {
  return { db: await sharedDatabase(), actor: { name, role }, requestId };
}
