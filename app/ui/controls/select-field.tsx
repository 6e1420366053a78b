export interface Choice {
  value: string;
  text: string;
}

export interface SelectFieldProps {
  name: string;
  label: string;
  value: string;
  choices: readonly Choice[];
}

/** A labelled choice in a form that works without scripts; the empty value means all. */
export function SelectField({ name, label, value, choices }: SelectFieldProps) {
  const id = `field-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        <option value="">All</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}
