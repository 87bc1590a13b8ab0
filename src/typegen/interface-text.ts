import { docComment } from "./doc-comment.ts";
import type { KeyMember } from "./fragments.ts";
import type { ValueType } from "./value-type.ts";

/** No file or address is read: the schemas have no reference. */
const OPTIONS = { format: false, bannerComment: "", additionalProperties: false, $refOptions: { resolve: { external: false } } } as const;

/**
 * Keys as an interface, written by json-schema-to-typescript, now or beforehand. Its schemas have no title, which would become a
 * name, and types that it cannot make from a schema are handed over as they are (`tsType`).
 */
export async function interfaceText(name: string, keys: readonly KeyMember[]): Promise<string> {
  const body = keys.every(({ property }) => property !== undefined)
    ? keys.flatMap(({ doc, property }) => [...docComment(doc).split("\n"), property as string])
    : await bodyOf(Object.fromEntries(keys.map(({ key, type, doc }) => [key, { description: doc, ...schemaOf(type) }])));
  return [`interface ${name} {`, ...body.map((line) => `  ${line.trimEnd()}`), "}"].join("\n");
}

/** The line of a key in an interface, without a comment. */
export async function propertyText(key: string, type: ValueType): Promise<string> {
  return (await bodyOf({ [key]: schemaOf(type) })).join("\n");
}

async function bodyOf(properties: Readonly<Record<string, object>>): Promise<string[]> {
  // the generator is large, and not all that is generated needs it
  const { compile } = await import("json-schema-to-typescript");
  const schema = { type: "object" as const, additionalProperties: false, properties };
  const text = await compile(schema, "Keys", OPTIONS);
  return text.trim().split("\n").slice(1, -1);
}

function schemaOf(type: ValueType): object {
  return "enum" in type ? { enum: type.enum } : { tsType: type.type };
}
