import type { ReactNode } from 'react';

/** What ties an input to its label, help and problem; spread onto the input. */
interface InputProps {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  /** What is wrong and how to mend it; the field is sound without. */
  problem?: string;
  className?: string;
  /** Where several forms stand on one page, each has its own. */
  idPrefix?: string;
  children: (input: InputProps) => ReactNode;
}

export const fieldId = (name: string, prefix = 'field') => `${prefix}-${name}`;

function describedBy(id: string, hint: unknown, problem: unknown): string | undefined {
  return [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
}

/** A label above, help before the input, and the problem beside it, said when it appears; wired together once. */
export function Field({ name, label, hint, problem, className = '', idPrefix, children }: FieldProps) {
  const id = fieldId(name, idPrefix);
  return (
    <div className={`form-field ${className} ${problem ? 'bad' : ''}`}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div aria-live="polite">{problem && <Problem id={`${id}-problem`}>{problem}</Problem>}</div>
      {children({
        id,
        name,
        'aria-describedby': describedBy(id, hint, problem),
        'aria-invalid': problem ? true : undefined,
      })}
    </div>
  );
}

export interface ChoiceFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  choices: readonly { value: string; text: string }[];
}

/** A few choices side by side; the group is named by its label and described by its problem. */
export function ChoiceField({
  name,
  label,
  hint,
  problem,
  className = '',
  idPrefix,
  value,
  choices,
}: ChoiceFieldProps) {
  const id = fieldId(name, idPrefix);
  return (
    <fieldset
      className={`form-field ${className} ${problem ? 'bad' : ''}`}
      aria-describedby={describedBy(id, hint, problem)}
    >
      <legend className="label">{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div aria-live="polite">{problem && <Problem id={`${id}-problem`}>{problem}</Problem>}</div>
      <div className="choices">
        {choices.map((choice, index) => (
          <label key={choice.value}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={choice.value}
              defaultChecked={choice.value === value}
            />
            {choice.text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What is wrong with a field and how to mend it. */
export function Problem({ id, children }: { id: string; children: string }) {
  return (
    <p className="problem" id={id}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="7" fill="currentColor" />
        <path d="M7 3v5M7 9.6v1.6" stroke="var(--raised)" strokeWidth="2" />
      </svg>
      <span>{children}.</span>
    </p>
  );
}
