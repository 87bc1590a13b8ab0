// Written by `npm run generate` from metadefs/. Not to be edited.
import type { ValueSchema } from "../src/model.ts";
import type { Format } from "../src/schema/formats.ts";
import type { ValueValidator } from "../src/schema/validator.ts";
export declare const compile: (formats: Readonly<Record<string, Format>>, schemas: readonly ValueSchema[]) => ValueValidator;
