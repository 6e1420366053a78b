import { answerOwn } from '@/lib/http/api/answer-own';
import { answerWrite } from '@/lib/http/api/answer-write';
import { importRecord } from '@/lib/http/api/import-records';
import { handlers } from '@/lib/http/handlers';
import { DROP_IMPORT, GET_IMPORT } from '@/lib/schemas/api/operations';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { dropOwnImport, getOwnImport } from '@/lib/services/imports/own-imports';

const getImport = answerOwn(GET_IMPORT, async ({ context, parts: { id } }) => {
  const job = getOwnImport(context, id);
  return { data_revision: await getDataRevision(context), import: importRecord(job) };
});

const deleteImport = answerWrite(DROP_IMPORT, async ({ context, parts: { id } }) => {
  dropOwnImport(context, id);
  return undefined;
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getImport, DELETE: deleteImport });
