import { addressAsOf } from '@/lib/format/as-of-address';
import type { PanelView } from './panel-view';

/** Where a panel's figures are from, and what a reader can take along. */
export function SourceLine({
  sources,
  csvHref,
  revision,
  asOf,
  figureCount,
}: Pick<PanelView, 'sources' | 'csvHref' | 'revision' | 'asOf'> & { figureCount: number }) {
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
        <a href={csvHref} download>
          CSV<span className="sr-only"> of {figureCount === 1 ? 'this figure' : `these ${figureCount} figures`}</span>
        </a>
      </div>
    </div>
  );
}
