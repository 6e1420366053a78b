import type { Metadata } from 'next';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { publicAddress } from '@/lib/http/public-address';

export interface CardOfPage {
  /** What the page is called where it is linked. */
  title: string;
  description: string;
  /** The page's own path. */
  path: string;
  /** The card's name under /charts/cards, with the query of a comparison: `figures/some-id.png`. */
  card: string;
  /** The state of the data that the card shows: another state is another address, so that no old card is kept. */
  revision: number;
}

const LONGEST_ALT = 420;

/** The metadata that make a link to a page show its finding and its chart elsewhere (Open Graph, X). */
export function cardMetadata({ title, description, path, card, revision }: CardOfPage): Metadata {
  const alt = `${title}. ${description}`.slice(0, LONGEST_ALT);
  const image = { url: publicAddress(addressAsOf(`/charts/cards/${card}`, revision)), alt };
  return {
    openGraph: {
      type: 'website',
      siteName: 'As Reported',
      locale: 'en',
      url: publicAddress(path),
      title,
      description,
      images: [{ ...image, type: 'image/png', width: 1200, height: 630 }],
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  };
}
