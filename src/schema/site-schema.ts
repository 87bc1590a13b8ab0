import type { ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { joinPointer } from "../json/pointer.ts";
import { isMap } from "../json/value.ts";
import { boundedPattern, type TextPattern } from "../regex/bounded-pattern.ts";

/** What a site's Glance holds image properties to besides that they are text. */
export interface SiteSchema {
  /** Whether it says anything of a property. */
  has(key: string): boolean;
  /** The objection to a value, as the end of a sentence that begins with the key; undefined if it accepts the value. */
  problem(key: string, value: unknown): string | undefined;
}

/** A schema-image.json that is not valid, or that is refused as untrusted input; the pointer says where. */
export class SiteSchemaError extends Error {
  override readonly name = "SiteSchemaError";
  readonly pointer: string;

  constructor(pointer: string, message: string) {
    super(message);
    this.pointer = pointer;
  }
}

/** Bounds of what is compiled: the shipped file has ten properties, each a map of a level or two. */
const MOST_PROPERTIES = 1000;
const DEEPEST = 32;
/**
 * Compiles the content of a schema-image.json, a map from property to JSON Schema, as Glance reads it (glance/schema.py:
 * Python's jsonschema, formats unchecked). Every pattern is matched in bounded time.
 * @throws SiteSchemaError
 */
export function compileSiteSchema(document: unknown): SiteSchema {
  if (!isMap(document)) throw new SiteSchemaError("", "it must be a map from image property to JSON Schema");
  const properties = Object.entries(document);
  if (properties.length > MOST_PROPERTIES) throw new SiteSchemaError("", `more than ${MOST_PROPERTIES} properties are not read`);
  const ajv = new Ajv2020({ strict: false, validateFormats: false, verbose: true, logger: false, code: { regExp: pythonPattern } });
  const validators = new Map(
    properties.map(([key, schema]) => {
      const pointer = joinPointer("", key);
      if (!isMap(schema)) throw new SiteSchemaError(pointer, "the schema of a property must be a map");
      refuseUnbounded(schema, pointer);
      try {
        return [key, ajv.compile(schema)];
      } catch (error) {
        throw new SiteSchemaError(pointer, (error as Error).message);
      }
    }),
  );
  return {
    has: (key) => validators.has(key),
    problem: (key, value) => {
      const validate = validators.get(key);
      if (validate === undefined || validate(value)) return undefined;
      return words((validate.errors as ErrorObject[])[0] as ErrorObject);
    },
  };
}

/** References can name themselves, and a very deep schema overflows the compiler's stack. */
function refuseUnbounded(schema: object, pointer: string): void {
  for (let level: unknown[] = [schema], depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new SiteSchemaError(pointer, `it goes more than ${DEEPEST} levels deep`);
    const maps = level.filter((value) => typeof value === "object" && value !== null) as object[];
    const reference = maps.flatMap((map) => Object.keys(map)).find((key) => /^\$(?:ref|dynamicRef|recursiveRef|id)$/.test(key));
    if (reference !== undefined) throw new SiteSchemaError(pointer, `${reference} is not followed here: write the schema out`);
    level = maps.flatMap((map) => Object.values(map));
  }
}

/** An untrusted pattern as Python's jsonschema finds it: its `$` allows one line break. */
function pythonPattern(text: string): TextPattern {
  const pattern = boundedPattern(text);
  const test = (value: string): boolean =>
    pattern.test(value) || (text.includes("$") && value.endsWith("\n") && pattern.test(value.slice(0, -1)));
  return { test, toString: () => String(pattern) };
}
pythonPattern.code = "pythonPattern";

function words({ keyword, schema, message = "is refused" }: ErrorObject): string {
  if (keyword === "type") return `must be ${[schema].flat().join(" or ")}`;
  if (keyword === "enum") return `must be ${(schema as unknown[]).map(shown).join(", ")}`;
  // the pattern itself is in the site's own file
  if (keyword === "pattern") return "must match the schema's pattern";
  return message;
}

const shown = (value: unknown): string => (typeof value === "string" && value !== "" ? value : JSON.stringify(value));
