import type { Rule } from "../../model.ts";
import { entriesNotAMap } from "../../rules/value/entries-not-a-map.ts";
import { continuationBroken } from "./continuation-broken.ts";
import { duplicateKey } from "./duplicate-key.ts";
import { entryMalformed } from "./entry-malformed.ts";
import { flavorNested } from "./flavor-nested.ts";
import { memberMisspelt } from "./member-misspelt.ts";
import { propertiesNotListed } from "./properties-not-listed.ts";
import { scalarNotText } from "./scalar-not-text.ts";
import { syntaxError } from "./syntax-error.ts";
import { tooDeep } from "./too-deep.ts";
import { tooLarge } from "./too-large.ts";
import { valueChanged } from "./value-changed.ts";
import { wrongEncoding } from "./wrong-encoding.ts";

/** What can be wrong with a text itself, whatever the target. */
export const documentRules = [
  wrongEncoding,
  syntaxError,
  tooDeep,
  tooLarge,
  duplicateKey,
  entriesNotAMap,
  entryMalformed,
  memberMisspelt,
  flavorNested,
  valueChanged,
  scalarNotText,
  propertiesNotListed,
  continuationBroken,
] as const satisfies readonly Rule<never>[];
