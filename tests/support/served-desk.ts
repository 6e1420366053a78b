import { type Desk, freshDesk, inviteEditor, signedIn } from './accounts';
import { Browser } from './form-browser';
import { type Served, serve } from './served';

export interface ServedDesk {
  file: string;
  served: Served;
  /** Signed in as the administrator "maria". */
  admin: () => Browser;
  /** Signed in as one of the editors. */
  editor: (name: string) => Browser;
}

export interface DeskWanted {
  editors: readonly string[];
  /** Puts into the database what the test is about, before it is served. */
  fill?: (desk: Desk) => Promise<void>;
  /** Settings of the server besides those that every test's has. */
  settings?: Record<string, string>;
  /** A program that runs the server: see `serve`. */
  under?: readonly string[];
}

/** The production server over a database with an administrator and editors, each signed in already. */
export async function serveDesk({ editors, fill, settings, under }: DeskWanted): Promise<ServedDesk> {
  const desk = await freshDesk();
  desk.clock.now = new Date();
  const tokens = new Map([['maria', (await signedIn(desk)).token]]);
  for (const name of editors) tokens.set(name, (await inviteEditor(desk, name)).sessionToken);
  await fill?.(desk);
  const { file } = desk.db;
  await desk.db.close();
  const served = await serve(file, { settings, under });
  const as = (name: string) => {
    const browser = new Browser(served.origin);
    const token = tokens.get(name);
    if (token === undefined) throw new Error(`nobody is called ${name}`);
    browser.cookies.set('__Host-sid', token);
    return browser;
  };
  return { file, served, admin: () => as('maria'), editor: as };
}
