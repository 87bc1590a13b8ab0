import { tables } from "../../generated/catalog.js";
import { validate } from "../../generated/validate-values.js";
import type { Layer } from "./layer.ts";

/** The built-in catalog, compiled ahead of time. */
export const builtIn: Layer = { tables, validate };
