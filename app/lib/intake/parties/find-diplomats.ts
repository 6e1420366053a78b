import type { AreaName } from '../areas/area-names';
import type { AreaMention } from '../areas/find-areas';
import { foldAt, type Scan } from '../scan/scan-sentence';

/** The two countries between which somebody stands, and the sentence that says so. */
export interface Envoy {
  /** Whom the envoy speaks for; null for a meeting of the speaker with somebody else. */
  from: AreaName | null;
  to: AreaName;
  sentence: number;
  /** Only somebody on a visit, who may be there to meet others. */
  isVisit?: boolean;
}

const ENVOY =
  /^(ambassadors?|envoy|embajador(a|es)?|посл(а|у|ом|е)|посол|торгпред\p{L}*|consul|attache|agregad[oa]|consejer[oa])$/u;
const OWNER_REACH = 3;
const HOST_REACH = 8;

/** "the Peruvian ambassador to Kenya", "el embajador de Perú en Kenia", "посол Перу в Кении". */
function envoyAt(scan: Scan, at: number, sentence: number): Envoy | null {
  if (!ENVOY.test(foldAt(scan, at))) return null;
  const near = scan.areas.filter(({ area, reference }) => area?.is === 'country' && !reference);
  const before = near.findLast(({ to, preposition }) => to <= at && at - to <= OWNER_REACH && !preposition);
  const after = near.filter(({ from }) => from > at && from - at <= HOST_REACH);
  const [first, second] = after;
  const isOwner = first && (first.preposition === 'of' || first.from === at + 1 || first.area?.by === 'adjective');
  const [owner, host] = isOwner ? [first, second] : [before, first];
  if (!owner?.area || !host?.area || owner.area.name === host.area.name || !isHost(scan, host)) return null;
  return { from: owner.area, to: host.area, sentence };
}

/** Behind "to" or "in", in the languages that are read. */
const isHost = (scan: Scan, { from, preposition }: AreaMention) =>
  /^(to|in)$/.test(preposition ?? '') || /^(ante|en|in|to|в|во|на)$/.test(foldAt(scan, from - 1));

/** "dijo el presidente peruano en Nairobi": who speaks in the seat of another government. */
function visitAt(scan: Scan, at: number, sentence: number): Envoy | null {
  if (!isOffice(scan, at)) return null;
  const near = scan.areas.filter(
    ({ area, from }) => area?.is === 'country' && from > at - OWNER_REACH && from - at <= HOST_REACH,
  );
  const host = near.find(({ area, preposition }) => area?.by === 'seat' && preposition === 'in');
  const owner = near.find(({ area }) => area && area.by !== 'seat' && area.name !== host?.area?.name);
  if (!host?.area || !owner?.area || owner.from > host.from) return null;
  return { from: owner.area, to: host.area, sentence, isVisit: true };
}

const MEETING =
  /^(meeting|talks|met|встреч\p{L}*|переговор\p{L}*|reunion|encuentro|reunirse|reunio|homologo|counterpart)$/u;
const MEETING_REACH = 6;

/** "at a meeting with the president of Peru", "на встрече с президентом Перу": the other side of the speaker's. */
function meetingAt(scan: Scan, at: number, sentence: number): Envoy | null {
  if (!MEETING.test(foldAt(scan, at))) return null;
  const other = scan.areas.find(
    ({ area, reference, from }) => area?.is === 'country' && !reference && from > at && from - at <= MEETING_REACH,
  );
  if (!other?.area) return null;
  for (let next = at + 1; next < other.to + 2; next += 1)
    if (scan.reading.books.sets.fillers.has(foldAt(scan, next)) === false && isOffice(scan, next))
      return { from: null, to: other.area, sentence };
  return null;
}

const OFFICE =
  /^(president\p{L}*|premier|prime|minister|ministr[oa]|canciller|chancellor|президент\p{L}*|премьер\p{L}*|министр\p{L}*|канцлер\p{L}*|глав(ой|ы|е)|leader|mandatari[oa]|homologo|counterpart|коллег\p{L}*)$/u;

const isOffice = (scan: Scan, at: number) => OFFICE.test(foldAt(scan, at));

/** How the words above begin: most words of a text need no closer look. */
const KEYS = new Set(
  'amb env emb пос тор con att agr mee tal met вст пер reu enc hom cou pre min can cha пре мин кан гла lea man кол'.split(
    ' ',
  ),
);

/** Everybody in a text who stands between two countries. */
export function findEnvoys(scans: readonly Scan[]): Envoy[] {
  const found: Envoy[] = [];
  for (const [sentence, scan] of scans.entries())
    for (let at = scan.sentence.from; at < scan.sentence.to; at += 1) {
      if (!KEYS.has(scan.reading.tokens[at]?.key ?? '')) continue;
      const envoy = envoyAt(scan, at, sentence) ?? meetingAt(scan, at, sentence) ?? visitAt(scan, at, sentence);
      if (envoy) found.push(envoy);
    }
  return found;
}

const REACH = 3;

interface Side {
  sentence: number;
  area: AreaName;
  speaker: AreaName | null;
  /** Whether the words say that it is between two. */
  isPaired: boolean;
}

/** Who stands on the other side of an area for an envoy near a sentence; null when nobody does. */
export function otherSideOfEnvoy(
  envoys: readonly Envoy[],
  { sentence, area, speaker, isPaired }: Side,
): AreaName | null {
  const near = envoys.filter((envoy) => Math.abs(envoy.sentence - sentence) <= REACH && (isPaired || !envoy.isVisit));
  for (const { from, to } of near) {
    const own = from ?? speaker;
    if (own?.name === area.name && to.name !== area.name) return to;
    if (own && to.name === area.name && own.name !== area.name) return own;
  }
  return null;
}
