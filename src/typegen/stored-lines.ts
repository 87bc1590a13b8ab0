import type { Target } from "../model.ts";
import { ownKeys } from "./fragments.ts";
import { propertyText } from "./interface-text.ts";
import type { KeyLine, LineTable } from "./key-lines.ts";
import type { ValueType } from "./value-type.ts";

/** A table of lines as JSON: what many lines share is written once, and columns are hexadecimal. */
export interface StoredLines {
  readonly surfaces: readonly string[];
  readonly targets: readonly Target[];
  readonly columns: readonly string[];
  readonly types: readonly ValueType[];
  readonly lines: readonly StoredLine[];
}

interface StoredLine extends Omit<KeyLine, "columns" | "type" | "listed"> {
  readonly columns: number;
  readonly type: number;
  readonly listed?: readonly (readonly [value: string, columns: number])[];
}

/** A table as it is stored, with what json-schema-to-typescript has to say of its keys: so that it need not be asked again. */
export async function storeLines({ places, lines }: LineTable): Promise<StoredLines> {
  const columns = new Numbered();
  const types = new Numbered();
  const stored: StoredLine[] = [];
  for (const { columns: its, type, listed, ...line } of lines) {
    const keys = ownKeys(line as KeyLine);
    stored.push({
      ...line,
      columns: columns.of(its.toString(16)),
      type: types.of(JSON.stringify(type)),
      ...(listed && { listed: [...listed].map(([value, at]) => [value, columns.of(at.toString(16))] as const) }),
      ...(keys.length > 0 && { properties: await Promise.all(keys.map((key) => propertyText(key, type))) }),
    });
  }
  return { ...places, columns: columns.all, types: types.all.map((text) => JSON.parse(text)), lines: stored };
}

/** What `storeLines` stored. */
export function readLines({ surfaces, targets, columns, types, lines }: StoredLines): LineTable {
  const at = columns.map((text) => BigInt(`0x${text}`));
  return {
    places: { surfaces, targets },
    lines: lines.map(({ columns: its, type, listed, ...line }) => ({
      ...line,
      columns: at[its] as bigint,
      type: types[type] as ValueType,
      ...(listed && { listed: new Map(listed.map(([value, place]) => [value, at[place] as bigint])) }),
    })),
  };
}

/** Texts, each once, with their numbers. */
class Numbered {
  readonly #places = new Map<string, number>();

  get all(): string[] {
    return [...this.#places.keys()];
  }

  of(text: string): number {
    const known = this.#places.get(text) ?? this.#places.size;
    this.#places.set(text, known);
    return known;
  }
}
