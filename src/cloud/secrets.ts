/** What replaces a secret. */
const HIDDEN = "***";

/** A shorter one would take letters out of every text: a text with it is left out completely. */
const SHORTEST = 4;

/** Members of a query that are hidden whatever they are. */
const SECRET_NAME = /token|secret|password|passcode|credential|signature|(?<!sort_)key/i;

/** A written address, valid or not, without a user and a password in it. */
export const withoutUser = (address: string): string => address.replace(/^([a-z][\w+.-]*:)?(\/\/)?.*@/is, `$1$2${HIDDEN}@`);

/** The secrets of a connection, which no text for people may contain. */
export class Secrets {
  readonly #values = new Set<string>();

  /** @param value anything; only texts that are not empty are secrets */
  add(value: unknown): void {
    if (typeof value !== "string" || value === "") return;
    // as JSON and as an address have it
    for (const form of [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(Buffer.from(value).toString())])
      this.#values.add(form);
  }

  /** A text without the secrets. */
  hide(text: string): string {
    let shown = text;
    for (const value of [...this.#values].sort((a, b) => b.length - a.length)) {
      if (!shown.includes(value)) continue;
      if (value.length < SHORTEST) return HIDDEN;
      shown = shown.replaceAll(value, HIDDEN);
    }
    return shown;
  }

  /** An address as people may see it: without a user, and without secret values in the query. */
  address(url: URL): string {
    const query = Array.from(url.searchParams, ([name, value]) => `${name}=${SECRET_NAME.test(name) ? HIDDEN : value}`).join("&");
    return this.hide(`${url.origin}${url.pathname}${query === "" ? "" : `?${query}`}`);
  }
}
