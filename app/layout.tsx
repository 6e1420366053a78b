import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { isInsecureHttp } from '@/lib/auth/plain-http';
import { readAsOfHeader } from '@/lib/http/as-of-header';
import { isDatabaseRefused } from '@/lib/http/database-refused';
import { readEmbedFrame } from '@/lib/http/embed-frame';
import { readNonce } from '@/lib/http/page-nonce';
import { getDataState } from '@/lib/services/history/get-data-state';
import { readerContext } from '@/lib/services/service-context';
import { DatabaseUnusable } from './database-unusable';
import { ThemeScript } from './ui/controls/theme-script';
import { EmbedDocument } from './ui/layout/embed-document';
import { fontVariables } from './ui/layout/fonts';
import { InsecureBanner } from './ui/layout/insecure-banner';
import { SiteFooter } from './ui/layout/site-footer';
import { SiteHeader } from './ui/layout/site-header';
import { RefreshedPage } from './ui/refresh/refreshed-page';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'As Reported: trade figures with their hedges', template: '%s - As Reported' },
  description: 'Trade figures as articles reported them: who, with whom, how much, how hedged, for which months.',
  formatDetection: { telephone: false },
  alternates: {
    types: { 'application/atom+xml': [{ url: '/corrections/feed.xml', title: 'As Reported: what changed' }] },
  },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#15181a' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = await readNonce();
  const frame = await readEmbedFrame();
  if (frame) {
    return (
      <EmbedDocument frame={frame} nonce={nonce}>
        {children}
      </EmbedDocument>
    );
  }
  const shown = await readShown();
  const asOf = shown?.asOf;
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        {isInsecureHttp() && <InsecureBanner />}
        <SiteHeader asOf={asOf} />
        <main id="main" className="wrap" tabIndex={-1}>
          {shown ? children : <DatabaseUnusable />}
        </main>
        {shown && (
          <SiteFooter
            revision={shown.state.revision}
            at={shown.state.at}
            figureCount={shown.state.count}
            sourceCount={shown.state.sourceCount}
            asOf={asOf}
          />
        )}
        {shown && asOf === undefined && <RefreshedPage revision={shown.state.revision} />}
      </body>
    </html>
  );
}

/** The state of the data that the frame tells of; null while the database cannot be read, for pages that ask for nothing, too. */
async function readShown() {
  try {
    const earlier = await readAsOfHeader();
    const state = await getDataState(earlier?.context ?? (await readerContext()));
    return { asOf: earlier?.asOf.number, state };
  } catch (error) {
    if (isDatabaseRefused(error)) return null;
    throw error;
  }
}
