import type { Flow } from '../../domain/figure';
import type { Party } from '../parties/article-context';
import { foldAt, isWord, type Scan } from '../scan/scan-sentence';
import { resolvePeriod } from '../times/resolve-periods';
import type { Draft, SentenceContext } from './draft';

/** "From 2003 to 2013 trade rose from $18bn to $210bn": the first year goes to the first amount, the last to the last. */
export function applyGrowth(scan: Scan, drafts: Draft[]): void {
  const [first, second, third] = drafts;
  const times = scan.times.filter(({ isDeadline }) => !isDeadline);
  const time = times[0]?.time;
  if (!first || !second || third || times.length !== 1 || time?.is !== 'years' || time.last <= time.first) return;
  const { sets } = scan.reading.lexicon;
  const isFrom = hasNear(scan, first.amount.from, sets.away) && hasNear(scan, second.amount.from, sets.towards);
  if (!isFrom || first.flow !== second.flow) return;
  for (const [draft, year] of [
    [first, time.first],
    [second, time.last],
  ] as const)
    draft.period = { span: { first: `${year}-01`, last: `${year}-12` }, reason: 'printed' };
}

const NEAR = 4;

/** Whether one of some words stands shortly before a place. */
function hasNear(scan: Scan, at: number, words: ReadonlySet<string>): boolean {
  for (let back = at - 1; back >= at - NEAR; back -= 1) if (words.has(foldAt(scan, back))) return true;
  return false;
}

/** "Exports and imports reached $3 bn and $2 bn respectively": flows, partners or times go to amounts one by one. */
export function applyRespectively(scan: Scan, drafts: Draft[], context: SentenceContext): void {
  const [first, second] = drafts;
  if (!first || !second || first.flowAt === null || first.flowAt.from !== second.flowAt?.from) return;
  const isSaid = scan.terms.some(({ tag }) => tag === 'respectively');
  const isListed =
    second.amount.from - first.amount.to <= 4 && scan.reading.lexicon.sets.joiners.has(foldAt(scan, first.amount.to));
  if (!isSaid && !isListed) return;
  if (isSaid) zipAreas(scan, drafts);
  if (scan.termAt.get(first.flowAt.from)?.tag === 'combined') {
    const isExportsFirst = isWord(scan, first.flowAt.from, 'exportsFirst');
    const flows: Flow[] = isExportsFirst ? ['exports', 'imports'] : ['imports', 'exports'];
    for (const [index, flow] of flows.entries()) {
      const draft = drafts[index];
      if (draft) Object.assign(draft, { flow, flowReason: 'respectively' });
    }
  }
  if (isSaid) zipTimes(scan, drafts, context);
}

/** "exports to Peru, Chile and Cuba were $3bn, $2bn and $1bn respectively": the areas of one list go to the amounts. */
function zipAreas(scan: Scan, drafts: Draft[]): void {
  const start = scan.areas.findIndex((_, at) => {
    const run = scan.areas.slice(at, at + drafts.length);
    const isRun = run.length === drafts.length && run.slice(1).every(({ isListed }) => isListed);
    return isRun && !run[0]?.isListed && !scan.areas[at + drafts.length]?.isListed;
  });
  const first = drafts[0];
  const listed = scan.areas.slice(start, start + drafts.length);
  if (start < 0 || !first) return;
  const isOf = (party: Party | null) => listed.some(({ area }) => area && area.name === party?.area.name);
  const role = isOf(first.parties.partner) ? 'partner' : isOf(first.parties.reporter) ? 'reporter' : null;
  const other = role && first.parties[role === 'partner' ? 'reporter' : 'partner'];
  if (!role || isOf(other)) return;
  for (const [at, draft] of drafts.entries()) {
    const mention = listed[at];
    if (mention?.area)
      draft.parties = { ...first.parties, [role]: { area: mention.area, at: mention, reason: 'printed' } };
  }
}

/** "in 2022 and 2023 ... $3bn and $2bn, respectively". */
function zipTimes(scan: Scan, drafts: Draft[], context: SentenceContext): void {
  const times = scan.times.filter(
    ({ time, isDeadline }) => !isDeadline && (time.is === 'years' || time.is === 'months'),
  );
  if (times.length !== drafts.length) return;
  for (const [index, draft] of drafts.entries()) {
    const time = times[index];
    if (!time) continue;
    draft.time = time;
    draft.period = resolvePeriod(time.time, {
      publication: context.publication,
      anchor: null,
      nearYear: null,
      fiscal: null,
    });
  }
}
