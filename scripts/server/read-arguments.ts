import { parseArgs } from 'node:util';

/** --new was for the set-up before: scripts/setup/database.mjs. */
const KNOWN = ['insecure-http', 'new'];

/**
 * What stands behind "npm start --". Calls `fail` with one line for anything unknown, and for --insecure-http where
 * browsers come by https anyway: it would only weaken the cookies.
 */
export function readArguments(
  args: string[],
  publicOrigin: string,
  fail: (line: string) => never,
): { insecureHttp: boolean } {
  const { tokens } = parseArgs({ args, strict: false, tokens: true });
  const unknown = tokens.find((token) => token.kind !== 'option' || !KNOWN.includes(token.name));
  if (unknown) fail(`"${args[unknown.index]}" is not known: npm start takes --insecure-http and --new.`);
  const insecureHttp = tokens.some((token) => token.kind === 'option' && token.name === 'insecure-http');
  if (insecureHttp && publicOrigin.startsWith('https:'))
    fail('--insecure-http is for plain HTTP, and PUBLIC_ORIGIN is https: leave one of them out.');
  return { insecureHttp };
}
