import type { DifferencePart } from '@/lib/format/history/word-difference';

/** What changed between two texts; the marks are said, too, where nobody sees them. */
export function Difference({ parts }: { parts: readonly DifferencePart[] }) {
  return (
    <>
      {parts.map(({ kind, text }, index) => {
        // Parts have no identity of their own, and the list never changes.
        const key = `${index}${kind}`;
        if (kind === 'kept') return <span key={key}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        const follows = parts[index + 1];
        return (
          <span key={key}>
            <span className="sr-only">{kind === 'removed' ? ' (removed: ' : ' (added: '}</span>
            <Mark>{text}</Mark>
            <span className="sr-only">) </span>
            {follows && follows.kind !== 'kept' && ' '}
          </span>
        );
      })}
    </>
  );
}
