import type { Node } from "web-tree-sitter";
import { joinPointer } from "../../json/pointer.ts";
import { Opaque } from "../opaque.ts";
import type { DuplicateKey, TextSpan } from "../source.ts";
import { heredocOf, keyOf, objectIn, pathOf, referenceOf, textOf } from "./hcl-words.ts";

/** Deeper than anything that a person nests. */
export const DEEPEST = 100;

/** A node of a tree, and where the text of that tree begins in the whole text. */
export interface Placed {
  readonly node: Node;
  readonly base: number;
}

type Members = Record<string, unknown>;

/** Blocks and attributes as values, with the place of each key and value; what is not literal is opaque. */
export class HclValues {
  readonly root: Members = Object.create(null);
  readonly keys = new Map<string, TextSpan>();
  readonly spans = new Map<string, TextSpan>();
  readonly duplicates: DuplicateKey[] = [];
  /** Where nesting was too deep to follow. */
  tooDeep: TextSpan | undefined;

  /** Adds the attributes and blocks of bodies to the document. @param wanted says which blocks are read, by type and labels */
  read(bodies: readonly Placed[], wanted: (type: string, labels: readonly string[]) => boolean): void {
    this.#members(this.root, "", bodies, 0, wanted);
  }

  #members(
    into: Members,
    pointer: string,
    bodies: readonly Placed[],
    depth: number,
    wanted?: (type: string, labels: readonly string[]) => boolean,
  ): void {
    const blocks = new Map<string, { readonly path: readonly string[]; readonly bodies: Placed[] }>();
    for (const { node: body, base } of bodies) {
      for (const node of body.namedChildren) {
        if (node.type === "attribute") this.#attribute(into, pointer, { node, base }, depth);
        // what a broken block lacks is not known
        if (node.type !== "block" || node.hasError) continue;
        const path = pathOf(node);
        const [type = "", ...labels] = path;
        if (type === "dynamic" || (wanted && !wanted(type, labels))) continue;
        const name = JSON.stringify(path);
        const known = blocks.get(name) ?? { path, bodies: [] };
        blocks.set(name, known);
        known.bodies.push({ node, base });
      }
    }
    for (const { path, bodies: nodes } of blocks.values()) this.#blocks(into, pointer, path, nodes, depth);
  }

  /** Blocks of one type and the same labels: one is a map, several are a list of them, as in Terraform's JSON syntax. */
  #blocks(into: Members, pointer: string, path: readonly string[], nodes: readonly Placed[], depth: number): void {
    let holder = into;
    for (const name of path.slice(0, -1)) {
      const inner = holder[name] ?? Object.create(null);
      if (typeof inner !== "object" || Array.isArray(inner) || inner instanceof Opaque) return;
      holder[name] = inner;
      holder = inner as Members;
    }
    const at = joinPointer(pointer, ...path);
    const maps = nodes.map(({ node, base }, index) => {
      const map: Members = Object.create(null);
      const here = nodes.length === 1 ? at : joinPointer(at, index);
      this.#place(here, node, base);
      const label = node.namedChildren.findLast((child) => child.type === "string_lit" || child.type === "identifier");
      if (label) this.#placeKey(here, label, base);
      const body = node.namedChildren.find((child) => child.type === "body");
      if (body && depth < DEEPEST) this.#members(map, here, [{ node: body, base }], depth + 1);
      return map;
    });
    holder[path.at(-1) as string] = maps.length === 1 ? maps[0] : maps;
  }

  #attribute(into: Members, pointer: string, { node, base }: Placed, depth: number): void {
    const [name, expression] = node.namedChildren;
    if (name?.type !== "identifier" || expression?.type !== "expression") return;
    this.#member(into, pointer, name.text, { node: name, base }, { node: expression, base }, depth);
  }

  #member(into: Members, pointer: string, key: string, name: Placed, expression: Placed, depth: number): void {
    const at = joinPointer(pointer, key);
    const last = spanOf(name);
    const first = this.keys.get(at);
    if (first && Object.hasOwn(into, key)) this.duplicates.push({ map: pointer, key, first, last });
    this.keys.set(at, last);
    this.#place(at, expression.node, expression.base);
    into[key] = this.#value(expression, at, depth);
  }

  #value({ node, base }: Placed, pointer: string, depth: number): unknown {
    if (depth > DEEPEST) {
      this.tooDeep ??= spanOf({ node, base });
      return new Opaque("nested too deeply");
    }
    if (node.isMissing || node.type === "ERROR") return new Opaque("broken text");
    const children = node.namedChildren;
    const [only] = children;
    switch (node.type) {
      case "expression":
        if (only?.type === "variable_expr") return referenceOf(children);
        // parentheses nest too
        return only && children.length === 1
          ? this.#value({ node: only, base }, pointer, only.type === "expression" ? depth + 1 : depth)
          : new Opaque("an expression");
      case "literal_value":
      case "template_expr":
      case "collection_value":
        return only ? this.#value({ node: only, base }, pointer, depth) : new Opaque("an expression");
      case "string_lit":
      case "quoted_template":
        return textOf(node) ?? new Opaque("an expression");
      case "heredoc_template":
        return heredocOf(node) ?? new Opaque("an expression");
      case "numeric_lit":
        return Number(node.text);
      case "bool_lit":
        return node.text === "true";
      case "null_lit":
        return null;
      case "operation":
        return /^-\s*\d[\d.eE+-]*$/.test(node.text) ? Number(node.text.replace(/\s/g, "")) : new Opaque("an expression");
      case "tuple":
        return this.#list(node, base, pointer, depth);
      case "object": {
        const map: Members = Object.create(null);
        this.#object(map, node, base, pointer, depth);
        return map;
      }
      case "function_call":
        return this.#call(node, base, pointer, depth);
      default:
        return new Opaque("an expression");
    }
  }

  #list(node: Node, base: number, pointer: string, depth: number): unknown {
    return node.namedChildren
      .filter(({ type }) => type === "expression")
      .map((item, index) => {
        const at = joinPointer(pointer, index);
        this.#place(at, item, base);
        return this.#value({ node: item, base }, at, depth + 1);
      });
  }

  #object(into: Members, node: Node, base: number, pointer: string, depth: number): void {
    for (const element of node.namedChildren) {
      if (element.type !== "object_elem") continue;
      const [key, value] = element.namedChildren;
      if (!key || !value) continue;
      const name = keyOf(key);
      // an unknown key may be any: the map is a part of what the provider gets
      if (name === undefined) this.#unknown(into, key, base, pointer);
      else this.#member(into, pointer, name, { node: key, base }, { node: value, base }, depth + 1);
    }
  }

  /** `merge({…}, var.more)`: what is literal of it, key by key; `tomap({…})` is the map. */
  #call(node: Node, base: number, pointer: string, depth: number): unknown {
    const [name, args] = node.namedChildren;
    const expressions = args?.namedChildren.filter(({ type }) => type === "expression") ?? [];
    const [first] = expressions;
    if (name?.text === "tomap" && first && expressions.length === 1) return this.#value({ node: first, base }, pointer, depth + 1);
    if (name?.text !== "merge") return new Opaque("a function");
    const map: Members = Object.create(null);
    let literal = false;
    for (const argument of expressions) {
      const object = objectIn(argument);
      if (object) this.#object(map, object, base, pointer, depth);
      else this.#unknown(map, argument, base, pointer);
      literal ||= object !== undefined;
    }
    return literal ? map : new Opaque("a function");
  }

  #unknown(into: Members, node: Node, base: number, pointer: string): void {
    const key = `\${${node.text.slice(0, 100)}}`;
    into[key] = new Opaque("an expression");
    this.#place(joinPointer(pointer, key), node, base);
  }

  #place(pointer: string, node: Node, base: number): void {
    this.spans.set(pointer, spanOf({ node, base }));
  }

  #placeKey(pointer: string, node: Node, base: number): void {
    this.keys.set(pointer, spanOf({ node, base }));
  }
}

function spanOf({ node, base }: Placed): TextSpan {
  return { start: base + node.startIndex, end: base + node.endIndex };
}
