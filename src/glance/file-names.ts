import { createHash } from "node:crypto";

/** Characters of a namespace's name that its file's name has, at most. */
const LONGEST = 100;

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Digits of a hash that a file name ends with: none, a few, and all of them where a few are not enough. */
const DIGITS = [0, 8, 64] as const;

/**
 * A file name for each namespace: its own name in characters that every file system has, in lower case, such as
 * `os-compute-cpupinning.json` for `OS::Compute::CPUPinning`. Names that would be the same file, also where a file system ignores case,
 * and names of which nothing is left, end with digits of a hash of the namespace's name.
 * @param taken names of files that are something else
 */
export function fileNames(namespaces: Iterable<string>, taken: Iterable<string> = []): Map<string, string> {
  const levels = new Map([...namespaces].map((name) => [name, isPlain(name) ? 0 : 1]));
  const others = new Set([...taken].map((name) => name.toLowerCase()));
  for (;;) {
    const named = [...levels].map(([name, level]) => [name, fileName(name, DIGITS[level] as number)] as const);
    const counts = new Map<string, number>();
    for (const [, file] of named) counts.set(file, (counts.get(file) ?? 0) + 1);
    const colliding = named.filter(([name, file]) => ((counts.get(file) ?? 0) > 1 || others.has(file)) && levels.get(name) !== 2);
    if (colliding.length === 0) return new Map(named);
    for (const [name] of colliding) levels.set(name, (levels.get(name) ?? 0) + 1);
  }
}

function isPlain(namespace: string): boolean {
  const stem = stemOf(namespace);
  return stem !== "" && !DEVICE.test(stem) && namespace.length <= LONGEST;
}

function fileName(namespace: string, digits: number): string {
  const hash = createHash("sha256").update(namespace).digest("hex").slice(0, digits);
  return `${[stemOf(namespace) || "namespace", hash].filter((part) => part !== "").join("-")}.json`;
}

const stemOf = (namespace: string): string =>
  namespace
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[^a-z0-9_.]+/g, "-")
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, "");
