import 'server-only';
import { formatMomentDay, publishedInSentence } from '@/lib/format/figure/date-words';
import { figureSentence, RANK_WORDS } from '@/lib/format/figure/figure-words';
import { languageName } from '@/lib/format/figure/language-words';
import { byAccount, speakersOf } from '@/lib/format/figure/speaker-words';
import { intakeHeading, otherReason, proposalRows } from '@/lib/format/files/intake-words';
import { type FormExtras, figureFormAddress } from '@/lib/format/form/figure-form-address';
import { FIGURE_FORM_WORDS } from '@/lib/format/form/figure-form-words';
import { formField, mendingSentence } from '@/lib/format/form/form-issue-words';
import type { IntakeReading, LeftAside, ProposedFigure } from '@/lib/services/intake/propose-figures';
import type { ServiceContext } from '@/lib/services/service-context';
import { getSources } from '@/lib/services/sources/get-sources';
import type { IntakeView, OtherView, ProposalView } from '../../ui/intake/intake-state';
import type { TextHint, TextMark } from '../../ui/intake/text-pieces';

interface Shown {
  /** The page was asked to read, not to record: then a text that was read before is pointed out. */
  isFirstLook: boolean;
  reason: string;
  rejected: ReadonlySet<string>;
}

/** What was read out of a text, in words. */
export async function toIntakeView(context: ServiceContext, reading: IntakeReading, shown: Shown): Promise<IntakeView> {
  const { sources } = await getSources(context);
  const { source, isNewSource, figures, others, text } = reading;
  const hrefOf = (form: ProposedFigure['form'], extras: FormExtras = {}) =>
    isNewSource ? null : figureFormAddress(form, { reason: shown.reason, text_hash: reading.hash, ...extras });
  const words = text.split(/\s+/).filter(Boolean).length;
  return {
    heading: intakeHeading(figures.length, others.length),
    summary:
      figures.length === 0
        ? 'No trade figure was found. A source without one can be recorded all the same: that is information, too.'
        : 'Nothing is recorded until you accept it.',
    about: `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}, ${languageName(reading.language)}, published ${publishedInSentence(source)}`,
    source: { name: `${source.publisher}: ${source.title}`, href: isNewSource ? null : `/admin/sources/${source.id}` },
    readBefore: (shown.isFirstLook ? reading.readBefore : []).map(
      ({ sourceId, actor, at }) =>
        `This very text was read on ${formatMomentDay(at)} by ${actor} for ${sources.get(sourceId)?.publisher ?? sourceId} (${sourceId})`,
    ),
    figures: figures.map((figure, index): ProposalView => {
      const key = `p${index + 1}`;
      const { proposal, competingReports, form } = figure;
      return {
        key,
        words: proposal.words,
        sentence: figure.sentence,
        rows: proposalRows(proposal, figure.figure),
        problems: problemsOf(figure),
        claim: competingReports.map((competingReport) => ({
          id: competingReport.id,
          sentence: byAccount(speakersOf([competingReport], sources), figureSentence(competingReport)),
          rank: RANK_WORDS[competingReport.rank],
          isPreferred: competingReport.rank === 'preferred',
        })),
        recorded: figure.recorded?.id ?? null,
        isRejected: shown.rejected.has(key),
        editHref: hrefOf(form),
        competeHref: competingReports.length > 0 ? hrefOf(form, { claim_answer: 'competing' }) : null,
      };
    }),
    others: others.map(
      ({ other, form }, index): OtherView => ({
        key: `o${index + 1}`,
        label: letterOf(index),
        words: other.words,
        reason: otherReason(other),
        editHref: hrefOf(form),
        isPlan: form.obs_status === 'F',
      }),
    ),
    marks: [...figures.map(markOfFigure), ...others.map(markOfOther)],
    hints: figures.flatMap(hintsOf),
  };
}

/** One sentence for each field of the form that would be refused. */
function problemsOf({ issues }: ProposedFigure): string[] {
  const sentences = issues.map((issue) => {
    const field = formField(issue);
    const label = field in FIGURE_FORM_WORDS ? FIGURE_FORM_WORDS[field as keyof typeof FIGURE_FORM_WORDS].label : field;
    return `${label}: ${lowerFirst(mendingSentence(issue, label))}`;
  });
  return [...new Set(sentences)];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const markOfFigure = ({ proposal: { span } }: ProposedFigure, index: number): TextMark => ({
  ...span,
  key: `p${index + 1}`,
  label: String(index + 1),
});

const markOfOther = ({ other: { span } }: LeftAside, index: number): TextMark => ({
  ...span,
  key: `o${index + 1}`,
  label: letterOf(index),
});

function hintsOf({ proposal: { found } }: ProposedFigure, index: number): TextHint[] {
  const { flow, reporter, partner, period } = found;
  const key = `p${index + 1}`;
  return [flow, reporter, partner, period].flatMap((one) =>
    one?.span ? [{ ...one.span, key, isPeriod: one === period }] : [],
  );
}

/** a, b … z, aa, ab … */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
