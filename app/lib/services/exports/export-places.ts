import 'server-only';
import { tooMany } from '../errors';

/** Who asks for a download. */
export interface ExportAsker {
  /** An IPv4 address, or the first half of an IPv6 one; null for the command line, which nobody else waits for. */
  network: string | null;
  /** Asks with a personal token. */
  hasToken: boolean;
}

export interface PlaceLimits {
  /** Large downloads that may run at once. */
  atOnce: number;
  /** Of these, places that only askers with a token may take. */
  reservedForTokens: number;
  /** Places that one network may take. */
  ofOne: number;
}

const RETRY_AFTER_SECONDS = 60;

/** The places of large downloads: few at once, so many for each network, and some kept for people with a token. */
export class ExportPlaces {
  readonly #taken = new Set<{ network: string | null; hasToken: boolean }>();

  /** Takes a place; what it gives leaves it, and may be called again. Throws an AppError (429) that says why and when. */
  take(asker: ExportAsker, { atOnce, reservedForTokens, ofOne }: PlaceLimits): () => void {
    const own = [...this.#taken].filter(({ network }) => network !== null && network === asker.network).length;
    if (own >= ofOne)
      throw refused(`${own} downloads of all figures are running for your address, which is as many as may at once`);
    const room = asker.hasToken ? atOnce : atOnce - reservedForTokens;
    const others = [...this.#taken].filter(({ hasToken }) => asker.hasToken || !hasToken).length;
    if (this.#taken.size >= atOnce || others >= room)
      throw refused(`${this.#taken.size} large downloads are running, which is as many as may at once`);
    const place = { ...asker };
    this.#taken.add(place);
    return () => {
      this.#taken.delete(place);
    };
  }
}

function refused(why: string) {
  return tooMany(`${why}: try again in a minute, or ask for fewer figures by a filter`, RETRY_AFTER_SECONDS);
}
