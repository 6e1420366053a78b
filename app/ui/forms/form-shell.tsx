'use client';

import { type FocusEventHandler, type FormEventHandler, type ReactNode, useState } from 'react';
import type { FormState } from '@/lib/http/form-state';
import { DraftOffer } from './draft-offer';
import { EditConflictBox } from './edit-conflict-box';
import type { EditConflict } from './figure-form-state';
import { signInHref } from './form-problems';
import { type FormProblem, ProblemList } from './problem-list';
import type { useDraft } from './use-draft';

export type FormValues = Readonly<Record<string, string>>;

export interface ShownValues {
  values: FormValues;
  /** How often the fields were filled anew; as their key it makes them begin with the new values. */
  attempt: number;
  show: (values: FormValues) => void;
}

/**
 * What the fields of a form show: what it was opened with, or what was sent with it and came back. Without scripts the page
 * is made anew with the answer, so that what was typed is there from the start. `onShow` is told of each new filling.
 */
export function useShownValues(
  state: unknown,
  sent: FormValues | null,
  opened: FormValues,
  onShow?: (values: FormValues) => void,
): ShownValues {
  const [shown, setShown] = useState({ state, values: sent ?? opened, attempt: 0 });
  const show = (values: FormValues) => {
    setShown({ state, values, attempt: shown.attempt + 1 });
    onShow?.(values);
  };
  if (shown.state !== state) show(sent ?? shown.values);
  return { values: shown.values, attempt: shown.attempt, show };
}

export interface FormShellProps {
  send: (data: FormData) => void;
  /** The answer to the last try. */
  state: FormState;
  problems: readonly FormProblem[];
  conflict?: EditConflict | null;
  shown: ShownValues;
  draft: ReturnType<typeof useDraft>;
  /** Where a draft is kept, and where "Keep theirs" leads; none for a form without a draft. */
  address?: string;
  /** Sent along unseen: id and version. */
  hidden: FormValues;
  idPrefix?: string;
  onInput: FormEventHandler<HTMLFormElement>;
  onBlur?: FocusEventHandler<HTMLFormElement>;
  /** The fields and the buttons. */
  children: ReactNode;
}

/**
 * The form of a record, whatever its fields: a draft that was left here is offered, a refusal is told with what to mend,
 * and where another editor saved first both versions are shown to choose from. It works without scripts.
 */
export function FormShell(props: FormShellProps) {
  const { send, state, problems, conflict, shown, draft, address, hidden, idPrefix, onInput, onBlur } = props;
  const isProblemTold = state.status === 'refused' && !(conflict && problems.length === 0);
  return (
    <form className="edit-form" action={send} onInput={onInput} onBlur={onBlur} noValidate>
      {address && draft.found && shown.attempt === 0 && (
        <DraftOffer
          draft={draft.found}
          onTake={() => draft.found && shown.show(draft.found.values)}
          onDrop={draft.drop}
        />
      )}
      {isProblemTold && (
        <ProblemList
          problems={problems}
          message={state.message}
          idPrefix={idPrefix}
          signInHref={signInHref(state, address)}
        />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {conflict && <EditConflictBox key={`conflict-${shown.attempt}`} clash={conflict} dropHref={address ?? ''} />}
      {props.children}
    </form>
  );
}
