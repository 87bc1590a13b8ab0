import { readBoolean } from "../../schema/grammar/boolean.ts";
import type { Server } from "../rule.ts";

/** The text of a flavor's extra spec: null where the flavor surely lacks it, undefined where that is not known or the value is no text. */
export function spec({ flavor }: Server, key: string): string | null | undefined {
  if (flavor === undefined) return undefined;
  return flavor.text(key) ?? (flavor.lacks(key) ? null : undefined);
}

/** The same, with an empty text counted as absent: most readers in Nova ask whether the text is true in Python's sense. */
export function filledSpec(server: Server, key: string): string | null | undefined {
  const text = spec(server, key);
  return text === "" ? null : text;
}

/** An extra spec read as a boolean, any unknown word being false (oslo.utils, strutils.py, bool_from_string without strict). */
export function flagSpec(server: Server, key: string): boolean | null | undefined {
  const text = spec(server, key);
  return typeof text === "string" ? (readBoolean(text) ?? false) : text;
}

/** A size of the flavor where it is a whole number: vCPUs, RAM in MiB, disk in GiB. */
export function flavorSize({ flavor }: Server, name: "vcpus" | "ram" | "disk"): number | undefined {
  const value = flavor?.resource[name];
  return value !== undefined && Number.isSafeInteger(value) && value >= (name === "vcpus" ? 1 : 0) ? value : undefined;
}

/** Nova looks at no more guest NUMA nodes than these (nova/objects/image_meta.py, NUMA_NODES_MAX, every release). A test holds it to the tables. */
export const MAX_NODES = 128;

/**
 * The texts of `STEM.0`, `STEM.1` … up to the first number that is left out, as Nova reads `hw:numa_cpus` and `hw:numa_mem`;
 * null where the first is surely absent, undefined where the list is not wholly known (nova/virt/hardware.py,
 * _get_constraint_mappings_from_flavor).
 */
export function specList({ flavor }: Server, stem: string): readonly string[] | null | undefined {
  if (flavor === undefined || flavor.resource.part) return undefined;
  const texts: string[] = [];
  while (texts.length < MAX_NODES && flavor.has(`${stem}.${texts.length}`)) {
    const text = flavor.text(`${stem}.${texts.length}`);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts.length === 0 ? null : texts;
}
