'use client';

import { TokenInput } from './token-input';

export interface AccountFieldTexts {
  name: string;
  label: string;
  hint?: string;
  kind: 'text' | 'password' | 'choice' | 'token' | 'day';
  /** What a password manager takes it for. */
  autoComplete?: string;
  value?: string;
  choices?: readonly { value: string; text: string }[];
}

export interface AccountFieldProps extends AccountFieldTexts {
  id: string;
  problem?: string;
}

/** A label, a hint and an input that a screen reader hears together with what is wrong. */
export function AccountField({ id, label, hint, problem, ...input }: AccountFieldProps) {
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={problem ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <Input {...input} id={id} described={described} isBad={problem !== undefined} />
    </div>
  );
}

type InputProps = Omit<AccountFieldProps, 'label' | 'hint' | 'problem'> & {
  described: string | undefined;
  isBad: boolean;
};

const TYPES = { text: 'text', password: 'password', day: 'date' } as const;

function Input({ id, name, kind, autoComplete, value, choices = [], described, isBad }: InputProps) {
  const shared = { id, name, 'aria-describedby': described, 'aria-invalid': isBad || undefined };
  if (kind === 'choice') {
    return (
      <select {...shared} key={value} defaultValue={value}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    );
  }
  if (kind === 'token') return <TokenInput {...shared} />;
  return (
    <input
      {...shared}
      type={TYPES[kind]}
      autoComplete={autoComplete ?? 'off'}
      autoCapitalize="none"
      spellCheck={false}
      defaultValue={value}
    />
  );
}
