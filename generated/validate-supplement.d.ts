// Written by `npm run generate` from metadefs/. Not to be edited.
import type { ValidateFunction } from "ajv";
export declare const validate: ValidateFunction;
