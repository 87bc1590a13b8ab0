// Written by `npm run generate` from metadefs/. Not to be edited.
import type { ValueValidator } from "../src/schema/validator.ts";
export declare const validate: ValueValidator;
