import type { Finding } from "../model.ts";
import { type CheckedPair, type CheckResult, summarize } from "./check.ts";
import { escapeLine } from "./escape-terminal.ts";
import { obstaclesText } from "./obstacles-text.ts";
import type { Style } from "./style.ts";
import { cut } from "./table.ts";
import { wrapped } from "./wrap.ts";

const GAP = "  ";
/** Names that are longer are cut: of flavors, and of images. */
const LONGEST = { row: 40, heading: 24 } as const;

const LEGEND =
  "boots: no service refuses the server; !: there are warnings. Otherwise, when it is refused: set, a value is stored; request, " +
  "a server is requested; schedule, no host matches; build, the host builds the server.";

/** How a matrix is written: its table always for a number of columns, the findings below it only for a terminal. */
export interface MatrixOptions {
  readonly style: Style;
  readonly columns: number;
  /** Without end where there is no terminal. */
  readonly room: number;
}

/** Many pairs for people: a table of the pairs that boot, what stops the others, and the summary. */
export function matrixText(result: CheckResult, { columns, room, style }: MatrixOptions): string {
  const { pairs, boot, target } = summarize(result);
  const said = result.resize_from === undefined ? "boot" : `can be resized from ${escapeLine(result.resize_from.name)}`;
  const obstacles = obstaclesText(result, { style, columns: room });
  return [
    matrix(result, columns, style),
    `\n${wrapped(LEGEND, columns)}\n`,
    ...(obstacles === "" ? [] : [`${obstacles}\n`]),
    `${boot} of ${pairs} ${pairs === 1 ? "pair" : "pairs"} ${said}, judged by ${target}\n`,
  ].join("");
}

interface Column {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly width: number;
}

/** As many images side by side as there is room for; the others in tables below. */
function matrix(result: CheckResult, columns: number, style: Style): string {
  const names = result.flavors.map(({ name }) => cut(escapeLine(name), LONGEST.row));
  const first = names.reduce((longest, { length }) => Math.max(longest, length), 0);
  const line = (texts: readonly string[]): string => `${texts.join(GAP).trimEnd()}\n`;
  const marked = (text: string, width: number): string => {
    const padded = text.padEnd(width);
    return text.startsWith("boots") ? padded : style.red(padded);
  };
  return sideBySide(columnsOf(result), columns - first)
    .map((table) => {
      const headings = line([" ".repeat(first), ...table.map(({ heading, width }) => style.bold(heading.padEnd(width)))]);
      const rows = names.map((name, row) =>
        line([name.padEnd(first), ...table.map(({ cells, width }) => marked(cells[row] as string, width))]),
      );
      return headings + rows.join("");
    })
    .join("\n");
}

function columnsOf({ flavors, images, pairs, findings }: CheckResult): Column[] {
  return images.map(({ name }, image) => {
    const heading = cut(escapeLine(name), LONGEST.heading);
    const cells = flavors.map((_, flavor) => cell(pairs[flavor * images.length + image] as CheckedPair, findings));
    return { heading, cells, width: Math.max(heading.length, ...cells.map(({ length }) => length)) };
  });
}

function sideBySide(columns: readonly Column[], room: number): Column[][] {
  const tables: Column[][] = [];
  let left = 0;
  for (const column of columns) {
    const need = column.width + GAP.length;
    if (need > left || tables.length === 0) {
      tables.push([]);
      left = room;
    }
    left -= need;
    tables.at(-1)?.push(column);
  }
  return tables;
}

function cell({ boots, refused_at, findings }: CheckedPair, all: readonly Finding[]): string {
  if (!boots) return refused_at ?? "unreadable";
  return findings.some((index) => all[index]?.severity === "warning") ? "boots !" : "boots";
}
