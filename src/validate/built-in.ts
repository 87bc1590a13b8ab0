import { readTables } from "../../generated/catalog.js";
import { compile } from "../../generated/validate-values.js";
import { lazyLayer } from "./lazy-layer.ts";

/** The built-in catalog, compiled ahead of time. */
export const builtIn = /* @__PURE__ */ lazyLayer(readTables, compile);
