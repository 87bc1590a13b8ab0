import { documentRules } from "../documents/index.ts";
import { lintRules } from "../lint/codes/index.ts";
import type { Rule } from "../model.ts";
import { namespaceNotAMap } from "../namespace-lint/form/namespace-not-a-map.ts";
import { namespaceRules } from "../namespace-lint/index.ts";
import { entryRules, serverRules } from "../rules/index.ts";
import { resizeRules } from "../rules/resize/index.ts";

/** Every rule that a finding can be of: of the text, of one entry, of several, of a resize, of a namespace. */
export const knownRules: readonly Rule<never>[] = [
  ...documentRules,
  ...entryRules,
  ...serverRules,
  ...resizeRules,
  ...lintRules,
  ...namespaceRules,
  namespaceNotAMap,
];

/** The codes of all findings; two platforms may have one code, each with a rule of its own. */
export const knownCodes: ReadonlySet<string> = new Set(knownRules.map(({ code }) => code));
