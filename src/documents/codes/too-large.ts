import type { Rule } from "../../model.ts";

/** Entries of resources that aliases, merge keys, loops and references may bring, besides those that a text of its size has room for. */
export const MOST_REPEATED = 50_000;

/** Values that the aliases of a YAML file may repeat. */
export const MOST_ALIASED = 1_000_000;

/** Characters of a long key or value that count as one entry or value more. */
export const PER_ENTRY = 100;

/** A text past the bound up to which its syntax is read. */
export const tooLarge: Rule<{
  syntax: "YAML" | "text" | "one record" | (string & {});
  limit?: number;
  size?: number;
  tokens?: number;
  words?: number;
  merged?: boolean;
  aliased?: boolean;
  repeated?: boolean;
}> = {
  code: "too-large",
  severity: "error",
  source: "this reader: the YAML parser needs a hundred times a file's size in memory; JSON has no such bound short of the engine's own",
  message: ({ syntax, limit, size, tokens, words, merged, aliased, repeated }) => {
    if (tokens !== undefined)
      return `This YAML has more than ${tokens / 1e6} million words and marks, so it is not read: split the file, or write it as JSON`;
    if (words !== undefined) return `This command has more than ${words} words, so it is not read: split it into several commands`;
    if (merged) return `Merge keys (<<) add more than ${MOST_REPEATED} keys to the maps of this file: the rest of them is left out`;
    if (aliased) return `Aliases (*) repeat more than ${MOST_ALIASED / 1e6} million values of this file: the rest of them is left out`;
    if (repeated)
      return `Aliases, loops and references repeat more than ${MOST_REPEATED} entries of this file: from here on, its resources are left out`;
    // the rest of a record is skipped, so its length is not known
    if (syntax === "one record") return `One record is longer than the ${megabytes(limit)} that are read: split it`;
    const way = syntax === "YAML" ? ", or write it as JSON" : syntax === "text" ? ", or write one record a line" : "";
    return `${megabytes(size)} of ${syntax} are more than the ${megabytes(limit)} that are read: split the file${way}`;
  },
};

function megabytes(size = 0): string {
  return `${(size / 1024 / 1024).toFixed(size % (1024 * 1024) === 0 ? 0 : 1)} MiB`;
}
