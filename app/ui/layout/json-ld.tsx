/**
 * A JSON-LD document for search engines and catalogues. The one place beside the charts that writes raw text: inside a
 * script nothing is escaped, so each `<` is spelled as JSON allows, and no text can end the script.
 */
export function JsonLd({ document, nonce }: { document: object; nonce: string | undefined }) {
  const text = JSON.stringify(document).replaceAll('<', '\\u003c');
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with its `<` escaped; React would escape its quotes
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}
