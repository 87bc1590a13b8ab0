import type { KeyMember } from "./fragments.ts";

/** Nothing is read and nobody is asked: the schemas hold no reference. */
const OPTIONS = { format: false, bannerComment: "", additionalProperties: false, $refOptions: { resolve: { external: false } } } as const;

/**
 * Keys as an interface, written by json-schema-to-typescript. Its schemas have no title, which would become a name, and
 * types that it cannot make from a schema are handed over as they are (`tsType`).
 */
export async function interfaceText(name: string, keys: readonly KeyMember[]): Promise<string> {
  // the generator is large, and only those who generate need it
  const { compile } = await import("json-schema-to-typescript");
  const schema = {
    type: "object" as const,
    additionalProperties: false,
    properties: Object.fromEntries(keys.map((key) => [key.key, schemaOf(key)])),
  };
  const text = await compile(schema, name, OPTIONS);
  const [head, ...body] = text.trim().split("\n");
  return [head?.replace(/^export /, ""), ...body.slice(0, -1).map((line) => `  ${line.trimEnd()}`), "}"].join("\n");
}

function schemaOf({ type, doc }: KeyMember): object {
  return { description: doc, ...("enum" in type ? { enum: type.enum } : { tsType: type.type }) };
}
