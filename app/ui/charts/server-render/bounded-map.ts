/** Texts by key, the most recently used `limit` of them. */
export class BoundedMap {
  readonly #texts = new Map<string, string>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): string | undefined {
    const text = this.#texts.get(key);
    // A map lists its keys in the order of their setting: to set again is to make it the newest.
    if (text !== undefined) this.set(key, text);
    return text;
  }

  set(key: string, text: string): void {
    this.#texts.delete(key);
    this.#texts.set(key, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > this.#limit && oldest !== undefined) this.#texts.delete(oldest);
  }
}
