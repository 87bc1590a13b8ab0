// Written by `npm run generate` from metadefs/. Not to be edited.
import type { Tables } from "../src/schema/tables.ts";
export declare const readTables: () => Tables;
