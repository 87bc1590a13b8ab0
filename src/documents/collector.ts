import type { Finding, Params, Place, Resource, Rule } from "../model.ts";
import { MOST_REPEATED, tooLarge } from "./codes/too-large.ts";
import { type Details, makeFinding } from "./finding.ts";
import type { Locator } from "./locator.ts";
import type { SourceText, TextSpan } from "./source.ts";

/** A file in the folder of a document. */
export interface Beside {
  readonly file: string;
  readonly text: string;
  /** The run reads it as a document too. */
  readonly isRead?: boolean;
}

/** What the formats find in one text. */
export class Collector {
  readonly source: SourceText;
  readonly locator: Locator;
  readonly resources: Resource[] = [];
  readonly namespaces: { value: unknown; pointer: string }[] = [];
  readonly findings: Finding[] = [];
  readonly skipped: { pointer: string; reason: string }[] = [];
  /** Reads the files next to the document, if possible; a format asks for them only if it needs them. */
  readonly beside: () => readonly Beside[];
  /** A template engine writes the document, so that a text in it may not be final, whatever tool sends it. */
  readonly isTemplate: boolean;
  readonly #told = new Set<string>();

  #room: number;

  /** @param size how long the text is, in UTF-16 units */
  constructor(source: SourceText, locator: Locator, size: number, beside: () => readonly Beside[] = () => [], isTemplate = false) {
    this.source = source;
    this.locator = locator;
    this.beside = beside;
    this.isTemplate = isTemplate;
    this.#room = MOST_REPEATED + size / 4;
  }

  /** How many more entries are read. */
  get room(): number {
    return this.#room;
  }

  /** Whether no more entries are read. It is asked before the keys of a map are counted: thousands of resources may share the map. */
  get isFull(): boolean {
    return this.#room < 0;
  }

  /**
   * Whether this number of further entries is read: a written entry needs four characters or more, a repeated one needs none. If
   * there are too many, the place is reported, and nothing more is read.
   */
  takes(entries: number, pointer: string): boolean {
    this.#room -= entries;
    if (this.#room >= 0) return true;
    if (this.#isNew("too many")) {
      const params = { syntax: this.source.syntax, repeated: true };
      this.findings.push(makeFinding(tooLarge, params, this.locator.locate({ pointer })));
    }
    return false;
  }

  /** A value that the document does not have; reported once, even if a loop repeats it. */
  skip(pointer: string, reason: string): void {
    if (this.#isNew(`skipped ${pointer}`)) this.skipped.push({ pointer, reason });
  }

  /** A fault of the document itself; reported once, even if a loop repeats it. */
  report<P extends Params>(rule: Rule<P>, params: P, at: Place, details?: Details): void {
    if (this.#isNew(`${rule.code} ${at.pointer}`)) this.findings.push(makeFinding(rule, params, this.locator.locate(at), details));
  }

  /** A fault of the document at a place without a pointer; reported once for each place. */
  reportAt<P extends Params>(rule: Rule<P>, params: P, span: TextSpan): void {
    if (this.#isNew(`${rule.code} ${span.start}`)) this.findings.push(makeFinding(rule, params, this.locator.at({ pointer: "" }, span)));
  }

  #isNew(what: string): boolean {
    if (this.#told.has(what)) return false;
    this.#told.add(what);
    return true;
  }
}
