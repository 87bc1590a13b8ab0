import type { CST, Document, Node, Scalar as ScalarNode } from "yaml";
import { joinPointer, splitPointer } from "../../json/pointer.ts";
import { Opaque } from "../opaque.ts";
import type { Scalar } from "../scalar.ts";
import type { Dialect, DuplicateKey, Root, SourceText, SyntaxFault, TextSpan } from "../source.ts";
import { brokenSource } from "./json.ts";
import { DEEPEST, findTooDeep } from "./yaml-depth.ts";
import { scalarOf, spanOf } from "./yaml-nodes.ts";
import { WrittenOffsets } from "./yaml-offsets.ts";
import { YamlPlaces } from "./yaml-places.ts";
import { findRefusal, type YamlRefusal } from "./yaml-refusals.ts";
import { BoundedParser, MOST_TOKENS } from "./yaml-tokens.ts";
import { YamlValues } from "./yaml-values.ts";

/** The parser needs about a hundred times a text's size in memory, and half a second for a megabyte. */
const LARGEST = 16 * 1024 * 1024;

type Yaml = typeof import("yaml");

/** Every document of a YAML text, with the nodes that places are looked up in. */
class YamlSource implements SourceText {
  readonly syntax: "JSON" | "YAML";
  readonly searched: boolean;
  readonly isPart: boolean;
  readonly faults: SyntaxFault[];
  readonly #text: string;
  readonly #yaml: Yaml;
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #read = new Map<Dialect, Root[]>();
  readonly #places = new Map<string, YamlPlaces>();
  readonly #offsets = new Map<ScalarNode, WrittenOffsets>();
  #duplicates: DuplicateKey[] = [];

  constructor(text: string, yaml: Yaml, documents: ReadonlyMap<string, Document>, faults: SyntaxFault[], options: YamlOptions) {
    this.syntax = options.syntax ?? "YAML";
    // of two branches that a template engine chooses between, both have the same keys
    this.searched = options.isPart === undefined;
    this.isPart = options.isPart ?? false;
    this.#text = text;
    this.#yaml = yaml;
    this.#documents = documents;
    this.faults = faults;
  }

  roots(dialect: Dialect): readonly Root[] {
    const known = this.#read.get(dialect);
    if (known) return known;
    const first = this.#read.size === 0;
    const roots: Root[] = [];
    const aliased = { values: 0 };
    for (const [pointer, document] of this.#documents) {
      const values = new YamlValues(this.#yaml, this.#text, dialect, pointer, aliased);
      roots.push({ value: values.of(document), pointer });
      if (!first) continue;
      this.#places.set(pointer, new YamlPlaces(this.#yaml, document, values.targets));
      for (const duplicate of values.duplicates) this.#duplicates.push(duplicate);
      if (values.tooManyMerged) this.faults.push(tooMany("merged", pointer));
      if (values.tooManyAliased) this.faults.push(tooMany("aliased", pointer));
      for (const { source, range } of values.unanchored) {
        const problem = `the alias *${source} names no anchor`;
        this.faults.push(syntaxFault(problem, pointer, { start: range?.[0] ?? 0, end: range?.[1] ?? 0 }));
      }
    }
    this.#read.set(dialect, roots);
    return roots;
  }

  duplicates(): readonly DuplicateKey[] {
    this.roots("pyyaml");
    return this.#duplicates;
  }

  span(pointer: string, of?: "key"): TextSpan | undefined {
    const found = this.#in(pointer, (places, segments) => places.find(segments));
    const node = (of === "key" && found?.pair?.key) || found?.node;
    return node ? spanOf(node as Node) : undefined;
  }

  within(pointer: string, start: number, end: number): TextSpan | undefined {
    const node = this.#in(pointer, (places, segments) => places.scalar(segments));
    if (!node) return undefined;
    let offsets = this.#offsets.get(node);
    if (!offsets) this.#offsets.set(node, (offsets = new WrittenOffsets(this.#text, spanOf(node), String(node.value))));
    return offsets.of(start, end);
  }

  scalar(pointer: string, dialect: Dialect): Scalar | undefined {
    const node = this.#in(pointer, (places, segments) => places.scalar(segments));
    const scalar = node && scalarOf(node as ScalarNode, dialect);
    return scalar instanceof Opaque ? undefined : scalar;
  }

  #in<T>(pointer: string, look: (places: YamlPlaces, segments: string[]) => T): T | undefined {
    this.roots("pyyaml");
    const segments = splitPointer(pointer);
    const base = this.#documents.has("") ? "" : joinPointer("", segments.shift() ?? "");
    const places = this.#places.get(base);
    return places && look(places, segments);
  }
}

/** What every reader of YAML refuses, but the parser accepts (YAML 1.2, section 5.1; PyYAML's reader, libyaml, Go's yaml). */
const NOT_PRINTABLE = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads a text that is meant to be YAML; loads its parser. */
export async function readYaml(text: string, options: YamlOptions = {}): Promise<SourceText> {
  const yaml = await import("yaml");
  const { documents, faults, refusals } = await composeYaml(text);
  const places = documents.some(({ errors }) => errors.length > 0) ? (await composeYaml(text, true)).documents : documents;
  const sound = new Map<string, Document>();
  const several = documents.length > 1;
  for (const [index, document] of documents.entries()) {
    const pointer = several ? `/${index}` : "";
    // where both find a fault, the strict parser is nearer to it
    const [error] = document.errors.length > 0 && places.length === documents.length ? (places[index] ?? document).errors : document.errors;
    const refusal = refusals.get(document);
    if (error && refusal?.unread) faults.push(syntaxFault(refusal.problem, pointer, refusal.span, { unread: true }));
    else if (error) faults.push(syntaxFault(problemOf(error.message), pointer, errorSpan(error.pos)));
    else {
      sound.set(pointer, document);
      if (refusal && !refusal.unread) faults.push({ ...syntaxFault(refusal.problem, pointer, refusal.span), reader: "pyyaml" });
    }
  }
  return sound.size === 0 ? brokenSource("YAML", faults) : new YamlSource(text, yaml, sound, faults, options);
}

