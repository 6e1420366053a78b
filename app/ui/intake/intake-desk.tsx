'use client';

import { type ReactNode, useActionState } from 'react';
import { IntakeForm } from './intake-form';
import { IntakeReview } from './intake-review';
import { type IntakeAction, idleIntake } from './intake-state';

export interface IntakeDeskProps {
  action: IntakeAction;
  sources: readonly { value: string; text: string }[];
  /** What the form begins with. */
  values: Record<string, string>;
  /** What stands above the form. */
  intro: ReactNode;
}

/** The form, then what was found. What was typed travels in the page and is stored nowhere before it is accepted. */
export function IntakeDesk({ action, sources, values, intro }: IntakeDeskProps) {
  const [state, send, isSending] = useActionState(action, idleIntake(values));
  const shown = { state, send, isSending };
  return state.view ? (
    <IntakeReview {...shown} view={state.view} />
  ) : (
    <IntakeForm {...shown} sources={sources} intro={intro} />
  );
}
