import type { Finding } from "../model.ts";
import { escapeLine, escapeLong } from "./escape-terminal.ts";
import { resourceName } from "./resource-name.ts";

/** Halves of a pair of UTF-16 units, which no encoding of text has. */
const HALF = /\p{Surrogate}/gu;

/** Untrusted text for a program that shows it: in one line, without its middle if it is very long, with valid characters only. */
export function shownLine(text: string): string {
  return escapeLong(text).replace(HALF, "\ufffd");
}

/** A path in the same way, and whole. */
export function shownPath(path: string): string {
  return escapeLine(path).replace(HALF, "\ufffd");
}

/** What a finding says, with the resource that it is about. */
export function shownMessage(finding: Finding): string {
  const name = resourceName(finding);
  return `${name === undefined ? "" : `${shownLine(name)}: `}${shownLine(finding.message)}`;
}
