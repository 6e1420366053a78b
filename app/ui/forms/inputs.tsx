import { Field, type FieldProps } from './field';

type Named = Omit<FieldProps, 'children'> & { value: string };

export interface TextFieldProps extends Named {
  /** The id of a list of suggestions. */
  list?: string;
  inputClass?: string;
  autoFocus?: boolean;
  autoCapitalize?: 'characters' | 'off';
}

/** One line of text. */
export function TextField({ value, list, inputClass, autoFocus, autoCapitalize, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(input) => (
        <input
          {...input}
          type="text"
          className={inputClass}
          defaultValue={value}
          list={list}
          autoComplete="off"
          autoCapitalize={autoCapitalize}
          // biome-ignore lint/a11y/noAutofocus: the page is this form, and nothing stands before it but its heading
          autoFocus={autoFocus}
          spellCheck={false}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ value, ...field }: Named) {
  return <Field {...field}>{(input) => <textarea {...input} defaultValue={value} rows={3} />}</Field>;
}

export interface SelectProps extends Named {
  choices: readonly { value: string; text: string }[];
  /** The text of a first, empty choice. */
  empty?: string;
}

/** One of a closed list. */
export function Select({ value, choices, empty, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(input) => (
        <select {...input} defaultValue={value}>
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
