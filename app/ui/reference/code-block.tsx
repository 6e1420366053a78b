import { ScrollRegion } from '../kit/scroll-region';

/** Text for a terminal or a program. It scrolls by itself on a narrow screen, by keyboard too. */
export function CodeBlock({ text, label }: { text: string; label: string }) {
  return (
    <ScrollRegion className="code-block" aria-label={label}>
      <pre>
        <code>{text}</code>
      </pre>
    </ScrollRegion>
  );
}
