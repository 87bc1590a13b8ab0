/** The nouns of the house, as types: nothing here runs, and nothing here is imported from another room. */
export type * from "./model/definition.ts";
export type * from "./model/finding.ts";
export type * from "./model/namespace.ts";
export type * from "./model/resource.ts";
export type * from "./model/supplement.ts";
export type * from "./model/target.ts";
