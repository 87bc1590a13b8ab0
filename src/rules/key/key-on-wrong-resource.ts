import type { Rule } from "../../model.ts";
import { shownKey } from "../value/outer-blanks.ts";

/**
 * A key of one kind of resource on another. `on` and `of` name the kinds in words; `instead` is the key that the same setting
 * has here; `known` is false for an extra spec of Nova's namespaces that Nova does not have.
 */
type Params = { key: string; on: string; of: string; instead?: string; known: boolean };

/** A key that a service reads on another kind of resource, and never on this one. */
export const keyOnWrongResource: Rule<Params> = {
  code: "key-on-wrong-resource",
  severity: "warning",
  source: "the catalog's keys by resource type; Nova reads extra specs of the flavor and properties of the image, every release",
  message: ({ key, on, of, instead, known }) =>
    `${shownKey(key)} has no effect on ${on}; ${instead === undefined ? (known ? `set it on ${of}` : `only ${of} has keys of this form`) : `use ${instead}`}`,
};
