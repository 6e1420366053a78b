'use client';

import { useEffect, useRef } from 'react';
import { INTAKE_FORM_WORDS } from '@/lib/format/form/intake-form-words';
import { TextField } from '../forms/inputs';
import { ProblemList } from '../forms/problem-list';
import { PageHead } from '../kit/page-head';
import type { IntakeState, IntakeView, OtherView } from './intake-state';
import { IntakeText } from './intake-text';
import { LinkedHighlight } from './linked-highlight';
import { ProposalCard } from './proposal-card';

export interface IntakeReviewProps {
  state: IntakeState;
  view: IntakeView;
  send: (data: FormData) => void;
  isSending: boolean;
}

/** Carried along from answer to answer, so that nothing needs to be kept on the server. */
const CARRIED = [
  'text',
  'published',
  'lang',
  'source',
  'source_id',
  'publisher',
  'title',
  'authors',
  'url',
  'rejected',
];

/** The text beside what was found in it. One form: each button says what to do about which proposal. */
export function IntakeReview({ state, view, send, isSending }: IntakeReviewProps) {
  const { form, values, problems, acted, attempt } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: go on where it was, or at the top of what was read. A refusal takes the
    // focus itself.
    if (attempt === 0 || form.status === 'refused') return;
    if (acted) document.getElementById(acted)?.focus({ preventScroll: true });
    else heading.current?.focus();
  }, [acted, attempt, form.status]);
  return (
    <>
      <PageHead
        where={
          <>
            <a href="/admin/intake">Intake</a> /{' '}
            {view.source.href ? <a href={view.source.href}>{view.source.name}</a> : view.source.name}
          </>
        }
        heading={view.heading}
        deck={view.summary}
        headingRef={heading}
      />
      {form.status === 'refused' && <ProblemList problems={problems} message={form.message} />}
      {form.status === 'done' && form.message && (
        <p className="saved" role="status">
          {form.message}.
        </p>
      )}
      {view.readBefore.map((sentence) => (
        <p key={sentence} className="read-before">
          {sentence}.
        </p>
      ))}
      <form action={send} noValidate>
        {/* What Enter in a field does: the first button of a form is pressed. */}
        <button type="submit" name="intent" value="read" hidden />
        {CARRIED.map((name) => (
          <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
        ))}
        <LinkedHighlight className="intake">
          <section className="article" aria-labelledby="the-text">
            <h2 id="the-text">The text</h2>
            <p className="about">{view.about}.</p>
            <IntakeText text={values.text ?? ''} marks={view.marks} hints={view.hints} />
            <p className="key">
              <span>
                <mark>1</mark> proposed
              </span>
              <span>
                <mark className="no">a</mark> left aside
              </span>
              <span>
                <span className="hint-word period">2025</span> read as period
              </span>
            </p>
            <p className="actions">
              <button type="submit" className="link-button" name="intent" value="change" disabled={isSending}>
                Change text, date or source
              </button>
            </p>
          </section>
          <section aria-labelledby="proposals">
            <h2 id="proposals" className="sr-only">
              Proposals
            </h2>
            <ol className="proposals">
              {view.figures.map((proposal, index) => (
                <ProposalCard key={proposal.key} proposal={proposal} number={index + 1} isSending={isSending} />
              ))}
            </ol>
            <Accepting state={state} view={view} isSending={isSending} />
            {view.others.length > 0 && <LeftAside others={view.others} isSending={isSending} />}
            <p className="missed">
              Missed one?{' '}
              <a
                href={values.source ? `/admin/figures/new?source=${values.source}` : '/admin/figures/new'}
                target="_blank"
                rel="noopener"
              >
                Add a figure by hand<span className="sr-only"> (opens a new tab)</span>
              </a>
              , and{' '}
              <button type="submit" className="link-button" name="intent" value="read" disabled={isSending}>
                read the text again
              </button>{' '}
              to see what is recorded by now.
            </p>
          </section>
        </LinkedHighlight>
      </form>
    </>
  );
}

/** What goes with each figure that is accepted: the reason, and whether the text is kept. */
function Accepting({ state: { values }, view, isSending }: Omit<IntakeReviewProps, 'send'>) {
  return (
    <fieldset className="edit-fields accepting">
      <legend>With each figure you accept</legend>
      <TextField name="reason" {...INTAKE_FORM_WORDS.reason} value={values.reason ?? ''} />
      <label className="keep">
        <input type="checkbox" name="keep_text" value="yes" defaultChecked={values.keep_text === 'yes'} />
        <span>Keep the text with its source, for editors only. Otherwise only its hash is kept.</span>
      </label>
      {!view.source.href && view.figures.length === 0 && (
        <p>
          <button type="submit" className="button quiet small" name="intent" value="source" disabled={isSending}>
            Record the source
          </button>
        </p>
      )}
    </fieldset>
  );
}

function LeftAside({ others, isSending }: { others: readonly OtherView[]; isSending: boolean }) {
  return (
    <>
      <h2 className="aside-heading">Left aside, and why</h2>
      <ul className="held">
        {others.map(({ key, label, words, reason, editHref, isPlan }) => (
          <li key={key} id={key} data-keys={key} tabIndex={-1}>
            <a className="letter" href={`#text-${key}`} aria-label={`Amount ${label}: to its words in the text`}>
              {label}
            </a>
            <p>
              <b>{words}</b> {reason}.{' '}
              {editHref && (
                <a href={editHref} target="_blank" rel="noopener">
                  {isPlan ? 'Make a plan of it' : 'Make a figure of it'}
                  <span className="sr-only">: {words} (opens a new tab)</span>
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
      {others.some(({ editHref }) => editHref === null) && (
        <p className="missed">
          <button type="submit" className="link-button" name="intent" value="source" disabled={isSending}>
            Record the source
          </button>{' '}
          to make a figure or a plan of one.
        </p>
      )}
    </>
  );
}
