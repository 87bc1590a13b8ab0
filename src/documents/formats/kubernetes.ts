import { hasMember, isList, type JsonMap, member } from "../../json/value.ts";
import { textOrNumber } from "../scalar.ts";
import type { Format } from "./format.ts";
import { findMaps } from "./walk.ts";

/** One custom resource. */
export interface CustomResource {
  readonly kind: string;
  readonly name: unknown;
  readonly document: JsonMap;
  readonly pointer: string;
}

/**
 * The custom resources of an API group, anywhere in a document of Kubernetes: at the top, in a list of `kind: List`, in a
 * composition. A definition (a CRD) has another group.
 */
export function* customResources(value: unknown, pointer: string, group: RegExp): Generator<CustomResource> {
  // A large document of another kind is not gone through for this.
  if (!hasMember(isList(value) ? value[0] : value, "apiVersion")) return;
  for (const { map, pointer: at } of findMaps(value, pointer)) {
    const kind = member(map, "kind");
    if (typeof kind !== "string" || !group.test(textOrNumber(member(map, "apiVersion")))) continue;
    yield { kind, name: member(member(map, "metadata"), "name"), document: map, pointer: at };
  }
}

/** A format of custom resources, recognized by their API group and kind. */
export function makeCustomResourceFormat(name: string, title: string, group: RegExp, kinds: readonly string[]): Omit<Format, "read"> {
  return {
    name,
    title,
    dialect: "go",
    recognize: (value) => {
      for (const { kind, document } of customResources(value, "", group)) {
        if (kinds.includes(kind)) return `apiVersion ${textOrNumber(member(document, "apiVersion"))} and kind ${kind}`;
      }
      return undefined;
    },
  };
}
