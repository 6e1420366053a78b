import { requirePage } from '@/lib/auth/require-page';
import { formatMoment } from '@/lib/format/figure/date-words';
import { type AuditQuery, parseAuditQuery } from '@/lib/schemas/audit-query';
import { listAudit } from '@/lib/services/accounts/list-audit';
import { actingContext } from '@/lib/services/service-context';
import { AuditFilter } from '../../ui/account/audit-filter';
import { AuditTable } from '../../ui/account/audit-table';
import { ProblemSummary } from '../../ui/controls/problem-summary';
import { PageHead } from '../../ui/kit/page-head';
import { deskMetadata, withDeskErrors } from '../with-desk-errors';

export const generateMetadata = deskMetadata({ role: 'admin', title: 'Audit' });

const EVERYTHING: AuditQuery = { actor: null, action: null, subject: null, from: null, until: null, before: null };

export default withDeskErrors(async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requirePage('admin');
  const parsed = parseAuditQuery(await searchParams);
  const query = parsed.ok ? parsed.query : EVERYTHING;
  const { entries, nextBefore, choices } = await listAudit(await actingContext(undefined, actor), query);
  const older = new URLSearchParams(
    Object.entries({ ...query, before: nextBefore }).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );
  return (
    <>
      <PageHead where="Audit" heading="Everything that was done or refused" />
      <section className="spread" aria-label="Entries">
        <div className="full">
          {!parsed.ok && <ProblemSummary heading="The filter cannot be used" issues={parsed.issues} />}
          <AuditFilter query={query} choices={choices} />
          {entries.length === 0 ? (
            <p>
              No entry fits. <a href="/admin/audit">Show all</a>.
            </p>
          ) : (
            <AuditTable entries={entries.map((entry) => ({ ...entry, at: formatMoment(entry.at) }))} />
          )}
          {nextBefore !== null && (
            <p>
              <a href={`/admin/audit?${older}`}>Older entries</a>
            </p>
          )}
        </div>
      </section>
    </>
  );
});
