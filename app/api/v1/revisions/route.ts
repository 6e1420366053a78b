import { answerRead } from '@/lib/http/api/answer-read';
import { pageRequest } from '@/lib/http/api/page-request';
import { revisionRecord } from '@/lib/http/api/records';
import { wantedSubject } from '@/lib/http/api/wanted-subject';
import { handlers } from '@/lib/http/handlers';
import { LIST_REVISIONS } from '@/lib/schemas/api/operations';
import { getRecordHead } from '@/lib/services/history/get-record-chain';
import { listRevisions as listRevisionPage } from '@/lib/services/history/list-revisions';

const listRevisions = answerRead(LIST_REVISIONS, async ({ context, query }) => {
  const wanted = { kind: query.kind ?? null, subject: wantedSubject(query) };
  const { revision, changes, next, previous } = await listRevisionPage(context, wanted, pageRequest(query));
  const revisions = changes.map(revisionRecord);
  const head = await getRecordHead(context, revision);
  return { data_revision: revision, count: revisions.length, next, previous, revisions, record_head: head };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: listRevisions });
