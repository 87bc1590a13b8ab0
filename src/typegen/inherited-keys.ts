import { docComment } from "./doc-comment.ts";
import type { KeyMember } from "./fragments.ts";
import { typeText } from "./value-type.ts";

/** What TypeScript says that every object has. */
const MEMBERS = new Set([
  "constructor",
  "toString",
  "toLocaleString",
  "valueOf",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
]);

/** Whether every object has something under this name: json-schema-to-typescript stumbles over such keys. */
export const isInherited = (key: string): boolean => key in {};

/** Such keys as an interface. Where every object has a member of the name, that member passes too, or no object would be of the type. */
export function inheritedKeys(name: string, keys: readonly KeyMember[]): string {
  const members = keys.map(({ key, type, doc }) => {
    const text = MEMBERS.has(key) ? `${typeText(type)} | Object[${JSON.stringify(key)}]` : typeText(type);
    const lines = [...docComment(doc).split("\n"), `${JSON.stringify(key)}?: ${text}`];
    return lines.map((line) => `  ${line}`).join("\n");
  });
  return `interface ${name} {\n${members.join("\n")}\n}`;
}
