// Written by `npm run generate` from metadefs/. Not to be edited.
import type { RuntimeText } from "../src/typegen/runtime-text.ts";
export declare const runtime: RuntimeText;
