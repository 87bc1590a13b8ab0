import { strip } from "./python-text.ts";

const COMPARISON = /^[\s]*(?:<=|>=|<|>|!=|==)\s*(\S+)\s*$/u;
const STRICT = /^\d+\.\d+(?:\.\d+)?(?:[ab]\d+)?$/;
/** PEP 440, appendix B, in the forms that `packaging.version.Version` normalizes. */
const PEP_440 = new RegExp(
  "^v?(?:\\d+!)?\\d+(?:\\.\\d+)*" + // epoch and release
    "(?:[-_.]?(?:alpha|a|beta|b|preview|pre|c|rc)[-_.]?\\d*)?" +
    "(?:-\\d+|[-_.]?(?:post|rev|r)[-_.]?\\d*)?" +
    "(?:[-_.]?dev[-_.]?\\d*)?" +
    "(?:\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?$",
  "i",
);

/**
 * Whether a text is a list of version comparisons such as `>=6.2,<8`, as Nova reads img_hv_requested_version from 2025.1 on
 * (oslo.versionedobjects 3.6, VersionPredicate of oslo.utils: PEP 440 versions).
 */
export function isVersionPredicate(text: string): boolean {
  return text.split(",").every((part) => isComparison(part, PEP_440));
}

/**
 * The same as Nova reads it before 2025.1 (distutils, VersionPredicate): versions of two or three numbers.
 */
export function isStrictVersionPredicate(text: string): boolean {
  // distutils' pattern stops at a line break, and the closing bracket that it is given after the text is then missed
  if (/\n/.test(text)) return false;
  return text.split(",").every((part) => isComparison(part, STRICT));
}

function isComparison(text: string, version: RegExp): boolean {
  const match = COMPARISON.exec(text);
  return match !== null && version.test(strip(match[1] as string));
}
