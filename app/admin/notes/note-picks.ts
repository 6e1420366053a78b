import 'server-only';
import type { Figure } from '@/lib/domain/figure';
import type { Source } from '@/lib/domain/source';
import { figureSentence, REVIEW_STATE_WORDS } from '@/lib/format/figure/figure-words';
import { findFiguresById } from '@/lib/services/figures/find-figures-by-id';
import { searchFigures } from '@/lib/services/search/search-figures';
import type { ServiceContext } from '@/lib/services/service-context';
import { getSources } from '@/lib/services/sources/get-sources';
import { type FoundPicks, PICK_FIELDS, type PickedFigure } from '../../ui/forms/figure-picks';

type Values = Readonly<Record<string, string>>;

/** So many are offered for the words of a search. */
const FOUND_AT_MOST = 20;

/** Figures by their ids, each with its sentence; ids that no figure has are left out. */
export async function tellFigures(context: ServiceContext, ids: readonly string[]): Promise<PickedFigure[]> {
  const { sources } = await getSources(context);
  return (await findFiguresById(context, ids)).map((figure) => tell(figure, sources));
}

/** What the picker of a sent form shows: how its chosen figures are told, and what was searched for. */
export async function toPicks(context: ServiceContext, values: Values) {
  const chosen = (values.figures ?? '').split(/\s+/).filter(Boolean);
  const isSearch = PICK_FIELDS.find in values;
  return {
    known: await tellFigures(context, chosen),
    found: isSearch ? await findPicks(context, (values[PICK_FIELDS.words] ?? '').trim().slice(0, 100), chosen) : null,
  };
}

async function findPicks(context: ServiceContext, words: string, chosen: readonly string[]): Promise<FoundPicks> {
  const wanted = FOUND_AT_MOST + chosen.length;
  const { figures, older, sources } = await searchFigures(context, words, { most: wanted + 1 });
  const others = figures.filter(({ id, reviewState }) => !chosen.includes(id) && reviewState !== 'withdrawn');
  return {
    words,
    figures: others.slice(0, FOUND_AT_MOST).map((figure) => tell(figure, sources)),
    isCut: older !== null || others.length > FOUND_AT_MOST,
  };
}

function tell(figure: Figure, sources: ReadonlyMap<string, Source>): PickedFigure {
  const { id, sourceId, reviewState } = figure;
  const state = reviewState === 'published' ? [] : [REVIEW_STATE_WORDS[reviewState]];
  const detail = [sources.get(sourceId)?.publisher ?? sourceId, id, ...state].join(' · ');
  const sentence = figureSentence(figure);
  return { id, sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1), detail };
}
