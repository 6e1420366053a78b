import { answerRead } from '@/lib/http/api/answer-read';
import { answerWrite } from '@/lib/http/api/answer-write';
import { pageRequest } from '@/lib/http/api/page-request';
import { noteRecord, pageRecord } from '@/lib/http/api/records';
import { handlers } from '@/lib/http/handlers';
import { LIST_NOTES, RECORD_NOTE } from '@/lib/schemas/api/operations';
import { savedNote } from '@/lib/services/correct-fields';
import { listNotes as listNotePage } from '@/lib/services/history/list-recorded';
import { recordContextNote } from '@/lib/services/notes/record-context-note';
import { requireReason } from '@/lib/services/require-reason';

const listNotes = answerRead(LIST_NOTES, async ({ context, query }) => {
  const { revision, page } = await listNotePage(context, query.source ?? null, pageRequest(query));
  return { data_revision: revision, ...pageRecord(page), notes: page.rows.map(noteRecord) };
});

const postNote = answerWrite(RECORD_NOTE, async ({ context, body }) => {
  const reason = requireReason(body.reason, 'The note was not saved');
  const { id } = await recordContextNote(context, body.note, reason);
  const note = await savedNote(context, id);
  return { body: { data_revision: note.revision, note: noteRecord(note) }, location: `/api/v1/notes/${id}` };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: listNotes, POST: postNote });
