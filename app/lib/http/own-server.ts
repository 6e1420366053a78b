import 'server-only';
import { readEnvironment } from '../env';

/** What a socket that listens everywhere is reached under. */
const REACHED_AT: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/** One request to this very server, past whatever stands before it. Throws when it does not answer. */
export async function askOwnServer(path: string): Promise<void> {
  const { HOST, PORT } = readEnvironment();
  const host = REACHED_AT[HOST] ?? (HOST.includes(':') ? `[${HOST}]` : HOST);
  const answer = await fetch(`http://${host}:${PORT}${path}`, {
    cache: 'no-store',
    signal: AbortSignal.timeout(20_000),
  });
  await answer.arrayBuffer();
}
