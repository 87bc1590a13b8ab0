import type { Reading } from "../../documents/reading.ts";
import type { Resource } from "../../model.ts";
import type { Candidate } from "./candidates.ts";

/** Codes of findings of what resources are made of: its correction can add entries. */
const OF_MEMBERS: ReadonlySet<string> = new Set(["member-misspelt", "request-member-unknown"]);

/** Whether an edit changes what resources are made of, and not only a key or a value. */
export const isOfMembers = ({ told }: Candidate): boolean => told.some(({ finding }) => OF_MEMBERS.has(finding.code));

/**
 * How many resources have a changed key or value, where all changes are what the edits mean; undefined where something else
 * changed too.
 */
export function changedResources(before: Reading, after: Reading, edits: readonly Candidate[]): number | undefined {
  if (before.resources.length !== after.resources.length || before.namespaces.length !== after.namespaces.length) return undefined;
  const meant = meantBy(edits);
  let changed = 0;
  for (const [index, resource] of before.resources.entries()) {
    const count = changedEntries(resource, after.resources[index] as Resource, meant);
    if (count === undefined) return undefined;
    if (count > 0) changed++;
  }
  return changed;
}

/** The renamed keys, and the keys whose values change. */
interface Meant {
  readonly keys: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

const pairOf = (one: string, other: string): string => JSON.stringify([one, other]);

function meantBy(edits: readonly Candidate[]): Meant {
  const keys = new Set<string>();
  const values = new Set<string>();
  for (const { told } of edits) {
    for (const { finding } of told) {
      for (const { kind, text } of finding.suggestions) {
        if (finding.key === undefined) continue;
        if (kind === "key") keys.add(pairOf(finding.key, text));
        else values.add(pairOf(finding.key, text));
        // what is only put in quotes
        if (kind === "value" && text.startsWith('"')) values.add(pairOf(finding.key, text.slice(1, -1)));
      }
    }
  }
  return { keys, values };
}

/** How many entries changed as it is meant; undefined where others did, or anything else of the resource. */
function changedEntries(before: Resource, after: Resource, { keys, values }: Meant): number | undefined {
  if (before.type !== after.type || before.properties_target !== after.properties_target || before.name !== after.name) return undefined;
  const [old, now] = [Object.entries(before.entries), Object.entries(after.entries)];
  if (old.length !== now.length) return undefined;
  let changed = 0;
  for (const [index, [key, value]] of old.entries()) {
    const [newKey, newValue] = now[index] as [string, unknown];
    const isKept = written(value) === written(newValue);
    if (key === newKey && isKept) continue;
    if (key !== newKey && !keys.has(pairOf(key, newKey))) return undefined;
    if (!isKept && !values.has(pairOf(key, written(newValue)))) return undefined;
    changed++;
  }
  return changed;
}

const written = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value));
