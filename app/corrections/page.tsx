import type { Metadata } from 'next';
import { sourceNames } from '@/lib/format/history/change-words';
import { wordChange } from '@/lib/format/history/public-change';
import type { PageParameters } from '@/lib/http/page-context';
import { type ChangesAddress, parseChangesAddress } from '@/lib/schemas/changes-query';
import { listChanges } from '@/lib/services/history/list-changes';
import { readerContext } from '@/lib/services/service-context';
import { ProblemSummary } from '../ui/controls/problem-summary';
import { ChangeFilters, changesAddress } from '../ui/history/change-filters';
import { ChangeList } from '../ui/history/change-list';
import { KeptLine } from '../ui/history/kept-line';

export const metadata: Metadata = { title: 'What changed' };

const EVERYTHING: ChangesAddress = { show: null, before: null };

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** What changed on the public pages, when and why, newest first. */
export default async function CorrectionsPage({ searchParams }: { searchParams: Promise<PageParameters> }) {
  const parameters = await searchParams;
  const parsed = parseChangesAddress({ show: first(parameters.show), before: first(parameters.before) });
  const query = parsed.ok ? parsed.query : EVERYTHING;
  const list = await listChanges(await readerContext(), query);
  const sourceName = sourceNames(list.sources);
  return (
    <>
      <p className="where">What changed</p>
      <h1>Every addition and correction, and why</h1>
      <p className="deck">
        Nothing is changed silently. Each change keeps what stood there before, and each data revision can still be
        looked at.
      </p>
      <section className="spread" aria-label="Changes">
        <div className="body">
          {!parsed.ok && (
            <ProblemSummary
              heading="This address asks for something that is not there. The newest changes are shown."
              issues={parsed.issues}
            />
          )}
          <ChangeFilters show={query.show} />
          {list.changes.length > 0 ? (
            <ChangeList changes={list.changes.map((change) => wordChange(change, sourceName))} />
          ) : (
            <NoChanges query={query} />
          )}
          <nav className="take text-sm" aria-label="Pages of changes">
            {query.before !== null && <a href={changesAddress({ show: query.show, before: null })}>Newest changes</a>}
            {list.older !== null && (
              <a href={changesAddress({ show: query.show, before: list.older })}>Older changes</a>
            )}
          </nav>
        </div>
        <aside className="aside notes" aria-labelledby="follow">
          <h3 id="follow">Follow along</h3>
          <p className="mt-3 text-sm">
            <a href="/corrections/feed.xml">Atom feed</a> of the newest changes.
          </p>
          <p className="mt-3 text-sm text-ink-2">
            Found something wrong? Each figure’s page names its source and the place in it, so that you can check.
          </p>
          <KeptLine head={list.head} />
        </aside>
      </section>
    </>
  );
}

function NoChanges({ query }: { query: ChangesAddress }) {
  if (query.before !== null) return <p>There is nothing older.</p>;
  if (query.show === 'corrections') {
    return (
      <p>
        Nothing has been corrected yet. <a href="/corrections">Show what was added</a>.
      </p>
    );
  }
  return <p>Nothing has been recorded yet.</p>;
}
