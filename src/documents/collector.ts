import type { Finding, Params, Place, Resource, Rule } from "../model.ts";
import { type Details, makeFinding } from "./finding.ts";
import type { Locator } from "./locator.ts";
import type { Source } from "./source.ts";

/** What the formats find in one text. */
export class Collector {
  readonly source: Source;
  readonly locator: Locator;
  readonly resources: Resource[] = [];
  readonly namespaces: { value: unknown; pointer: string }[] = [];
  readonly findings: Finding[] = [];
  readonly skipped: { pointer: string; reason: string }[] = [];
  readonly #told = new Set<string>();

  constructor(source: Source, locator: Locator) {
    this.source = source;
    this.locator = locator;
  }

  /** A value that the document does not tell; told once, however often a loop comes by. */
  skip(pointer: string, reason: string): void {
    if (this.#isNew(`skipped ${pointer}`)) this.skipped.push({ pointer, reason });
  }

  /** A fault of the document itself; told once, however often a loop comes by. */
  report<P extends Params>(rule: Rule<P>, params: P, at: Place, details?: Details): void {
    if (this.#isNew(`${rule.code} ${at.pointer}`)) this.findings.push(makeFinding(rule, params, this.locator.locate(at), details));
  }

  #isNew(what: string): boolean {
    if (this.#told.has(what)) return false;
    this.#told.add(what);
    return true;
  }
}
