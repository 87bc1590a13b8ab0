import { UNSAFE } from "./escape-terminal.ts";

/** A value as JSON that a terminal can be shown: what it would obey, and what turns the direction of text, stands as `\u001b`. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, escaped);
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
