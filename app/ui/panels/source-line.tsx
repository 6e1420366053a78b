import { addressAsOf } from '@/lib/format/history/as-of-address';
import type { PanelView } from './panel-view';

interface SourceLineProps extends Pick<PanelView, 'sources' | 'csvHref' | 'revision' | 'asOf'> {
  figureCount: number;
  /** Where the same figures are shown in other charts; left out where the page has that choice. */
  chartsHref?: string;
}

/** Where a panel's figures are from, and what a reader can take along. */
export function SourceLine({ sources, csvHref, revision, asOf, figureCount, chartsHref }: SourceLineProps) {
  const these = figureCount === 1 ? 'this figure' : `these ${figureCount} figures`;
  return (
    <div className="source-line">
      <p>
        {sources.length === 1 ? 'Source: ' : 'Sources: '}
        {sources.map(({ source, published }, index) => (
          <span key={source.id}>
            {index > 0 && '; '}
            <a href={addressAsOf(`/sources/${source.id}`, asOf)}>{source.publisher}</a>, published {published}
          </span>
        ))}
        . Data revision {revision}.
      </p>
      <div className="take">
        {chartsHref && (
          <a href={chartsHref}>
            Other charts and scales<span className="sr-only"> of {these}</span>
          </a>
        )}
        <a href={csvHref} download>
          CSV<span className="sr-only"> of {these}</span>
        </a>
      </div>
    </div>
  );
}
