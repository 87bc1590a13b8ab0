import type { Document, Node, Scalar as ScalarNode } from "yaml";
import { joinPointer, splitPointer } from "../pointer.ts";
import type { Scalar } from "../scalar.ts";
import type { Dialect, DuplicateKey, Fault, Root, Source, Span } from "../source.ts";
import { Opaque } from "../tree.ts";
import { brokenSource } from "./json.ts";
import { DEEPEST, findTooDeep } from "./yaml-depth.ts";
import { scalarOf, spanOf } from "./yaml-nodes.ts";
import { YamlPlaces } from "./yaml-places.ts";
import { BoundedParser, MOST_TOKENS } from "./yaml-tokens.ts";
import { YamlValues } from "./yaml-values.ts";

/** The parser takes about a hundred times a text's size in memory, and half a second for a megabyte. */
const LARGEST = 16 * 1024 * 1024;

type Yaml = typeof import("yaml");

/** Every document of a YAML text, with the nodes that places are looked up in. */
class YamlSource implements Source {
  readonly syntax = "YAML";
  readonly searched = true;
  readonly faults: Fault[];
  readonly #text: string;
  readonly #yaml: Yaml;
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #read = new Map<Dialect, Root[]>();
  readonly #places = new Map<string, YamlPlaces>();
  #duplicates: DuplicateKey[] = [];

  constructor(text: string, yaml: Yaml, documents: ReadonlyMap<string, Document>, faults: Fault[]) {
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
    for (const [pointer, document] of this.#documents) {
      const values = new YamlValues(this.#yaml, this.#text, dialect, pointer);
      roots.push({ value: values.of(document), pointer });
      if (!first) continue;
      this.#places.set(pointer, new YamlPlaces(this.#yaml, document, values.targets));
      for (const duplicate of values.duplicates) this.#duplicates.push(duplicate);
      if (values.tooMany) this.faults.push(tooManyMerged(pointer));
    }
    this.#read.set(dialect, roots);
    return roots;
  }

  duplicates(): readonly DuplicateKey[] {
    this.roots("pyyaml");
    return this.#duplicates;
  }

  span(pointer: string, of?: "key"): Span | undefined {
    const found = this.#in(pointer, (places, segments) => places.find(segments));
    const node = (of === "key" && found?.pair?.key) || found?.node;
    return node ? spanOf(node as Node) : undefined;
  }

  within(pointer: string, start: number, end: number): Span | undefined {
    const node = this.#in(pointer, (places, segments) => places.scalar(segments));
    if (!node) return undefined;
    const span = spanOf(node);
    const value = String(node.value);
    const whole = this.#text.indexOf(value, span.start);
    if (whole >= 0 && whole + value.length <= span.end) return { start: whole + start, end: whole + end };
    // Escapes or folded lines stand between: the part alone may still be found.
    const part = this.#text.indexOf(value.slice(start, end), span.start);
    return part >= 0 && part + end - start <= span.end ? { start: part, end: part + end - start } : span;
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

/** What no reader of YAML takes, and the parser would (YAML 1.2, section 5.1; PyYAML's reader, libyaml, Go's yaml). */
const NOT_PRINTABLE = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads a text that is meant to be YAML; loads its parser. */
export async function readYaml(text: string): Promise<Source> {
  if (text.length > LARGEST) {
    const params = { syntax: "YAML", limit: LARGEST, size: text.length };
    return brokenSource("YAML", [{ code: "too-large", params, pointer: "", span: { start: 0, end: 0 } }]);
  }
  const control = NOT_PRINTABLE.exec(text);
  if (control) return brokenSource("YAML", [controlCharacter(control)]);
  const yaml = await import("yaml");
  const composer = new yaml.Composer({ schema: "failsafe", strict: false, uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
  const documents: Document[] = [];
  const faults: Fault[] = [];
  const parser = new BoundedParser(yaml);
  for (const token of parser.parse(text)) {
    const deep = token.type === "document" ? findTooDeep(token) : undefined;
    if (deep) {
      const params = { syntax: "YAML", levels: DEEPEST };
      return brokenSource("YAML", [{ code: "too-deep", params, pointer: "", span: { start: deep.offset, end: deep.offset + 1 } }]);
    }
    documents.push(...composer.next(token));
  }
  if (parser.tooMany) {
    const params = { syntax: "YAML", tokens: MOST_TOKENS };
    return brokenSource("YAML", [{ code: "too-large", params, pointer: "", span: { start: 0, end: 0 } }]);
  }
  documents.push(...composer.end(false, text.length));
  const sound = new Map<string, Document>();
  documents.forEach((document, index) => {
    const pointer = documents.length > 1 ? `/${index}` : "";
    const [error] = document.errors;
    if (error)
      faults.push({
        code: "syntax-error",
        params: { syntax: "YAML", problem: problemOf(error.message) },
        pointer,
        span: errorSpan(error.pos),
      });
    else sound.set(pointer, document);
  });
  return new YamlSource(text, yaml, sound, faults);
}

function controlCharacter({ 0: character, index }: RegExpExecArray): Fault {
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
  const problem = `the character U+${code} is allowed only as an escape in double quotes`;
  return { code: "syntax-error", params: { syntax: "YAML", problem }, pointer: "", span: { start: index, end: index + character.length } };
}

function errorSpan([start, end]: readonly [number, number]): Span {
  return { start, end: Math.max(end, start) };
}

/** The parser's words, as the second half of a sentence. */
function problemOf(message: string): string {
  const words = message.replace(/\s+/g, " ").replace(/[.:]$/, "");
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function tooManyMerged(pointer: string): Fault {
  return { code: "too-large", params: { syntax: "YAML", merged: true }, pointer, span: { start: 0, end: 0 } };
}
