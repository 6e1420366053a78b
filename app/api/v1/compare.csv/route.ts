import { writeFiguresCsv } from '@/lib/csv/write-figures';
import { FIGURES_MADE_AT_ONCE } from '@/lib/http/costly-answers';
import { readStateFor, toRecords } from '@/lib/http/figure-request';
import { handlers } from '@/lib/http/handlers';
import { answerTagged } from '@/lib/http/revision-tag';
import { parseChartView } from '@/lib/schemas/chart-view';
import { listCompared } from '@/lib/services/compare/list-compared';
import { invalidInput } from '@/lib/services/errors';

/** The figures of a view of /compare as a CSV file, with what its panels derive from them; with `panel` those of one. */
async function getComparedCsv(request: Request): Promise<Response> {
  const given = [...new URL(request.url).searchParams];
  const panel = given.find(([name]) => name === 'panel')?.[1] ?? null;
  const { view, issues } = parseChartView(given.filter(([name]) => name !== 'panel'));
  if (issues.length > 0) throw invalidInput('The view cannot be used', issues);
  const { context, revision, settled, isCostly } = await readStateFor(view);
  const name = ['as-reported-comparison', panel, `r${revision}`].filter((part) => part !== null).join('-');
  return answerTagged(request, {
    revision,
    settled,
    isCostly: isCostly || view.figures.length > FIGURES_MADE_AT_ONCE,
    contentType: 'text/csv; charset=utf-8; header=present',
    headers: { 'content-disposition': `attachment; filename="${name}.csv"`, 'x-content-type-options': 'nosniff' },
    make: async () => {
      const list = await listCompared(context, view, panel);
      return { revision: list.revision, text: writeFiguresCsv(toRecords(list)) };
    },
  });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getComparedCsv });
