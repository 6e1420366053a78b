import type { Flow } from '../domain/figure';
import type { Draft, SentenceContext } from './draft-figure';
import { resolvePeriod } from './resolve-periods';
import { foldAt, type Scan } from './scan-sentence';

const EXPORTS_FIRST = /^(export|экспорт|vent)/;

/** "Exports and imports reached $3 bn and $2 bn respectively": flows, partners or times go to amounts one by one. */
export function applyRespectively(scan: Scan, drafts: Draft[], context: SentenceContext): void {
  const [first, second] = drafts;
  if (!first || !second || first.flowAt === null || first.flowAt.from !== second.flowAt?.from) return;
  const isSaid = scan.terms.some(({ tag }) => tag === 'respectively');
  const isListed =
    second.amount.from - first.amount.to <= 4 && scan.reading.books.sets.joiners.has(foldAt(scan, first.amount.to));
  if (!isSaid && !isListed) return;
  if (scan.termAt.get(first.flowAt.from)?.tag === 'combined') {
    const isExportsFirst = EXPORTS_FIRST.test(foldAt(scan, first.flowAt.from));
    const flows: Flow[] = isExportsFirst ? ['exports', 'imports'] : ['imports', 'exports'];
    for (const [index, flow] of flows.entries()) {
      const draft = drafts[index];
      if (draft) Object.assign(draft, { flow, flowReason: 'respectively' });
    }
  }
  if (isSaid) zipTimes(scan, drafts, context);
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
