import type { Metadata } from 'next';
import { changeEntry, countsSentence, writeEntry } from '@/lib/format/history/change-entry';
import { sourceNames } from '@/lib/format/history/change-words';
import { changesAddress, feedAddress } from '@/lib/format/history/changes-address';
import type { PageParameters } from '@/lib/http/page-context';
import { type ChangesAddress, EVERY_CHANGE, parseChangesAddress } from '@/lib/schemas/changes-query';
import { listChanges, type PublicWrite } from '@/lib/services/history/list-changes';
import { readerContext } from '@/lib/services/service-context';
import { ProblemSummary } from '../ui/controls/problem-summary';
import { ChangeFilters } from '../ui/history/change-filters';
import { ChangeList } from '../ui/history/change-list';
import { KeptLine } from '../ui/history/kept-line';
import { PageHead } from '../ui/kit/page-head';

export const metadata: Metadata = { title: 'What changed' };

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** What changed on the public pages, when and why, newest first. */
export default async function CorrectionsPage({ searchParams }: { searchParams: Promise<PageParameters> }) {
  const parameters = await searchParams;
  const parsed = parseChangesAddress({
    show: first(parameters.show),
    before: first(parameters.before),
    revision: first(parameters.revision),
  });
  const query = parsed.ok ? parsed.query : EVERY_CHANGE;
  const list = await listChanges(await readerContext(), query);
  const sourceName = sourceNames(list.sources);
  return (
    <>
      {query.revision === null ? <EveryHead /> : <RevisionHead number={query.revision} write={list.write} />}
      <section className="spread" aria-label="Changes">
        <div className="body">
          {!parsed.ok && (
            <ProblemSummary
              heading="This address asks for something that is not there. The newest changes are shown."
              issues={parsed.issues}
            />
          )}
          <ChangeFilters show={query.show} revision={query.revision} />
          {list.entries.length > 0 ? (
            <ChangeList
              entries={list.entries.map((entry) =>
                entry.of === 'change' ? changeEntry(entry.change, sourceName) : writeEntry(entry.write),
              )}
            />
          ) : (
            <NoChanges query={query} />
          )}
          <nav className="take text-sm" aria-label="Pages of changes">
            {query.before !== null && <a href={changesAddress({ ...query, before: null })}>Newest changes</a>}
            {list.older !== null && <a href={changesAddress({ ...query, before: list.older })}>Older changes</a>}
          </nav>
        </div>
        <aside className="aside notes" aria-labelledby="follow">
          <h3 id="follow">Follow along</h3>
          <p className="mt-3 text-sm">
            <a href={feedAddress({ show: query.show, before: null })}>Atom feed</a> of{' '}
            {query.show === null ? 'all changes' : `these ${query.show}`}, the newest first.
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

function EveryHead() {
  return (
    <PageHead
      where="What changed"
      heading="Every addition and correction, and why"
      deck="Nothing is changed silently. Each change keeps what stood there before, and each data revision can still be looked at."
    />
  );
}

/** What one data revision changed: an import, say. */
function RevisionHead({ number, write }: { number: number; write: PublicWrite | null }) {
  return (
    <PageHead
      where={
        <>
          <a href="/corrections">What changed</a> / data revision {number}
        </>
      }
      heading={`Data revision ${number}`}
      deck={
        write === null
          ? 'This revision changed nothing that readers see.'
          : `${countsSentence(write.counts)} by ${write.actor}: ${write.reason}`
      }
    />
  );
}

function NoChanges({ query }: { query: ChangesAddress }) {
  if (query.before !== null) return <p>There is nothing older.</p>;
  if (query.revision !== null) {
    return (
      <p>
        Nothing to list here. <a href="/corrections">Show what changed otherwise</a>.
      </p>
    );
  }
  if (query.show === 'corrections') {
    return (
      <p>
        Nothing has been corrected yet. <a href="/corrections">Show what was added</a>.
      </p>
    );
  }
  return <p>Nothing has been recorded yet.</p>;
}
