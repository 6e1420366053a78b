// npm run admin -- create NAME | reset NAME: makes an administrator, or gives one access again. The password is read
// from standard input: it never stands in the list of processes or in the shell's history.
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { openDatabase } from '@/lib/db/open-database';
import { readEnvironment } from '@/lib/env';
import { createAdmin, resetAdmin } from '@/lib/services/accounts/admin-on-host';
import { CommandError, failInOneLine } from './fail-in-one-line';

const USAGE = 'Usage: npm run admin -- create NAME, or: npm run admin -- reset NAME';

const COMMANDS = {
  create: { run: createAdmin, done: (name: string) => `${name} is an administrator now and can sign in.` },
  reset: {
    run: resetAdmin,
    done: (name: string) => `${name} is an administrator with the new password. Every session has ended.`,
  },
};

try {
  const [command, name, ...others] = process.argv.slice(2);
  const chosen = command === 'create' || command === 'reset' ? COMMANDS[command] : undefined;
  if (!chosen || !name || others.length > 0) throw new CommandError(USAGE);
  const db = await openDatabase(readEnvironment().DATABASE_FILE);
  try {
    const fields = { name, new_password: await readPassword() };
    console.log(chosen.done(await chosen.run({ db, actor: { name: 'command line', role: 'system' } }, fields)));
  } finally {
    await db.close();
  }
} catch (error) {
  failInOneLine(error);
}

/** One line; on a terminal it is asked for and not shown. */
async function readPassword(): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  if (isTerminal) process.stderr.write('Password (at least 12 characters, not shown): ');
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: process.stdin,
    output: isTerminal ? unseen : undefined,
    terminal: isTerminal,
  });
  try {
    for await (const line of lines) return line;
    throw new CommandError('Give the password on standard input.');
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write('\n');
  }
}
