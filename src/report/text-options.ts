import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

/** How an answer is written: for how many columns, with which marks, and whether long lists are complete. */
export interface TextOptions {
  /** The width of prose. */
  readonly columns: number;
  /** The width of tables; infinite without a terminal, because a program can read them. */
  readonly room: number;
  readonly style: Style;
  readonly all: boolean;
}

/** A line that names what follows. */
export function heading(text: string, { columns, style }: TextOptions): string {
  return wrap(text, columns)
    .map((line) => `${style.bold(line)}\n`)
    .join("");
}

/** Whether long lists of values are written in full: where they are asked for, and where no terminal shows them. */
export const isWhole = ({ all, room }: TextOptions): boolean => all || !Number.isFinite(room);