/** What is known of a text besides itself. */
export interface YamlOptions {
  /** What it is for people and tools, where that is not YAML: JSON around a template engine's tags. */
  readonly syntax?: "JSON";
  /** A template engine makes the text, and whether parts of it come and go; undefined where none does. */
  readonly isPart?: boolean;
}

/**
 * The documents of a text as nodes; the errors of one are in its errors, an error for which none is read is in the faults.
 * @param strictly quoted text and brackets continue only where they are indented
 */
export async function composeYaml(text: string, strictly = false): Promise<Composed> {
  const broken = (code: SyntaxFault["code"], params: SyntaxFault["params"], start = 0, end = start): Composed => ({
    documents: [],
    refusals: new Map(),
    faults: [{ code, params: { syntax: "YAML", ...params }, pointer: "", span: { start, end } }],
  });
  if (text.length > LARGEST) return broken("too-large", { limit: LARGEST, size: text.length });
  const control = NOT_PRINTABLE.exec(text);
  if (control) return { documents: [], refusals: new Map(), faults: [controlCharacter(control)] };
  const yaml = await import("yaml");
  const composer = new yaml.Composer({ schema: "failsafe", strict: false, uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
  const documents: Document[] = [];
  const refusals = new Map<Document, YamlRefusal>();
  const parser = new BoundedParser(yaml);
  let refusal: YamlRefusal | undefined;
  const take = (composed: Iterable<Document>) => {
    for (const document of composed) {
      documents.push(document);
      if (refusal) refusals.set(document, refusal);
      refusal = undefined;
    }
  };
  let ended: CST.Token | undefined;
  for (const token of parser.parse(text, strictly)) {
    if (token.type === "doc-end") ended = token;
    if (token.type !== "document") {
      take(composer.next(token));
      continue;
    }
    const deep = findTooDeep(token);
    if (deep) return broken("too-deep", { levels: DEEPEST }, deep.offset, deep.offset + 1);
    take(composer.next(token));
    // the composer gives a document only once the next one begins
    const begins = token.start.some(({ type }) => type === "doc-start");
    refusal = ended && !begins ? endedBefore(ended.offset) : findRefusal(token, text);
    ended = undefined;
  }
  if (parser.tooMany) return broken("too-large", { tokens: MOST_TOKENS });
  take(composer.end(false, text.length));
  endWithoutLineBreak(yaml, documents.at(-1), text);
  return { documents, refusals, faults: [] };
}

/** What a text was composed to. */
interface Composed {
  readonly documents: Document[];
  /** PyYAML's refusals of documents that the parser accepts. */
  readonly refusals: ReadonlyMap<Document, YamlRefusal>;
  readonly faults: SyntaxFault[];
}

/** A block scalar that ends with the text, and the text without a line break, has none in PyYAML and libyaml; the parser adds it. */
function endWithoutLineBreak(yaml: Yaml, document: Document | undefined, text: string): void {
  if (!document || text.slice(text.lastIndexOf("\n") + 1).trim() === "") return;
  let last: unknown = document.contents;
  while (yaml.isCollection(last)) {
    const item: unknown = last.items.at(-1);
    last = yaml.isPair(item) ? item.value : item;
  }
  if (!yaml.isScalar(last) || typeof last.value !== "string") return;
  if (last.type === "BLOCK_LITERAL" || last.type === "BLOCK_FOLDED") last.value = last.value.replace(/\n$/, "");
}

/** Behind `...` the next document has to begin with `---` (PyYAML's parser.py, `parse_document_start`). */
function endedBefore(offset: number): YamlRefusal {
  return { problem: 'what follows "..." has to begin with "---"', span: { start: offset, end: offset + 3 } };
}

function syntaxFault(problem: string, pointer: string, span: TextSpan, more?: object): SyntaxFault {
  return { code: "syntax-error", params: { syntax: "YAML", problem, ...more }, pointer, span };
}

function controlCharacter({ 0: character, index }: RegExpExecArray): SyntaxFault {
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
  const problem = `the character U+${code} is allowed only as an escape in double quotes`;
  return { code: "syntax-error", params: { syntax: "YAML", problem }, pointer: "", span: { start: index, end: index + character.length } };
}

function errorSpan([start, end]: readonly [number, number]): TextSpan {
  return { start, end: Math.max(end, start) };
}

/** The parser's words, as the second half of a sentence. */
function problemOf(message: string): string {
  const words = message.replace(/\s+/g, " ").replace(/[.:]$/, "");
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function tooMany(what: "merged" | "aliased", pointer: string): SyntaxFault {
  return { code: "too-large", params: { syntax: "YAML", [what]: true }, pointer, span: { start: 0, end: 0 } };
}
