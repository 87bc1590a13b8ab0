import { escapeLine } from "./escape-terminal.ts";

/** Below this, text is no longer broken into lines but left to the terminal. */
const NARROWEST = 16;

/** A text in lines of at most a width, broken at its spaces; a word that is longer has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of escapeLine(text).split(" ")) {
    if (line !== "" && line.length + 1 + word.length > Math.max(width, NARROWEST)) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The same as one text, each line after an indent. */
export function wrapped(text: string, width: number, indent = ""): string {
  return wrap(text, width - indent.length)
    .map((line) => `${indent}${line}\n`)
    .join("");
}
