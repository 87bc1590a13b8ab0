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

  constructor(source: Source, locator: Locator) {
    this.source = source;
    this.locator = locator;
  }

  /** A value that the document does not tell. */
  skip(pointer: string, reason: string): void {
    this.skipped.push({ pointer, reason });
  }

  /** A fault of the document itself. */
  report<P extends Params>(rule: Rule<P>, params: P, at: Place, details?: Details): void {
    this.findings.push(makeFinding(rule, params, this.locator.locate(at), details));
  }

  /** Whether anything was found so far. */
  get isEmpty(): boolean {
    return this.resources.length + this.namespaces.length + this.skipped.length + this.findings.length === 0;
  }
}
