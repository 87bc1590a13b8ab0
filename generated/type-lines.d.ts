// Written by `npm run generate` from metadefs/. Not to be edited.
import type { StoredLines } from "../src/typegen/stored-lines.ts";
export declare const readStoredLines: () => StoredLines;
