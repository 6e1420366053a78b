import 'server-only';
import { officialAreaName } from '../../areas/area-lists';
import { toJsonRecord } from '../../csv/figure-columns';
import { toFigureRecord } from '../../csv/figure-record';
import { isCountry } from '../../domain/area';
import type { Figure } from '../../domain/figure';
import { periodSpan, toTimePeriod } from '../../domain/period';
import type { RecordedNote, Source } from '../../domain/source';
import { areaName } from '../../format/figure/area-words';
import type { RevisionJson, SourceJson } from '../../schemas/api/answers';
import { toFigureFields, toSourceFields } from '../../schemas/figure-fields';
import type { RecordedStates } from '../../schemas/recorded-change';
import type { Claim } from '../../services/claims/list-claims';
import type { AreaWithCounts } from '../../services/compare/list-areas';
import type { CutPage } from '../../services/cut-page';
import type { PublicChange } from '../../services/history/list-changes';

interface State {
  sources: ReadonlyMap<string, Source>;
  revision: number;
}

/** A figure as JSON: the names of the CSV's columns, amounts as decimal text. */
export function figureRecord(figure: Figure, { sources, revision }: State) {
  return toJsonRecord(toFigureRecord(figure, { sources, dataRevision: revision }));
}

export function sourceRecord(source: Source, figureCount: number): SourceJson {
  return {
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    authors: source.authors,
    language: source.language,
    language_note: source.languageNote,
    url: source.url,
    published_from: source.publishedFrom,
    published_to: source.publishedTo,
    published_basis: source.publishedBasis,
    published_how: source.publishedHow,
    read_result: source.readResult,
    note: source.note,
    version: source.version,
    revision: source.revision,
    figure_count: figureCount,
  };
}

export function noteRecord({ id, sourceId, text, figureIds, version, revision }: RecordedNote) {
  return { id, source: sourceId, text, figures: figureIds, version, revision };
}

/** What a claim says, without its figures. */
export function claimRecord({ id, figures, chosen }: Claim) {
  const [first] = figures;
  if (!first) throw new Error('a claim without a figure');
  const { reporter, partner, flow, period } = first;
  const span = periodSpan(period);
  return {
    id,
    reporter,
    reporter_label: areaName(reporter),
    partner,
    partner_label: areaName(partner),
    flow,
    time_period: span && toTimePeriod(span),
    chosen,
  };
}

export function areaRecord({ area: { code, members }, asReporter, asPartner }: AreaWithCounts) {
  return {
    code,
    name: areaName(code),
    official_name: officialAreaName(code),
    is_country: isCountry(code),
    member_count: members.size,
    figures_as_reporter: asReporter,
    figures_as_partner: asPartner,
  };
}

export function revisionRecord(change: PublicChange): RevisionJson {
  const { id, number, at, kind, actor, reason, subjectId, states } = change;
  return {
    id,
    data_revision: number,
    at: at.toISOString(),
    kind,
    actor,
    reason,
    subject_type: states.type,
    subject: subjectId,
    before: publicFields(states, 'before'),
    after: publicFields(states, 'after'),
  };
}

/** What was only proposed was nobody's business: it is told as if it had not been there. */
function publicFields(states: RecordedStates, when: 'before' | 'after'): Record<string, string> | null {
  if (states.type === 'figure') {
    const figure = states[when];
    return figure && figure.reviewState !== 'proposed' ? toFigureFields(figure) : null;
  }
  if (states.type === 'source') return states[when] && toSourceFields(states[when]);
  const note = states[when];
  return note && { id: note.id, source: note.sourceId, text: note.text, figures: note.figureIds.join(' ') };
}

/** A page's numbers and cursors, as every list answers them. */
export function pageRecord({ rows, total, skipped, next, previous }: CutPage<unknown>) {
  return { total, skipped, count: rows.length, next, previous };
}
