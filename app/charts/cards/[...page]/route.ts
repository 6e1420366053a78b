import { FIGURES_MADE_AT_ONCE } from '@/lib/http/costly-answers';
import { readStateFor } from '@/lib/http/figure-request';
import { handlers } from '@/lib/http/handlers';
import { renderPng } from '@/lib/http/render-png';
import { answerTagged } from '@/lib/http/revision-tag';
import { type CardQuery, parseCardQuery } from '@/lib/schemas/card-query';
import { invalidInput, notFound } from '@/lib/services/errors';
import { CARD, composeCard } from '../../../ui/pictures/compose-card';
import { resvgFonts } from '../../../ui/pictures/picture-fonts';
import { writeSvg } from '../../../ui/pictures/write-svg';
import { readCard } from '../../card-words';
import { drawForPicture } from '../../draw-charts';

const PATH = '/charts/cards/';

function readQuery(request: Request): CardQuery {
  const { pathname, searchParams } = new URL(request.url);
  const parsed = parseCardQuery(decodeURIComponent(pathname.slice(PATH.length)), searchParams);
  if (parsed === null) throw notFound('There is no card of this name');
  if (!parsed.ok) throw invalidInput('The card cannot be drawn', parsed.issues);
  return parsed.query;
}

/** The picture that a link to one of our pages is shown with elsewhere (Open Graph), 1200 by 630 pixels. */
async function getCard(request: Request): Promise<Response> {
  const { page, asOf } = readQuery(request);
  const { context, revision, settled, isCostly } = await readStateFor({ asOf });
  const isLarge = page.kind === 'compare' && page.view.figures.length > FIGURES_MADE_AT_ONCE;
  return answerTagged(request, {
    revision,
    settled,
    isCostly: isCostly || isLarge,
    contentType: 'image/png',
    headers: { 'x-content-type-options': 'nosniff' },
    make: async () => {
      const card = await readCard(context, page);
      const drawn = await composeCard(card, drawForPicture);
      const svg = writeSvg(drawn, { width: CARD.width, theme: 'light', for: 'resvg' });
      return { revision: card.revision, text: await renderPng({ svg, pixels: 1, ...resvgFonts(svg) }) };
    },
  });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getCard });
