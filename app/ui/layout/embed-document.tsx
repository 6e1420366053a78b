import type { ReactNode } from 'react';
import { HEIGHT_MESSAGE } from '@/lib/format/panel/embed-code';
import type { EmbedFrame } from '@/lib/http/embed-frame';
import { fontVariables } from './fonts';

/** Tells the page around how tall this one is, at first and whenever that changes. Holds nothing that React escapes. */
const SCRIPT = [
  'if(parent!==window)new ResizeObserver(function(){',
  `parent.postMessage({type:\`${HEIGHT_MESSAGE}\`,height:Math.ceil(document.documentElement.getBoundingClientRect().height)},\`*\`)`,
  '}).observe(document.documentElement)',
].join('');

export interface EmbedDocumentProps {
  frame: EmbedFrame;
  nonce: string | undefined;
  children: ReactNode;
}

/** The document of a page for the frames of other sites: no head, no foot, no storage; its links open elsewhere. */
export function EmbedDocument({ frame, nonce, children }: EmbedDocumentProps) {
  return (
    <html lang="en" className={fontVariables} data-theme={frame.theme ?? undefined}>
      <head>
        <base target="_blank" />
      </head>
      <body className="embedded">
        <main id="main">{children}</main>
        <script nonce={nonce} suppressHydrationWarning>
          {SCRIPT}
        </script>
      </body>
    </html>
  );
}
