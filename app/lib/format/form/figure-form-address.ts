import { EMPTY_FIGURE_FORM, FIGURE_FORM_FIELDS, type FigureFormValues } from './figure-form';

/** What else a new figure's form may begin with: why it is added, what it is to its claim, the text it was read in. */
const FORM_EXTRAS = ['reason', 'claim_answer', 'text_hash'] as const;
export type FormExtras = Partial<Record<(typeof FORM_EXTRAS)[number], string>>;

/** The address of a new figure's form that begins with these values; only what differs from an empty form is in it. */
export function figureFormAddress(values: FigureFormValues, extras: FormExtras = {}): string {
  const own = FIGURE_FORM_FIELDS.filter((name) => values[name] !== EMPTY_FIGURE_FORM[name]);
  const query = new URLSearchParams([
    ...own.map((name): [string, string] => [name, values[name]]),
    ...FORM_EXTRAS.flatMap((name): [string, string][] => (extras[name] ? [[name, extras[name]]] : [])),
  ]);
  return `/admin/figures/new?${query}`;
}

/** The values that such an address gives; whatever is no field of the form is left out. */
export function valuesInAddress(
  query: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    [...FIGURE_FORM_FIELDS, ...FORM_EXTRAS].flatMap((name) => {
      const value = query[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
