import type { Finding, Severity } from "../model.ts";
import { actionable } from "./actionable.ts";
import { pythonText } from "./as-text.ts";
import type { Flavor, Image } from "./input.ts";
import { checkOptions, type Options } from "./options.ts";
import { snapshot } from "./snapshot.ts";
import type { Validator } from "./validator.ts";

/** What a schema is made for. */
export interface SchemaOptions extends Options {
  /** The lowest severity that is an issue; by default what a service refuses. */
  readonly failOn?: "error" | "warning" | "info" | undefined;
}

/** An issue as Standard Schema has it, with the finding that it is made of. */
export interface SchemaIssue {
  /** The finding's message, and what was probably meant. */
  readonly message: string;
  readonly path: readonly string[];
  readonly finding: Finding;
}

/** A schema for any library that accepts Standard Schema, version 1 (standardschema.dev). */
export interface StandardSchema<Value> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "metadef";
    /** Never throws: whatever is wrong with a value is an issue. */
    readonly validate: (
      value: unknown,
    ) => { readonly value: Value; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

/** The schemas of one catalog. Options are checked when a schema is made: RangeError for an unknown target, TypeError otherwise. */
export interface Schemas {
  /** The map of a flavor's extra specs; a number comes out as the text that Nova makes of it. */
  flavorExtraSpecs<Value extends object = Record<string, string>>(options?: SchemaOptions): StandardSchema<Value>;
  /** The map of an image's properties. */
  imageProperties<Value extends object = Record<string, string>>(options?: SchemaOptions): StandardSchema<Value>;
  /** A flavor with its extra specs, as `validateFlavor` accepts it; other members are passed on. */
  flavor<Value extends object = Open<Flavor>>(options?: SchemaOptions): StandardSchema<Value>;
  /** An image with its properties, as `validateImage` accepts it; other members are passed on. */
  image<Value extends object = Open<Image>>(options?: SchemaOptions): StandardSchema<Value>;
}

/** A type of the same members that counts as a record, which an interface does not: tRPC asks for one. */
export type Open<Type> = { [Key in keyof Type]: Type[Key] };

/** What is wrong with a value; pointers start at `/extra_specs` or `/properties` where the value is that map. */
type Check = (value: unknown, options: Options) => Finding[];

/** Makes the schemas of a catalog out of its checks. */
export function makeSchemas({ validateFlavor, validateImage }: Validator): Schemas {
  return {
    flavorExtraSpecs: (options) =>
      makeSchema((extra_specs, to) => validateFlavor({ extra_specs: filled(extra_specs) }, to), options, 1, texts),
    imageProperties: (options) => makeSchema((properties, to) => validateImage({ properties: filled(properties) }, to), options, 1),
    flavor: (options) => makeSchema(validateFlavor, options, 0),
    image: (options) => makeSchema(validateImage, options, 0),
  };
}

/** If a map is checked, undefined is an error, and not an unknown map. */
const filled = (value: unknown): unknown => (value === undefined ? null : value);

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** @param depth the segments of a finding's pointer that lead to the value itself */
function makeSchema<Value>(
  check: Check,
  given: SchemaOptions = {},
  depth: number,
  output: (value: unknown) => unknown = (value) => value,
): StandardSchema<Value> {
  checkOptions(given);
  const { failOn = "error", ...options } = given;
  if (!Object.hasOwn(RANK, failOn)) throw new TypeError('options.failOn must be "error", "warning" or "info"');
  // wrong options throw where they are written, not at the first value
  check({}, options);
  return {
    "~standard": {
      version: 1,
      vendor: "metadef",
      validate: (value) => {
        const findings = check(value, options).filter(({ severity }) => RANK[severity] >= RANK[failOn]);
        return findings.length === 0
          ? { value: output(value) as Value }
          : { issues: findings.map((finding) => ({ message: actionable(finding), path: pathOf(finding).slice(depth), finding })) };
      },
    },
  };
}

const pathOf = ({ at }: Finding): string[] =>
  at.pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));

/** A map whose values are all text: itself where they are so already. */
function texts(value: unknown): unknown {
  try {
    return textsOf(value as object);
  } catch {
    return textsOf(snapshot(value) as object);
  }
}

function textsOf(value: object): object {
  const entries = Object.entries(value);
  if (entries.every(([, each]) => typeof each === "string")) return value;
  return Object.fromEntries(entries.map(([key, each]) => [key, typeof each === "number" ? pythonText(each) : each]));
}
