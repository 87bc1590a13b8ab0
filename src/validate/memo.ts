/** More texts than these are not remembered: documents are untrusted, and memory stays bounded. */
const MOST = 10_000;
const LONGEST = 255;

/** Keeps the result for a text: every document has the same few hundred keys. */
export class Memo<T extends NonNullable<unknown>> {
  readonly #known = new Map<string, T>();

  /** What was made of a text before; `make` is asked where nothing was. */
  get(text: string, make: (text: string) => T): T {
    return this.#known.get(text) ?? this.#add(text, make);
  }

  #add(text: string, make: (text: string) => T): T {
    const made = make(text);
    if (text.length > LONGEST) return made;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(text, made);
    return made;
  }
}
