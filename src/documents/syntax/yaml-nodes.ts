import type { Node, Scalar as ScalarNode } from "yaml";
import { Opaque } from "../opaque.ts";
import type { Scalar } from "../scalar.ts";
import type { Dialect } from "../source.ts";
import { readPlainScalar } from "./yaml-scalars.ts";

type Yaml = typeof import("yaml");

/** The place of a node's own text. */
export function spanOf(node: Node): { start: number; end: number } {
  const [start = 0, end = 0] = node.range ?? [];
  return { start, end };
}

/** A scalar node as the dialect has it; only plain ones are ever anything but text. */
export function scalarOf(node: ScalarNode, dialect: Dialect): Scalar | Opaque {
  const written = node.source ?? "";
  const tag = node.tag?.replace("tag:yaml.org,2002:", "!!");
  // Ansible's tag for text that holds no template.
  if (tag === "!!str" || tag === "!" || tag === "!unsafe" || (tag === undefined && node.type !== "PLAIN"))
    return { kind: "text", value: String(node.value), written };
  if (tag !== undefined && !/^!!(?:int|float|bool|null|timestamp)$/.test(tag)) return new Opaque(`the tag ${tag}`);
  return readPlainScalar(written, dialect);
}

/** The text of a map's key; undefined where the key is a collection. */
export function keyOf(yaml: Yaml, key: Node | null): string | undefined {
  if (key === null) return "";
  return yaml.isScalar(key) ? String(key.source ?? key.value ?? "") : undefined;
}

/** Whether a key is written without quotes, as a merge key has to be. */
export function isPlain(key: Node | null): boolean {
  return key !== null && (key as ScalarNode).type === "PLAIN";
}

/** Whether a collection has a custom tag. */
export function isUnknownTag(tag: string | undefined): boolean {
  return tag !== undefined && !tag.startsWith("tag:yaml.org,2002:");
}
