/** Spanish words for a people by the masculine: "chino" gives china, chinos, chinas; "español" española and so on. */
export function spanishForms(masculine: string): string[] {
  const stem = masculine.slice(0, -1);
  if (masculine.endsWith('o')) return ['o', 'a', 'os', 'as'].map((ending) => stem + ending);
  if (/[ée]s$/.test(masculine))
    return [masculine, ...['esa', 'eses', 'esas'].map((ending) => masculine.slice(0, -2) + ending)];
  if (/[áa]n$|ol$|ón$/.test(masculine)) return ['', 'a', 'es', 'as'].map((ending) => masculine + ending);
  return ['', 's', 'es'].map((ending) => masculine + ending);
}
