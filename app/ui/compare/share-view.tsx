import { CopyButton } from '../controls/copy-button';

export interface ShareViewProps {
  /** The page as it stands, newest data. */
  address: string;
  /** The same page for ever; null where the page is one already. */
  pinned: string | null;
  csvHref: string;
  figureCount: number;
  revision: number;
}

/** What a reader can take along: the page's address, the one that never changes, and the figures as a file. */
export function ShareView({ address, pinned, csvHref, figureCount, revision }: ShareViewProps) {
  return (
    <>
      <h2 id="share">Share this comparison</h2>
      <dl className="share">
        <Address
          term={pinned ? 'This page, always with the newest data' : 'This page, which never changes'}
          address={address}
        />
        {pinned && (
          <Address term={`As it is now, at data revision ${revision}; this link never changes`} address={pinned} />
        )}
      </dl>
      <div className="take text-sm">
        <a href={csvHref} download>
          CSV of {figureCount === 1 ? 'the figure' : `all ${figureCount} figures`}
        </a>
      </div>
    </>
  );
}

function Address({ term, address }: { term: string; address: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <a href={address}>{address}</a>
        <CopyButton text={address} label="Copy the link" />
      </dd>
    </div>
  );
}
