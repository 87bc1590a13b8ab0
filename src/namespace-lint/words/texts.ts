import { joinPointer } from "../../json/pointer.ts";
import { member } from "../../json/value.ts";
import { textOf, textsOf } from "../members.ts";
import type { Subject } from "../subject.ts";

/** A text of a namespace: words for people, or a name that services compare. */
export interface Text {
  readonly text: string;
  readonly pointer: string;
  readonly of?: "key";
  readonly what: string;
  readonly kind: "words" | "name";
}

/** Every text of a namespace that is read by people or compared by services. */
export function* textsIn(namespace: Subject): Iterable<Text> {
  const { document } = namespace;
  yield* named(document, "", [
    ["namespace", "name"],
    ["display_name", "words"],
    ["description", "words"],
    ["owner", "name"],
  ]);
  for (const { value, pointer } of namespace.parts("resource_type_associations")) {
    yield* named(value, pointer, [
      ["name", "name"],
      ["prefix", "name"],
      ["properties_target", "name"],
    ]);
  }
  for (const { value, pointer } of namespace.parts("objects")) {
    yield* named(value, pointer, [
      ["name", "words"],
      ["description", "words"],
    ]);
  }
  for (const { value, pointer } of namespace.parts("tags")) yield* named(value, pointer, [["name", "words"]]);
  for (const { value, pointer, name } of namespace.properties()) {
    yield { text: name, pointer, of: "key", what: "the property's name", kind: "name" };
    yield* named(value, pointer, [
      ["title", "words"],
      ["description", "words"],
      ["default", "name"],
    ]);
    yield* values(value, pointer);
    yield* values(member(value, "items"), joinPointer(pointer, "items"));
  }
}

function* named(value: unknown, pointer: string, attributes: readonly (readonly [string, Text["kind"]])[]): Iterable<Text> {
  for (const [attribute, kind] of attributes) {
    const text = textOf(value, attribute);
    if (text !== undefined) yield { text, pointer: joinPointer(pointer, attribute), what: attribute, kind };
  }
}

function* values(value: unknown, pointer: string): Iterable<Text> {
  for (const { text, index } of textsOf(value, "enum"))
    yield { text, pointer: joinPointer(pointer, "enum", index), what: "a value of the enum", kind: "name" };
}
