import type { Preposition } from '../languages/vocabulary';
import type { AreaMention, AreaSearch } from './find-areas';

const COMPANION =
  /^(partner|market|neighbou?r|ally|destination|customer|buyer|supplier|rival|source|exporter|importer|socio|mercado|destino|cliente|proveedor|comprador|vecino|aliado|партнер\p{L}*|рын(ок|ка|ком)|покупател\p{L}*|поставщик\p{L}*|сосед\p{L}*)$/u;
const COMPANION_REACH = 8;

/** The comma before an area that ends words like "its largest market"; -1 where none does. */
function commaBefore({ reading: { tokens } }: AreaSearch, { from }: AreaMention): number {
  const comma = /^(the|la|el)$/.test(tokens[from - 1]?.fold ?? '') ? from - 2 : from - 1;
  return tokens[comma]?.fold === ',' && COMPANION.test(tokens[comma - 1]?.fold ?? '') ? comma : -1;
}

/** "to Japan's biggest trading partner, China": what is called by its owner stands where the owner seems to stand. */
export function placeApposition(search: AreaSearch, mention: AreaMention, before: AreaMention | undefined): void {
  const { tokens, books } = search.reading;
  const comma = commaBefore(search, mention);
  const isOwnerAt = (at: number) => before?.isPossessive === true && before.to - 1 === at;
  const prepositionAt = (at: number): Preposition | null =>
    (isOwnerAt(at) ? before?.preposition : books.prepositions.get(tokens[at]?.fold ?? '')) ?? null;
  for (let at = comma - 2; at >= Math.max(search.sentence.from, comma - COMPANION_REACH); at -= 1) {
    const preposition = prepositionAt(at);
    if (!isOwnerAt(at) && (preposition === null || preposition === 'in')) continue;
    mention.preposition = preposition;
    mention.isListed = false;
    if (before && isOwnerAt(at) && preposition) before.preposition = 'of';
    return;
  }
}
