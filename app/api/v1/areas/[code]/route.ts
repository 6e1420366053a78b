import { answerRead } from '@/lib/http/api/answer-read';
import { areaRecord } from '@/lib/http/api/records';
import { handlers } from '@/lib/http/handlers';
import { GET_AREA } from '@/lib/schemas/api/operations';
import { getArea as findArea } from '@/lib/services/compare/list-areas';

const getArea = answerRead(GET_AREA, async ({ context, parts }) => {
  const { revision, area } = await findArea(context, parts.code);
  return { data_revision: revision, area: { ...areaRecord(area), members: [...area.area.members].toSorted() } };
});

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getArea });
