import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

/** How an answer is written: for how many columns, in which marks, and whether long lists are told in full. */
export interface Manner {
  /** Columns that prose takes. */
  readonly columns: number;
  /** Columns that tables take; without end where no terminal shows them, since a program may read them. */
  readonly room: number;
  readonly style: Style;
  readonly all: boolean;
}

/** A line that names what follows. */
export function heading(text: string, { columns, style }: Manner): string {
  return wrap(text, columns)
    .map((line) => `${style.bold(line)}\n`)
    .join("");
}

/** Whether long lists of values are written in full: where they are asked for, and where no terminal shows them. */
export const isWhole = ({ all, room }: Manner): boolean => all || !Number.isFinite(room);
