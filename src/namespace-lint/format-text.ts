import { type Node, type ParseError, parseTree } from "jsonc-parser";
import { isTooDeep } from "../json/depth.ts";
import { FORM, type PartName } from "./form/attributes.ts";

/** The content of an attribute of a part: a part itself, a list or a map of parts. */
const INSIDE: Readonly<Partial<Record<PartName, Readonly<Record<string, PartName>>>>> = {
  namespace: { resource_type_associations: "resource type association", properties: "property", objects: "object", tags: "tag" },
  object: { properties: "property" },
  property: { items: "items" },
};
/** Attributes that hold a map of parts, in the author's own order, and not one part. */
const MAPS = new Set(["properties"]);

/**
 * A namespace document in the canonical order and layout: the attributes of each part as `FORM` has them and unknown ones
 * behind, properties and lists as their author has them, two spaces a level, each member on a line of its own, scalars as
 * they are written.
 * @returns undefined where the text is no JSON, or goes too deep
 */
export function formatText(text: string): string | undefined {
  const errors: ParseError[] = [];
  const root = isTooDeep(text) ? undefined : parseTree(text, errors, { disallowComments: true });
  if (root === undefined || errors.length > 0) return undefined;
  return `${new Writer(text).write(root, "namespace", 0)}\n`;
}

class Writer {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param part what the node is, or what each of its members is where it holds several; undefined where nothing is known */
  write(node: Node, part: PartName | undefined, level: number, isMap = false): string {
    const members = node.children ?? [];
    if (node.type === "array")
      return bracketed(
        "[]",
        members.map((member) => this.write(member, part, level + 1)),
        level,
      );
    if (node.type !== "object") return this.#text.slice(node.offset, node.offset + node.length);
    const sorted = isMap || part === undefined ? members : inOrder(members, part);
    const written = sorted.map((member) => {
      const [key, value] = member.children as [Node, Node];
      const name = String(key.value);
      const inside = isMap ? part : insideOf(part, name);
      return `${this.write(key, undefined, 0)}: ${this.write(value, inside, level + 1, !isMap && MAPS.has(name))}`;
    });
    return bracketed("{}", written, level);
  }
}

function insideOf(part: PartName | undefined, name: string): PartName | undefined {
  const inside = part && INSIDE[part];
  return inside && Object.hasOwn(inside, name) ? inside[name] : undefined;
}

/** Members in the order of their part's attributes; duplicate and unknown ones in their own order. */
function inOrder(members: readonly Node[], part: PartName): Node[] {
  const order = new Map(Object.keys(FORM[part]).map((name, index) => [name, index]));
  const place = (member: Node): number => order.get(String(member.children?.[0]?.value)) ?? order.size;
  return [...members].sort((a, b) => place(a) - place(b));
}

function bracketed(brackets: "[]" | "{}", members: readonly string[], level: number): string {
  if (members.length === 0) return brackets;
  const [open, close] = brackets;
  const indent = "  ".repeat(level);
  return `${open}\n${members.map((member) => `${indent}  ${member}`).join(",\n")}\n${indent}${close}`;
}
