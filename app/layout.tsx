import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { isInsecureHttp } from '@/lib/auth/plain-http';
import { readAsOfHeader } from '@/lib/http/as-of-header';
import { getDataSet } from '@/lib/services/get-data-set';
import { publishedFigures } from '@/lib/services/public-figures';
import { readerContext } from '@/lib/services/service-context';
import { ThemeScript } from './ui/controls/theme-script';
import { FreshPage } from './ui/fresh/fresh-page';
import { fontVariables } from './ui/layout/fonts';
import { InsecureBanner } from './ui/layout/insecure-banner';
import { SiteFooter } from './ui/layout/site-footer';
import { SiteHeader } from './ui/layout/site-header';
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

/** The nonce that proxy.ts put into this request's policy. */
async function readNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? '';
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = await readNonce();
  const earlier = await readAsOfHeader();
  const asOf = earlier?.asOf.number;
  const dataSet = await getDataSet(earlier?.context ?? (await readerContext()));
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
          {children}
        </main>
        <SiteFooter
          revision={dataSet.revision}
          at={dataSet.at}
          figureCount={publishedFigures(dataSet).length}
          sourceCount={dataSet.sources.size}
          asOf={asOf}
        />
        {asOf === undefined && <FreshPage revision={dataSet.revision} />}
      </body>
    </html>
  );
}
