import type { ProposalRow } from '@/lib/format/files/intake-words';
import type { FormState } from '@/lib/http/form-state';
import type { ClaimFigure } from '../forms/figure-form-state';
import type { FormProblem } from '../forms/problem-list';
import type { TextHint, TextMark } from './text-pieces';

/** A proposal in words. */
export interface ProposalView {
  key: string;
  /** The words in the text. */
  words: string;
  /** Null while fields would be refused. */
  sentence: string | null;
  rows: ProposalRow[];
  /** What keeps it from being accepted as it is. */
  problems: string[];
  claim: ClaimFigure[];
  /** The id of the figure that was recorded from it. */
  recorded: string | null;
  isRejected: boolean;
  /** The figure form with these fields; null while its source is not recorded. */
  editHref: string | null;
  /** The same as a figure that competes with others of its claim. */
  competeHref: string | null;
}

/** An amount that was left aside, in words. */
export interface OtherView {
  key: string;
  label: string;
  words: string;
  reason: string;
  editHref: string | null;
  /** A target or forecast can become a plan. */
  isPlan: boolean;
}

/** What a text gave, ready to be shown; the text itself is among the values. */
export interface IntakeView {
  heading: string;
  summary: string;
  /** "141 words, English, published on 4 Mar 2026". */
  about: string;
  source: { name: string; href: string | null };
  readBefore: string[];
  figures: ProposalView[];
  others: OtherView[];
  marks: TextMark[];
  hints: TextHint[];
}

/** What the intake page shows after it was sent. */
export interface IntakeState {
  /** Counts answers, so that a form is filled in anew with each. */
  attempt: number;
  form: FormState;
  problems: FormProblem[];
  /** What was typed or uploaded, by the names of the fields. */
  values: Record<string, string>;
  /** Null: the form is shown. */
  view: IntakeView | null;
  /** The key of the proposal that was acted on. */
  acted: string | null;
}

export type IntakeAction = (state: IntakeState, data: FormData) => Promise<IntakeState>;

/** The page before anything was sent. */
export function idleIntake(values: Record<string, string>): IntakeState {
  return { attempt: 0, form: { status: 'idle' }, problems: [], values, view: null, acted: null };
}
