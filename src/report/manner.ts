import type { Style } from "./text.ts";
import { wrap } from "./wrap.ts";

/** How an answer is written: for how many columns, in which marks, and whether long lists are told in full. */
export interface Manner {
  readonly columns: number;
  readonly style: Style;
  readonly all: boolean;
}

/** A line that names what follows. */
export function heading(text: string, { columns, style }: Manner): string {
  return wrap(text, columns)
    .map((line) => `${style.bold(line)}\n`)
    .join("");
}
