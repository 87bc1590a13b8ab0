import type { ValueSchema } from "../model.ts";
import { type Format, formats } from "../schema/formats.ts";
import type { Tables } from "../schema/tables.ts";
import type { ValueValidator } from "../schema/validator.ts";
import type { Layer } from "./layer.ts";

type Compile = (formats: Readonly<Record<string, Format>>, schemas: readonly ValueSchema[]) => ValueValidator;

/** A catalog that was compiled ahead of time; read when it is first asked for, so that to import it costs next to nothing. */
export function lazyLayer(readTables: () => Tables, compile: Compile): Layer {
  let tables: Tables | undefined;
  let validate: ValueValidator | undefined;
  return {
    get tables() {
      tables ??= readTables();
      return tables;
    },
    get validate() {
      validate ??= compile(formats, this.tables.schemas);
      return validate;
    },
  };
}
