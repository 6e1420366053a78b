import { answerRead } from '@/lib/http/api/answer-read';
import { answerWrite } from '@/lib/http/api/answer-write';
import { noteRecord } from '@/lib/http/api/records';
import { handlers } from '@/lib/http/handlers';
import { CORRECT_NOTE, GET_NOTE } from '@/lib/schemas/api/operations';
import { correctNoteFields } from '@/lib/services/correct-fields';
import { getNote as findNote } from '@/lib/services/history/list-recorded';
import { requireReason } from '@/lib/services/require-reason';

const getNote = answerRead(GET_NOTE, async ({ context, parts }) => {
  const { revision, note } = await findNote(context, parts.id);
  return { data_revision: revision, note: noteRecord(note) };
});

const patchNote = answerWrite(CORRECT_NOTE, async ({ context, parts: { id }, body }) => {
  const reason = requireReason(body.reason, 'The note was not saved');
  const note = await correctNoteFields(context, { id, version: body.version, fields: body.note, reason });
  return { body: { data_revision: note.revision, note: noteRecord(note) } };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getNote, PATCH: patchNote });
