import { answerUpload } from '@/lib/http/api/answer-upload';
import { importRecord } from '@/lib/http/api/import-records';
import { handlers } from '@/lib/http/handlers';
import { STAGE_IMPORT } from '@/lib/schemas/api/operations';
import { getDataRevision } from '@/lib/services/history/get-data-revision';
import { stageImport } from '@/lib/services/imports/own-imports';

const postImport = answerUpload(
  STAGE_IMPORT,
  async ({ context, query: { name = 'figures.csv', ...named }, chunks }) => {
    const job = await stageImport(context, { fileName: name, named, chunks });
    const body = { data_revision: await getDataRevision(context), import: importRecord(job) };
    return { body, location: `/api/v1/imports/${job.id}` };
  },
);

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ POST: postImport });
