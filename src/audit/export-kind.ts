import { visibleCode } from "../files/invisible.ts";
import { isList, isMap } from "../json/value.ts";
import type { CloudReader } from "./cloud-reader.ts";
import type { Kind } from "./kinds.ts";
import type { ResourceDocument } from "./resource-document.ts";

/** The resources of one kind as a document, and how many there are. */
export interface Exported {
  readonly text: string;
  readonly count: number;
}

/**
 * Reads all resources of a kind into a document as the service lists them, by name and then by id, which stays the same as long as
 * they do.
 */
export async function exportKind(reader: CloudReader, kind: Kind): Promise<Exported> {
  const documents: ResourceDocument[] = [];
  for await (const page of reader.pages(kind)) for (const document of page) documents.push(document);
  documents.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  const list = { [kind.list]: documents.map(({ value }) => value) };
  // by it, a list of no images is known as one
  const whole = kind.name === "images" ? { ...list, schema: "/v2/schemas/images" } : list;
  return { text: visibleCode(`${JSON.stringify(whole, null, 2)}\n`), count: documents.length };
}

/** The file that has the resources of a kind. */
export const fileOf = ({ name }: Kind): string => `${name}.json`;

/** Whether a text is such a document: another file of the same name is someone else's. */
export function isExport(text: string, { list }: Kind): boolean {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  return isMap(value) && isList(value[list]) && Object.keys(value).every((key) => key === list || key === "schema");
}

/** By UTF-16 units: no language decides. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
