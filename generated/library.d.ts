// Written by `npm run generate` from metadefs/. Not to be edited.
import type { Platform, Source } from "../src/model.ts";
export declare const readSources: () => Readonly<Record<Platform, readonly Source[]>>;
