import { findArea } from '@/lib/areas/area-lists';
import { splitDrawn } from '@/lib/domain/drawn-panels';
import { comparisonHeadline } from '@/lib/format/panel/comparison-words';
import { pictureFileName } from '@/lib/format/panel/picture-name';
import { undrawnSentence } from '@/lib/format/panel/undrawn-words';
import { FIGURES_MADE_AT_ONCE, takeTurn } from '@/lib/http/costly-answers';
import { readStateFor } from '@/lib/http/figure-request';
import { handlers } from '@/lib/http/handlers';
import { renderPng } from '@/lib/http/render-png';
import { answerTagged, hasTag } from '@/lib/http/revision-tag';
import { type PictureQuery, parsePictureName, parsePictureQuery } from '@/lib/schemas/picture-query';
import type { ComparedFigures } from '@/lib/services/compare/get-comparison';
import { invalidInput, notFound } from '@/lib/services/errors';
import { composePicture } from '../../ui/pictures/compose-picture';
import { resvgFonts } from '../../ui/pictures/picture-fonts';
import { toPictureWords } from '../../ui/pictures/picture-words';
import { writeSvg } from '../../ui/pictures/write-svg';
import { drawForPicture } from '../draw-charts';
import { pinnedAddress, readPictureView, toExportedPanels } from '../exported-panels';

/** Four bytes each while they are drawn. */
const MOST_PIXELS = 40_000_000;

const TYPES = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' } as const;

function readQuery(request: Request): PictureQuery {
  const { pathname, searchParams } = new URL(request.url);
  const name = parsePictureName(pathname.slice(pathname.lastIndexOf('/') + 1));
  if (!name) throw notFound('There is no picture of this name: bars.svg and bars.png are some');
  const parsed = parsePictureQuery(name, searchParams);
  if (!parsed.ok) throw invalidInput('The picture cannot be drawn', parsed.issues);
  return parsed.query;
}

async function drawPicture(compared: ComparedFigures, { width, theme, ending, pixels }: PictureQuery) {
  const { revision, at } = compared;
  const { drawn: shown, undrawn } = splitDrawn(compared.panels);
  const words = toPictureWords(toExportedPanels(compared), {
    title: comparisonHeadline(compared, findArea),
    revision,
    at,
    address: pinnedAddress(compared.view, revision),
    undrawn: undrawnSentence(shown, undrawn),
  });
  const drawn = await composePicture(words, width, drawForPicture);
  if (ending === 'svg') return { revision, text: writeSvg(drawn, { width, theme, for: 'browsers' }) };
  const area = ((width * width * drawn.height) / drawn.width) * pixels * pixels;
  if (area > MOST_PIXELS) {
    throw invalidInput('The picture would be too large', [{ field: 'width', code: 'picture_too_large' }]);
  }
  const svg = writeSvg(drawn, { width, theme, for: 'resvg' });
  return { revision, text: await renderPng({ svg, pixels, ...resvgFonts(svg) }) };
}

/** A chart's view as a picture of its own: `/charts/bars.svg?figures=a,b`, `/charts/dots.png?figures=a,b&pixels=2`. */
async function getPicture(request: Request): Promise<Response> {
  const query = readQuery(request);
  const { context, revision, settled, isCostly } = await readStateFor(query.view);
  const isLarge = query.view.figures.length > FIGURES_MADE_AT_ONCE;
  if ((isCostly || isLarge) && !hasTag(request, revision)) await takeTurn();
  const compared = await readPictureView(context, query.view);
  return answerTagged(request, {
    revision,
    settled,
    contentType: TYPES[query.ending],
    headers: {
      'content-disposition': `inline; filename="${pictureFileName(compared.chosen, revision)}.${query.ending}"`,
      'x-content-type-options': 'nosniff',
    },
    make: () => drawPicture(compared, query),
  });
}

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: getPicture });
