import { readStateFor } from '@/lib/http/figure-request';
import { handlers } from '@/lib/http/handlers';
import { parseChartView } from '@/lib/schemas/chart-view';
import { getHues } from '@/lib/services/compare/get-hues';
import { invalidInput } from '@/lib/services/errors';
import { findFigures } from '@/lib/services/search/find-figures';
import { toFigureOption } from '../../ui/compare/figure-option';

/** Figures that fit a search and are not in the view yet, worded for the field that offers them while one types. */
async function getOptions(request: Request): Promise<Response> {
  const given = [...new URL(request.url).searchParams];
  const { view, issues } = parseChartView(given.filter(([name]) => name !== 'q'));
  if (issues.length > 0) throw invalidInput('The view cannot be used', issues);
  const search = given.find(([name]) => name === 'q')?.[1] ?? '';
  const { context } = await readStateFor(view);
  const found = await findFigures(context, search.slice(0, 100));
  const { hueOf } = await getHues(context);
  const options = found.figures
    .filter(({ id }) => !view.figures.includes(id))
    .map((figure) => toFigureOption(figure, { view, hueOf, ...found }));
  return Response.json({ total: found.total, options });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getOptions });
