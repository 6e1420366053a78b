import type { AreaMention } from '../areas/area-mention';
import type { AreaName } from '../areas/area-names';
import { foldAt, isWord, type Scan } from '../scan/scan-sentence';

/** The two countries between which somebody stands, and the sentence that says so. */
export interface Diplomat {
  /** Whom the diplomat speaks for; null for a meeting of the speaker with somebody else. */
  from: AreaName | null;
  to: AreaName;
  sentence: number;
  /** Only somebody on a visit, who may be there to meet others. */
  isVisit?: boolean;
}

const OWNER_REACH = 3;
const HOST_REACH = 8;

/** "the Peruvian ambassador to Kenya", "el embajador de Perú en Kenia", "посол Перу в Кении". */
function diplomatAt(scan: Scan, at: number, sentence: number): Diplomat | null {
  if (!isWord(scan, at, 'diplomat')) return null;
  const near = scan.areas.filter(({ area, reference }) => area?.is === 'country' && !reference);
  const before = near.findLast(({ to, preposition }) => to <= at && at - to <= OWNER_REACH && !preposition);
  const after = near.filter(({ from }) => from > at && from - at <= HOST_REACH);
  const [first, second] = after;
  const isOwner = first && (first.preposition === 'of' || first.from === at + 1 || first.area?.by === 'adjective');
  const [owner, host] = isOwner ? [first, second] : [before, first];
  if (!owner?.area || !host?.area || owner.area.name === host.area.name || !isHost(scan, host)) return null;
  return { from: owner.area, to: host.area, sentence };
}

/** Behind "to" or "in". */
const isHost = (scan: Scan, { from, preposition }: AreaMention) =>
  /^(to|in)$/.test(preposition ?? '') || isWord(scan, from - 1, 'hostLead');

/** "dijo el presidente peruano en Nairobi": who speaks in the seat of another government. */
function visitAt(scan: Scan, at: number, sentence: number): Diplomat | null {
  if (!isOffice(scan, at)) return null;
  const near = scan.areas.filter(
    ({ area, from }) => area?.is === 'country' && from > at - OWNER_REACH && from - at <= HOST_REACH,
  );
  const host = near.find(({ area, preposition }) => area?.by === 'seat' && preposition === 'in');
  const owner = near.find(({ area }) => area && area.by !== 'seat' && area.name !== host?.area?.name);
  if (!host?.area || !owner?.area || owner.from > host.from) return null;
  return { from: owner.area, to: host.area, sentence, isVisit: true };
}

const MEETING_REACH = 6;

/** "at a meeting with the president of Peru", "на встрече с президентом Перу": the other side of the speaker's. */
function meetingAt(scan: Scan, at: number, sentence: number): Diplomat | null {
  if (!isWord(scan, at, 'meeting')) return null;
  const other = scan.areas.find(
    ({ area, reference, from }) => area?.is === 'country' && !reference && from > at && from - at <= MEETING_REACH,
  );
  if (!other?.area) return null;
  for (let next = at + 1; next < other.to + 2; next += 1)
    if (scan.reading.lexicon.sets.fillers.has(foldAt(scan, next)) === false && isOffice(scan, next))
      return { from: null, to: other.area, sentence };
  return null;
}

const isOffice = (scan: Scan, at: number) => isWord(scan, at, 'office');

/** Everybody in a text who stands between two countries. */
export function findDiplomats(scans: readonly Scan[]): Diplomat[] {
  const found: Diplomat[] = [];
  const forms = scans[0]?.reading.lexicon.forms;
  const prefixes = new Set(forms && [forms.diplomat, forms.meeting, forms.office].flatMap(({ keys }) => [...keys]));
  for (const [sentence, scan] of scans.entries())
    for (let at = scan.sentence.from; at < scan.sentence.to; at += 1) {
      // Most words of a text need no closer look.
      if (!prefixes.has(scan.reading.tokens[at]?.key ?? '')) continue;
      const diplomat = diplomatAt(scan, at, sentence) ?? meetingAt(scan, at, sentence) ?? visitAt(scan, at, sentence);
      if (diplomat) found.push(diplomat);
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

/** Who stands on the other side of an area for an diplomat near a sentence; null when nobody does. */
export function otherSideOfDiplomat(
  diplomats: readonly Diplomat[],
  { sentence, area, speaker, isPaired }: Side,
): AreaName | null {
  const near = diplomats.filter(
    (diplomat) => Math.abs(diplomat.sentence - sentence) <= REACH && (isPaired || !diplomat.isVisit),
  );
  for (const { from, to } of near) {
    const own = from ?? speaker;
    if (own?.name === area.name && to.name !== area.name) return to;
    if (own && to.name === area.name && own.name !== area.name) return own;
  }
  return null;
}
