import 'server-only';
import { headers } from 'next/headers';

/** Where pages for the frames of other sites lie. */
const EMBED = '/embed/';

export interface EmbedFrame {
  /** Null follows the reader's system. */
  theme: 'light' | 'dark' | null;
}

/** What a page inside of another site asks for by its address; null for the pages of our own site. */
export async function readEmbedFrame(): Promise<EmbedFrame | null> {
  const address = new URL((await headers()).get('x-own-path') ?? '/', 'http://localhost');
  if (!address.pathname.startsWith(EMBED)) return null;
  const theme = address.searchParams.get('theme');
  return { theme: theme === 'light' || theme === 'dark' ? theme : null };
}
