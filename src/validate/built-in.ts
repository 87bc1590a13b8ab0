import { readTables } from "../../generated/catalog.js";
import { compile } from "../../generated/validate-values.js";
import { formats } from "../schema/formats.ts";
import type { Tables } from "../schema/tables.ts";
import type { ValueValidator } from "../schema/validator.ts";
import type { Layer } from "./layer.ts";

let tables: Tables | undefined;
let validate: ValueValidator | undefined;

/** The built-in catalog, compiled ahead of time; read when it is first asked for, so that to import the library costs next to nothing. */
export const builtIn: Layer = {
  get tables() {
    tables ??= readTables();
    return tables;
  },
  get validate() {
    validate ??= compile(formats, this.tables.schemas);
    return validate;
  },
};
