import 'server-only';
import { claimAddress } from '../../domain/claim';
import { toFigureFields, toSourceFields } from '../../schemas/figure-fields';
import { EVERY_FIGURE } from '../figures/count-figures';
import { withState } from '../history/with-state';
import { toNoteFields } from '../notes/record-context-note';
import type { ServiceContext } from '../service-context';
import { getSources } from '../sources/get-sources';

export interface ApiSamples {
  /** An id for each part of the API that lists something; what the data has none of is left out. */
  ids: Record<string, string | undefined>;
  /** A figure, a source and a note as a program would send them. */
  bodies: Record<string, Record<string, string>>;
}

/** Paragraphs, which would drown the example, and what a new figure gets by itself. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'id',
  'note',
  'locator',
  'published_how',
  'language_note',
  'review_state',
]);

/** Examples out of the data, so that whoever follows one finds something. */
export async function getApiSamples(context: ServiceContext): Promise<ApiSamples> {
  const { sources, contextNotes } = await getSources(context);
  const [figure] = await withState(context, ({ figures }) => figures.recorded(EVERY_FIGURE, 'first', 1));
  const [source] = sources.values();
  const [note] = contextNotes;
  const given = (fields: Record<string, string>) =>
    Object.fromEntries(Object.entries(fields).filter(([name, text]) => text !== '' && !LEFT_OUT.has(name)));
  return {
    ids: { figures: figure?.id, claims: figure && claimAddress(figure), sources: source?.id, notes: note?.id },
    bodies: {
      ...(figure && { figure: given(toFigureFields(figure)) }),
      ...(source && { source: { id: 'new-source', ...given(toSourceFields(source)) } }),
      ...(note && { note: { ...given(toNoteFields(note)), text: 'What the reader should know' } }),
    },
  };
}
