/**
 * Makes `instanceof` know an error class by a mark that all copies of the class share. Next compiles modules once for
 * pages and once for handlers, and both run in one process: what the database of one throws must be known to the other.
 * Give the class a property of that mark, so that its instances, those of subclasses included, carry it.
 */
export function knownBy(mark: symbol): (value: unknown) => boolean {
  return (value) => typeof value === 'object' && value !== null && mark in value;
}
