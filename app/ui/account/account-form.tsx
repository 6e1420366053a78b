'use client';

import { type ReactNode, useActionState } from 'react';
import { issueSentence } from '@/lib/format/issue-words';
import { type FormState, IDLE } from '@/lib/http/form-state';
import { AccountField, type AccountFieldProps } from './account-field';
import { FormAnswer } from './form-answer';

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export interface AccountFormProps {
  action: FormAction;
  fields?: readonly AccountFieldProps[];
  hidden?: Readonly<Record<string, string>>;
  /** What the button does: "Sign in". */
  button: string;
  quiet?: boolean;
  children?: ReactNode;
}

/** A small form of the account pages: labels above, errors beside their fields, works without scripts. */
export function AccountForm({ action, fields = [], hidden = {}, button, quiet, children }: AccountFormProps) {
  const [state, send, isSending] = useActionState(action, IDLE);
  const refused = state.status === 'refused' ? state : undefined;
  return (
    <form className="account-form" action={send} noValidate>
      <FormAnswer state={state} fields={fields} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => {
        const issue = refused?.issues.find(({ field: name }) => name === field.name);
        const problem = issue && `${issueSentence({ ...issue, field: field.label })}.`;
        const typed = refused?.values[field.name];
        return <AccountField key={field.name} {...field} value={typed ?? field.value} problem={problem} />;
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
