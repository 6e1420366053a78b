/**
 * Runs before the first paint, so that a chosen theme never flashes the other one. Its text has none of the characters
 * that React escapes, and so needs no raw markup.
 */
const SCRIPT = [
  'document.documentElement.dataset.scripted=true',
  'try{const t=localStorage.getItem(`theme`);if(t)document.documentElement.dataset.theme=t}catch{}',
].join(';');

export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {SCRIPT}
    </script>
  );
}
