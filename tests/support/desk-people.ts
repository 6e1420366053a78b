import { createHash, randomBytes, randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';

export const DESK_PASSWORD = 'quiet harbour lantern seven';

/** Who has an account in the database of a served desk. */
export const DESK_PEOPLE = { admin: 'maria', editor: 'ernesto' } as const;

export type DeskPerson = (typeof DESK_PEOPLE)[keyof typeof DESK_PEOPLE];

/** Opens a session in a database file that nobody serves yet, as signing in does; gives the token of its cookie. */
export function openSession(file: string, name: DeskPerson): string {
  const token = randomBytes(32).toString('base64url');
  const database = new Database(file);
  try {
    const now = new Date();
    const { changes } = database
      .prepare(
        `INSERT INTO "Session" ("id", "tokenHash", "userId", "createdAt", "lastSeenAt", "expiresAt", "address", "agent")
         SELECT @id, @tokenHash, "id", @now, @now, @expiresAt, '127.0.0.1', 'test' FROM "User" WHERE "name" = @name`,
      )
      .run({
        id: randomUUID(),
        tokenHash: createHash('sha256').update(token).digest('hex'),
        now: now.toISOString(),
        expiresAt: new Date(now.getTime() + 24 * 3_600_000).toISOString(),
        name,
      });
    if (changes !== 1) throw new Error(`the database knows no ${name}`);
    return token;
  } finally {
    database.close();
  }
}
