/** Closes an exhaustive switch: the compiler refuses it while a case is missing. Throws if reached at run time. */
export function neverReached(value: never): never {
  throw new Error(`a case was not handled: ${String(value)}`);
}
