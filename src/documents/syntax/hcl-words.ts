import type { Node } from "web-tree-sitter";
import { Opaque } from "../opaque.ts";

/** A value that is elsewhere in the module: `local.specs`, `var.flavors["m1"].extra_specs`. */
export class Reference extends Opaque {
  /** What follows `local` or `var`. */
  readonly path: readonly string[];
  readonly of: "local" | "var";

  constructor(of: "local" | "var", path: readonly string[]) {
    super(`a reference to ${of}.${path.join(".")}`);
    this.of = of;
    this.path = path;
  }
}

/** A block's type and labels. */
export function pathOf(block: Node): string[] {
  const path: string[] = [];
  for (const child of block.namedChildren) {
    if (child.type === "identifier") path.push(child.text);
    else if (child.type === "string_lit") path.push(textOf(child) ?? child.text);
    else break;
  }
  return path;
}

/** `local.a.b` and `var.a["b"]`; anything else that begins with a name is an expression. */
export function referenceOf(children: readonly Node[]): Opaque {
  const [name, ...steps] = children;
  const of = name?.text;
  if (of !== "local" && of !== "var") return new Opaque("an expression");
  const path: string[] = [];
  for (const step of steps) {
    const literal = /^\s*\.\s*([\w-]+)$/.exec(step.text) ?? /^\s*\[\s*(?:"([^"\\$%]*)"|(\d+))\s*\]$/.exec(step.text);
    const word = literal?.[1] ?? literal?.[2];
    if ((step.type !== "get_attr" && step.type !== "index") || word === undefined) return new Opaque("an expression");
    path.push(word);
  }
  return path.length > 0 ? new Reference(of, path) : new Opaque("an expression");
}

/** A key of an object: a bare word, a literal text or number; undefined where it is an expression. */
export function keyOf(key: Node): string | undefined {
  const text = key.text.trim();
  if (/^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(text) || /^\d+$/.test(text)) return text;
  const inner = key.namedChildren[0]?.namedChildren[0];
  return inner && key.namedChildren.length === 1 && (inner.type === "string_lit" || inner.type === "quoted_template")
    ? textOf(inner)
    : undefined;
}

/** The object that an expression is, where it is one literally. */
export function objectIn(expression: Node): Node | undefined {
  const object = expression.namedChildren.length === 1 ? expression.namedChildren[0]?.namedChildren[0] : undefined;
  return object?.type === "object" ? object : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** The parts of a text in quotes without an interpolation. */
const QUOTED: ReadonlySet<string> = new Set(["quoted_template_start", "template_literal", "quoted_template_end"]);

/** A text in quotes; undefined where something is put in when it runs. */
export function textOf(node: Node): string | undefined {
  const parts = node.namedChildren;
  if (parts.some(({ type }) => !QUOTED.has(type))) return undefined;
  const end = parts.findLast(({ type, isMissing }) => type === "quoted_template_end" && !isMissing);
  // not the literals themselves: the grammar leaves out the blanks at their ends
  return node.text
    .slice(1, end && end.startIndex - node.startIndex)
    .replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs, (whole, short, long, letter) => {
      if (letter !== undefined) return ESCAPES[letter] ?? whole;
      const code = Number.parseInt(short ?? long, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/([$%])\1\{/g, "$1{");
}

/** A heredoc's lines, without the indentation that `<<-` removes; undefined if something is inserted at run time. */
export function heredocOf(node: Node): string | undefined {
  const parts = node.namedChildren;
  if (parts.some(({ type }) => type === "template_interpolation" || type === "template_directive")) return undefined;
  const lines = node.text.replace(/\r\n/g, "\n").split("\n");
  const body = lines.slice(1, -1);
  const indent = node.text.startsWith("<<-")
    ? Math.min(...body.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0))
    : 0;
  return body.map((line) => `${Number.isFinite(indent) ? line.slice(indent) : line}\n`).join("");
}
