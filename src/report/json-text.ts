import { visibleCode } from "../files/invisible.ts";

/** A value as JSON that a terminal can show: control characters and characters that are not visible are written as `\u001b`. */
export function jsonText(value: unknown, indent?: number): string {
  return visibleCode(JSON.stringify(value, null, indent));
}
