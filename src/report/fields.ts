import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

/** A name and what is to be said under it; nothing where there is nothing to say. */
export type Field = readonly [name: string, text: string | undefined];

/** Names in a column, their texts beside them in lines that fit the width. */
export function fields(all: readonly Field[], width: number, style: Style): string {
  const told = all.flatMap(([name, text]) => (text === undefined || text === "" ? [] : [{ name, text }]));
  const column = Math.max(0, ...told.map(({ name }) => name.length)) + 2;
  return told
    .map(({ name, text }) => {
      const [first = "", ...rest] = wrap(text, width - column);
      return [`${style.dim(name.padEnd(column))}${first}`, ...rest.map((line) => " ".repeat(column) + line)]
        .map((line) => `${line}\n`)
        .join("");
    })
    .join("");
}
