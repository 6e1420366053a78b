'use client';

import { type FormEvent, useActionState, useDeferredValue, useMemo, useState } from 'react';
import { listAreaChoices } from '@/lib/format/figure/area-search';
import { FIGURE_FORM_WORDS, sourceChoice } from '@/lib/format/form/figure-form-words';
import { ClaimBox } from './claim-box';
import { FigureFields, MoreFields } from './figure-fields';
import { FIGURE_FORM_IDLE, type FigureFormAction } from './figure-form-state';
import { FigurePreviewPanel } from './figure-preview';
import { type PreviewContext, toFigurePreview } from './figure-preview-model';
import { formProblems, sentValues } from './form-problems';
import { FormShell, type FormValues, useShownValues } from './form-shell';
import { TextArea } from './inputs';
import { leftProblems } from './touched-problems';
import { typedValues } from './typed-values';
import { useDraft } from './use-draft';
import { useRelatedFigures } from './use-related-figures';
import { useTouched } from './use-touched';

export interface FigureFormProps extends PreviewContext {
  action: FigureFormAction;
  /** Under which a draft is kept, and where "Keep theirs" leads. */
  address: string;
  /** What the fields begin with; id, version and claim among them for a figure that is there. */
  values: Record<string, string>;
}

const labelOf = (name: string) =>
  Object.entries(FIGURE_FORM_WORDS).find(([field]) => field === name)?.[1].label ?? name;

/** Common ones first; any other ISO code may be typed. */
const CURRENCIES = ['USD', 'EUR', 'CNY', 'RUB', 'INR', 'GBP', 'JPY', 'BRL', 'MXN'];

/** Sent along unseen. */
const HIDDEN = ['id', 'version', 'claim', 'text_hash'];

/**
 * A figure the way an article speaks of it, with its preview. A plain form: without scripts it is sent, answered and
 * shown again with what was typed. The version that was opened stays, whatever is saved by others meanwhile.
 */
export function FigureForm({ action, address, values, ...rest }: FigureFormProps) {
  const [opened] = useState({ values, context: rest });
  const [state, send, isSending] = useActionState(action, FIGURE_FORM_IDLE);
  const sent = sentValues(state.form);
  const [typed, setTyped] = useState<FormValues>(sent ?? opened.values);
  const draft = useDraft(address);
  const { left, onBlur, forget } = useTouched();
  const shown = useShownValues(state, sent, opened.values, (values) => {
    setTyped(values);
    forget();
  });

  const deferred = useDeferredValue(typed);
  const preview = useMemo(() => toFigurePreview(deferred, opened.context), [deferred, opened]);
  const { claim, beside } = useRelatedFigures(deferred, preview !== null, state);
  const problems = useMemo(() => (state.isPreview ? [] : formProblems(state.form, labelOf)), [state]);
  const own = useMemo(
    () => leftProblems(left, deferred, { sources: opened.context.sources, labelOf }),
    [left, deferred, opened],
  );
  // A field that was left since is judged as it stands now.
  const problemOf = (name: string) => (left.has(name) ? own : problems).find((problem) => problem.name === name)?.text;
  const areas = useMemo(listAreaChoices, []);
  const sources = opened.context.sources.map((source) => ({ value: source.id, text: sourceChoice(source) }));
  const isNew = !opened.values.id;
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    const now = typedValues(event.currentTarget);
    setTyped(now);
    draft.keep(now);
  };
  return (
    <div className="edit">
      <FormShell
        send={send}
        state={state.isPreview ? FIGURE_FORM_IDLE.form : state.form}
        problems={problems}
        conflict={state.clash}
        shown={shown}
        draft={draft}
        address={address}
        hidden={Object.fromEntries(HIDDEN.map((name) => [name, shown.values[name] ?? '']))}
        onInput={onInput}
        onBlur={(event) => onBlur(event, shown.values)}
      >
        <div className="edit-form" key={shown.attempt}>
          <FigureFields
            values={shown.values}
            problemOf={problemOf}
            sources={sources}
            areas={areas}
            currencies={CURRENCIES}
            isNew={isNew && shown.attempt === 0}
          />
          <MoreFields values={shown.values} problemOf={problemOf} />
          <ClaimBox
            figures={claim}
            values={shown.values}
            problemOf={problemOf}
            isKnown={!isNew && claim.length > 0 && preview !== null && isSameClaim(preview.changed)}
          />
          <fieldset>
            <legend>This change</legend>
            <TextArea
              name="reason"
              label={isNew ? 'Reason for adding it' : 'Reason for change'}
              hint="One or two sentences; shown to readers"
              value={shown.values.reason ?? ''}
              problem={problemOf('reason')}
            />
          </fieldset>
          <div className="actions">
            <button type="submit" className="button" name="intent" value="save" disabled={isSending}>
              {isSending ? 'Saving' : 'Save figure'}
            </button>
            <button type="submit" className="button quiet unscripted" name="intent" value="preview">
              Show preview
            </button>
            <a href="/admin/figures">Leave without saving</a>
          </div>
        </div>
      </FormShell>
      <FigurePreviewPanel preview={preview} beside={beside} />
    </div>
  );
}

const CLAIM_LABELS = ['reporter', 'partner', 'flow', 'period'].map(labelOf);

/** Whether the figure is still about what it was about when it was opened. */
function isSameClaim(changed: readonly { label: string }[]): boolean {
  return !changed.some(({ label }) => CLAIM_LABELS.includes(label));
}
