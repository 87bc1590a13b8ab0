import type { Node, Parser, Tree } from "web-tree-sitter";
import { readJsonNumber, type Scalar } from "../scalar.ts";
import type { DuplicateKey, Root, SourceText, SyntaxFault, TextSpan } from "../source.ts";
import { findDeepBracket, loadedParser, loadParser } from "./grammar.ts";
import { DEEPEST, HclValues, type Placed } from "./hcl-values.ts";
import { brokenSource } from "./json.ts";

/** More than any real configuration; the parser and its values need up to three hundred times a text's size in memory. */
const LARGEST = 4 * 1024 * 1024;

/** A configuration of Terraform, OpenTofu, Packer or Terragrunt: blocks become maps as in Terraform's JSON syntax. */
export class HclSource implements SourceText {
  readonly syntax = "HCL";
  readonly searched = true;
  readonly faults: readonly SyntaxFault[];
  readonly #text: string;
  readonly #values: HclValues;

  constructor(text: string, values: HclValues, faults: readonly SyntaxFault[]) {
    this.#text = text;
    this.#values = values;
    this.faults = faults;
  }

  roots(): readonly Root[] {
    return [{ value: this.#values.root, pointer: "" }];
  }

  span(pointer: string, of?: "key"): TextSpan | undefined {
    return (of === "key" ? this.#values.keys.get(pointer) : undefined) ?? this.#values.spans.get(pointer);
  }

  within(pointer: string, start: number, end: number): TextSpan | undefined {
    const span = this.span(pointer);
    return span && { start: Math.min(span.start + 1 + start, span.end), end: Math.min(span.start + 1 + end, span.end) };
  }

  scalar(pointer: string): Scalar | undefined {
    const span = this.span(pointer);
    const written = span && this.#text.slice(span.start, span.end);
    if (written === "true" || written === "false") return { kind: "boolean", value: written === "true", written };
    return written !== undefined && /^-?\d[\d.eE+-]*$/.test(written) ? readJsonNumber(written) : undefined;
  }

  duplicates(): readonly DuplicateKey[] {
    return this.#values.duplicates;
  }
}

/** What a text names where it may hold something of ours: resources of the provider, Packer's builder, extra specs. */
const OURS = /\bopenstack_(?:compute|images?|blockstorage)_|"openstack"|\bextra_specs\b|\bhw[:_][a-z]/;

/** Whether a text in HCL is worth a parser. */
export function mayHoldResources(text: string): boolean {
  return OURS.test(text);
}

/**
 * Reads a text that should be HCL; loads its parser. Broken blocks are reported, and the others are read.
 * @param isTemplate a template engine writes the text: its syntax errors are no faults
 */
export async function readHcl(text: string, isTemplate: boolean): Promise<SourceText> {
  if (text.length > LARGEST) {
    const params = { syntax: "HCL", limit: LARGEST, size: text.length };
    return brokenSource("HCL", [{ code: "too-large", params, pointer: "", span: { start: 0, end: 0 } }]);
  }
  const deep = findDeepBracket(text);
  if (deep !== undefined) return brokenSource("HCL", [tooDeepAt({ start: deep, end: deep + 1 })]);
  return parse(text, await loadParser("hcl"), isTemplate);
}

function tooDeepAt(span: TextSpan): SyntaxFault {
  return { code: "too-deep", params: { syntax: "HCL", levels: DEEPEST }, pointer: "", span };
}

/** Reads a file beside one that is in HCL, whose parser is loaded by then. */
export function readHclBeside(text: string): HclSource | undefined {
  const parser = loadedParser("hcl");
  return parser && text.length <= LARGEST && findDeepBracket(text) === undefined ? parse(text, parser, false) : undefined;
}

function parse(text: string, parser: Parser, isTemplate: boolean): HclSource {
  const values = new HclValues();
  const faults: SyntaxFault[] = [];
  const trees: Tree[] = [];
  const bodies: Placed[] = [];
  try {
    const masked = maskTemplates(text, isTemplate);
    const whole = parser.parse(masked);
    if (whole) trees.push(whole);
    if (whole && !whole.rootNode.hasError) addBodies(bodies, whole.rootNode, 0);
    else for (const [start, end] of partsOf(masked)) readPart(masked.slice(start, end), start);
    values.read(bodies, isWanted);
  } finally {
    for (const tree of trees) tree.delete();
  }
  if (values.tooDeep) faults.push(tooDeepAt(values.tooDeep));
  return new HclSource(text, values, faults);

  function readPart(part: string, base: number): void {
    const tree = parser.parse(part);
    if (!tree) return;
    trees.push(tree);
    addBodies(bodies, tree.rootNode, base);
    const error = !isTemplate && tree.rootNode.hasError && mayHoldResources(part) ? firstError(tree.rootNode) : undefined;
    if (error) faults.push(faultAt(error, part, base));
  }
}

/** Texts in quotes, comments, and what a template engine replaces: statements, expressions, and those of Terraform's `templatefile`. */
const TAGS =
  /"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\{%[^%]{0,1000}%\}|\{#[^#]{0,1000}#\}|\{\{[^{}]{0,500}\}\}|\$\{[^{}\n"]{0,500}\}|%\{[^{}\n]{0,500}\}/g;

/** Statements of a template engine become blanks, and its expressions names, but for those in quotes, which are known by their braces. */
function maskTemplates(text: string, isTemplate: boolean): string {
  if (!isTemplate && !/\{\{|\{%/.test(text)) return text;
  return text.replace(TAGS, (whole) => {
    if (/^["#/]/.test(whole)) return whole;
    if (/^[$%]/.test(whole) && !isTemplate) return whole;
    const isValue = whole.startsWith("{{") || whole.startsWith("${");
    return whole.replace(/[^\n]/g, isValue ? "_" : " ");
  });
}

function addBodies(bodies: Placed[], root: Node, base: number): void {
  for (const node of root.namedChildren) if (node.type === "body") bodies.push({ node, base });
}

/** The blocks that may hold resources, or the values that resources refer to. */
function isWanted(type: string, [label = ""]: readonly string[]): boolean {
  if (type === "resource") return /^openstack_/.test(label);
  if (type === "source") return label === "openstack";
  return type === "locals" || type === "variable" || type === "module";
}

/** Where a broken text has blocks and attributes at the beginning of a line, so that one fault does not hide them all. */
function partsOf(text: string): [start: number, end: number][] {
  const starts = Array.from(text.matchAll(/^[A-Za-z_][\w-]*(?:[ \t]+(?:"[^"\n]*"|[\w-]+))*[ \t]*[{=]/gm), ({ index }) => index);
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((start, index) => [start, starts[index + 1] ?? text.length]);
}

/** The first node that is no HCL, or that is missing. */
function firstError(node: Node): Node {
  for (let at = node; ; ) {
    const inner = at.children.find((child) => child.isMissing || child.isError || child.hasError);
    if (!inner || at.isMissing) return at;
    if (inner.isError || inner.isMissing) return inner;
    at = inner;
  }
}

function faultAt(error: Node, text: string, base: number): SyntaxFault {
  const quote = openQuote(text, error.startIndex, error.endIndex);
  if (quote !== undefined) {
    const span = { start: base + quote, end: base + quote + 1 };
    return { code: "syntax-error", params: { syntax: "HCL", problem: "this quote is not closed on its line" }, pointer: "", span };
  }
  if (error.isMissing && error.type === "heredoc_identifier" && error.parent) {
    const start = base + error.parent.startIndex;
    const problem = "this heredoc has no end: a line with only its word is missing";
    return { code: "syntax-error", params: { syntax: "HCL", problem }, pointer: "", span: { start, end: start + 2 } };
  }
  const seen = text.slice(error.startIndex, error.endIndex).split("\n", 1)[0]?.trim().slice(0, 30) ?? "";
  const problem = error.isMissing
    ? `${error.type === "block_end" || error.type === "object_end" ? '"}"' : JSON.stringify(error.type)} is missing`
    : seen === ""
      ? "a value, a bracket or a quote is missing"
      : `${JSON.stringify(seen)} is not expected here`;
  const start = base + error.startIndex;
  return {
    code: "syntax-error",
    params: { syntax: "HCL", problem },
    pointer: "",
    span: { start, end: Math.max(start, base + error.endIndex) },
  };
}

/**
 * The last quote of a line with an odd number of them: the line of an error, else the nearest one before it, else the first in it. A
 * quote that is not closed shows only where the next one is.
 */
function openQuote(text: string, from: number, to: number): number | undefined {
  let before: number | undefined;
  for (let at = 0; at <= to && at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    const quotes = /^\s*(?:#|\/\/)/.test(line) ? [] : Array.from(line.matchAll(/(?<!\\)"/g), ({ index }) => index);
    if (end >= from && before !== undefined && quotes.length % 2 === 0) return before;
    if (quotes.length % 2 === 1) {
      before = at + (quotes.at(-1) as number);
      if (end >= from) return before;
    }
    at = end + 1;
  }
  return before;
}
