/** From one row's link to another by arrow keys, Home and End. True when the focus moved. */
export function moveAmongRows(from: EventTarget, key: string): boolean {
  if (!(from instanceof HTMLElement) || !from.closest('[data-figures]')) return false;
  const rows = [...(from.closest('[data-figures]')?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
  const at = rows.findIndex((row) => row === from || row.closest('tr') === from.closest('tr'));
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  const row = target === undefined ? undefined : rows[target];
  row?.focus();
  return row !== undefined;
}
