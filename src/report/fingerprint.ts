import { createHash } from "node:crypto";
import type { Finding } from "../model.ts";
import { identityOf, Occurrences } from "./finding-identity.ts";

/** Gives each finding of a run a name of its own, which stays when lines move: 32 hexadecimal digits. */
export class Fingerprints {
  readonly #occurrences = new Occurrences();

  of(finding: Finding, path: string): string {
    const identity = identityOf(finding, path);
    const hash = createHash("sha256").update(`${identity} ${this.#occurrences.count(identity)}`);
    return hash.digest("hex").slice(0, 32);
  }
}
