import { changeSearch, ownSearch } from '@/lib/format/explorer/explorer-address';
import { EXPLORER_COLUMNS } from '@/lib/format/explorer/explorer-columns';

/** What a form asks for: its fields, with the order and the state of the address that it stands on. */
export function readForm(form: HTMLFormElement, search: string): string {
  const fields = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const kept = [...new URLSearchParams(search)].filter(([name]) => ['sort', 'order', 'asOf'].includes(name));
  const own = fields.filter(([name]) => !['sort', 'order', 'asOf'].includes(name));
  return changeSearch(ownSearch([...withoutUsualColumns(own), ...kept]), {});
}

/** The usual columns need no name in the address. */
function withoutUsualColumns(entries: [string, string][]): [string, string][] {
  const chosen = entries.filter(([name]) => name === 'column').map(([, value]) => value);
  const usual = EXPLORER_COLUMNS.filter(({ isUsual }) => isUsual).map(({ id }) => id);
  return chosen.join() === usual.join() ? entries.filter(([name]) => name !== 'column') : entries;
}

/** Shows in a form what the address asks for, as after going back. */
export function showInForm(form: HTMLFormElement, search: string): void {
  const parameters = new URLSearchParams(search);
  const columns = parameters.getAll('column');
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = parameters.get(field.name) ?? '';
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = columns.length > 0 ? columns.includes(field.value) : isUsual(field.value);
  }
}

function isUsual(column: string): boolean {
  return EXPLORER_COLUMNS.some(({ id, isUsual: usual }) => id === column && usual);
}
