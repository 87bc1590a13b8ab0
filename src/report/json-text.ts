import { visibleCode } from "../files/invisible.ts";

/** A value as JSON that a terminal can be shown: what it would obey, and what nobody sees, is written as `\u001b`. */
export function jsonText(value: unknown, indent?: number): string {
  return visibleCode(JSON.stringify(value, null, indent));
}
