/** A form's text as it stands, by the names of its fields. Next's own fields begin with $. */
export function typedValues(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [],
  );
  return Object.fromEntries(entries);
}
