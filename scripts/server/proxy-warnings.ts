import type { Logger } from 'pino';

const WORDS = {
  unnamed:
    'PUBLIC_ORIGIN is https and TRUSTED_PROXY is left out: everybody behind the proxy is counted as one client, and shares one limit of sign-in attempts. Give the address of the proxy as TRUSTED_PROXY',
  untrusted:
    'X-Forwarded-For came from an address that TRUSTED_PROXY does not name, and was not believed. If that is your proxy, give its address as TRUSTED_PROXY',
  unreadable:
    'the proxy sent an X-Forwarded-For without an address: all such clients are counted as one. Let the proxy add the address of its client',
};

/**
 * What an operator should mend about the proxy in front, in the log. Each is said once: anybody could send the header that
 * causes it a thousand times.
 */
export function proxyWarnings(log: Logger): (kind: keyof typeof WORDS, peer?: string) => void {
  const said = new Set<string>();
  return (kind, peer) => {
    if (said.has(kind)) return;
    said.add(kind);
    log.warn({ peer }, WORDS[kind]);
  };
}
