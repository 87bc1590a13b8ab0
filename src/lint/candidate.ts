import { LineIndex } from "../documents/line-index.ts";
import { Locator } from "../documents/locator.ts";
import { openText } from "../documents/open-text.ts";
import type { Reading } from "../documents/reading.ts";
import { isMap, member } from "../json/value.ts";
import type { Finding, Place, Resource } from "../model.ts";

/** A resource that takes part in a check, with its document. */
export interface Candidate {
  readonly file: string;
  readonly resource: Resource;
  /** What the document itself has against the resource. */
  readonly findings: readonly Finding[];
  locate(place: Place): Place;
  /** One line of the document, counted from 1. */
  line(number: number): string | undefined;
}

/** What documents are searched for: a resource type, and which part of it the entries are if it has several. */
export type Sought = Pick<Resource, "type" | "properties_target">;

/** The resources of a kind in a document. */
export function candidatesIn(file: string, text: string, reading: Reading, sought: Sought): Candidate[] {
  const line = lineOf(text);
  return reading.resources
    .filter(({ type }) => type === sought.type)
    .map((resource) => ({
      file,
      resource: { ...resource, ...sought },
      findings: reading.findings.filter(({ at }) => concerns(at, resource)),
      locate: (place) => reading.locate(place),
      line,
    }));
}

/** A document that has only the entries, or has them under one key: a server's metadata as its API accepts it. */
export async function plainCandidate(file: string, text: string, key: string, sought: Sought): Promise<Candidate | undefined> {
  const { source } = await openText(text, file, false);
  const [root] = source?.roots("pyyaml") ?? [];
  if (source === undefined || !isMap(root?.value)) return undefined;
  const inner = member(root.value, key);
  const entries = isMap(inner) ? inner : root.value;
  const pointer = isMap(inner) ? `${root.pointer}/${key}` : root.pointer;
  const locator = new Locator(source, new LineIndex(text), file);
  return { file, resource: { ...sought, entries, pointer }, findings: [], locate: (place) => locator.locate(place), line: lineOf(text) };
}

/** A fault in what holds the resource's entries, in them, or in what cannot be read at all. */
function concerns({ pointer }: Place, resource: Resource): boolean {
  const owner = resource.pointer.slice(0, Math.max(0, resource.pointer.lastIndexOf("/")));
  return `${pointer}/`.startsWith(`${owner}/`) || `${owner}/`.startsWith(`${pointer}/`);
}

function lineOf(text: string): (number: number) => string | undefined {
  const lines = new LineIndex(text);
  return (number) => lines.line(number);
}
