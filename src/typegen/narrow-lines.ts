import type { KeyLine, LineTable } from "./key-lines.ts";
import { type KeyPlaces, translated } from "./places.ts";

/** The lines of some places, with their columns among these. */
export function narrowLines({ places, lines }: LineTable, wanted: KeyPlaces): KeyLine[] {
  const translate = translated(places, wanted);
  return lines.flatMap((line) => {
    const columns = translate(line.columns);
    if (columns === 0n) return [];
    if (line.listed === undefined) return [{ ...line, columns }];
    const listed = [...line.listed].map(([value, its]) => [value, translate(its)] as const);
    return [{ ...line, columns, listed: new Map(listed.filter(([, its]) => its !== 0n)) }];
  });
}
