'use client';

import { type FormEvent, useActionState, useMemo, useState } from 'react';
import { IDLE } from '@/lib/http/form-state';
import { ChoiceField } from './field';
import { FigurePickerField } from './figure-picker-field';
import { joinPicks, type PickedFigure } from './figure-picks';
import { formProblems, sentValues } from './form-problems';
import { FormShell, useShownValues } from './form-shell';
import { Select, TextArea, TextField } from './inputs';
import type { FormPicks, RecordFormAction, RecordFormState } from './record-form-state';
import { typedValues } from './typed-values';
import { useDraft } from './use-draft';

/** A field of a form that is told as data. */
interface RecordField {
  name: string;
  label: string;
  hint?: string;
  kind: 'line' | 'text' | 'choice' | 'select' | 'figures';
  choices?: readonly { value: string; text: string }[];
  empty?: string;
  /** Whether it shares its row, where there is room. */
  half?: true;
}

export interface RecordFormProps {
  action: RecordFormAction;
  fields: readonly RecordField[];
  values: Readonly<Record<string, string>>;
  /** Sent along unseen: id and version. */
  hidden?: Readonly<Record<string, string>>;
  button: string;
  quiet?: boolean;
  leaveHref?: string;
  /** Where a draft is kept; none without. */
  address?: string;
  /** How the figures that a field of kind `figures` begins with are told. */
  knownFigures?: readonly PickedFigure[];
  /** Begins the ids of this form's fields, where a page has several forms. */
  idPrefix?: string;
}

/** A form of named fields: errors beside them, typed values kept, works without scripts. */
export function RecordForm({
  action,
  fields,
  values,
  hidden,
  button,
  quiet,
  leaveHref,
  address,
  knownFigures = [],
  idPrefix,
}: RecordFormProps) {
  const [opened] = useState({ values, hidden: hidden ?? {} });
  const [state, send, isSending] = useActionState<RecordFormState, FormData>(action, IDLE);
  const shown = useShownValues(state, valuesOf(state), opened.values);
  const draft = useDraft(address ?? '');
  const labels = useMemo(() => new Map(fields.map(({ name, label }) => [name, label])), [fields]);
  const problems = useMemo(() => formProblems(state, (name) => labels.get(name) ?? name), [state, labels]);
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    if (address) draft.keep(joinPicks(typedValues(event.currentTarget)));
  };
  return (
    <FormShell
      send={send}
      state={state}
      problems={problems}
      conflict={state.clash}
      shown={shown}
      draft={draft}
      address={address}
      hidden={opened.hidden}
      idPrefix={idPrefix}
      onInput={onInput}
    >
      <div className="edit-fields" key={shown.attempt}>
        {fields.map((field) => (
          <OneField
            key={field.name}
            {...field}
            idPrefix={idPrefix}
            value={shown.values[field.name] ?? ''}
            problem={problems.find(({ name }) => name === field.name)?.text}
            picks={state.picks}
            knownFigures={knownFigures}
          />
        ))}
      </div>
      <div className="actions">
        <button type="submit" className={quiet ? 'button quiet' : 'button'} disabled={isSending}>
          {button}
        </button>
        {leaveHref && <a href={leaveHref}>Leave without saving</a>}
      </div>
    </FormShell>
  );
}

/** What was typed into a form that came back. */
function valuesOf(state: RecordFormState): Record<string, string> | null {
  return state.picks?.values ?? sentValues(state);
}

interface OneFieldProps {
  value: string;
  problem?: string;
  idPrefix?: string;
  picks: FormPicks | undefined;
  knownFigures: readonly PickedFigure[];
}

function OneField({ kind, choices = [], empty, half, picks, knownFigures, ...rest }: RecordField & OneFieldProps) {
  const field = { ...rest, className: half && 'half' };
  switch (kind) {
    case 'line':
      return <TextField {...field} />;
    case 'text':
      return <TextArea {...field} />;
    case 'choice':
      return <ChoiceField {...field} choices={choices} />;
    case 'select':
      return <Select {...field} choices={choices} empty={empty} />;
    case 'figures':
      return (
        <FigurePickerField
          {...rest}
          known={[...knownFigures, ...(picks?.known ?? [])]}
          found={picks?.found ?? null}
          isBack={picks?.isBack ?? false}
        />
      );
  }
}
