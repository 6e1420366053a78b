'use client';

import { type ReactNode, useActionState, useId } from 'react';
import { issueSentence } from '@/lib/format/form/issue-words';
import { type FormState, IDLE } from '@/lib/http/form-state';
import { AccountField, type AccountFieldTexts } from './account-field';
import { FormAnswer } from './form-answer';

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export interface AccountFormProps {
  action: FormAction;
  fields?: readonly AccountFieldTexts[];
  hidden?: Readonly<Record<string, string>>;
  /** Whose password the form is about, for password managers; not sent. */
  userName?: string;
  /** What the button does: "Sign in". */
  button: string;
  quiet?: boolean;
  children?: ReactNode;
}

/** A small form of the account pages: labels above, errors beside their fields, works without scripts. */
export function AccountForm({ action, fields = [], hidden = {}, userName, button, quiet, children }: AccountFormProps) {
  const [state, send, isSending] = useActionState(action, IDLE);
  const formId = useId();
  const idOf = (name: string) => `${formId}-${name}`;
  const refused = state.status === 'refused' ? state : undefined;
  return (
    <form className="account-form" action={send} noValidate>
      <FormAnswer state={state} fields={fields} idOf={idOf} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {userName !== undefined && <input type="text" autoComplete="username" value={userName} readOnly hidden />}
      {fields.map((field) => {
        const issue = refused?.issues.find(({ field: name }) => name === field.name);
        const problem = issue && `${issueSentence({ ...issue, field: field.label })}.`;
        const typed = refused?.values[field.name];
        return (
          <AccountField
            key={field.name}
            {...field}
            id={idOf(field.name)}
            value={typed ?? field.value}
            problem={problem}
          />
        );
      })}
      {children}
      <div className="actions">
        <button type="submit" className={quiet ? 'button quiet' : 'button'} disabled={isSending}>
          {button}
        </button>
      </div>
    </form>
  );
}
