import { isObject } from "../json/value.ts";
import type { Finding, Resource, ResourceType } from "../model.ts";
import { judgeOf } from "./judge.ts";
import type { Layer } from "./layer.ts";
import { checkAlone, inOrder, judgedAsOlder } from "./validate.ts";

/** What a generated validator is made for. */
export interface StandaloneTerms {
  readonly type: ResourceType;
  readonly properties_target?: string;
  /** The targets that it knows, as `targetName` writes them. */
  readonly targets: readonly string[];
  /** The target where none is asked for; OpenStack's newest release, with a hint at another platform's keys, where left out. */
  readonly target?: string;
  /** Kinds of values besides text that its type has. */
  readonly numbers: boolean;
  readonly lists: boolean;
}

/** A generated validator's functions, which `metadef generate` gives their names. */
export interface Standalone {
  /** Checks each key and each value. @throws RangeError for an unknown target, TypeError if the entries are not an object */
  validate(entries: unknown, options?: { readonly target?: string }): Finding[];
  /** Whether a value is an object of the type: no key is refused, and no value is outside its schema. */
  is(entries: unknown, options?: { readonly target?: string }): boolean;
  /** The same for libraries that accept any validator: Standard Schema, version 1 (standardschema.dev). */
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "metadef";
    validate(value: unknown): { readonly value: object } | { readonly issues: readonly Issue[] };
  };
}

/** What is wrong with a value, as Standard Schema has it. */
export interface Issue {
  readonly message: string;
  readonly path?: readonly string[];
}

/** Makes the functions of a validator without dependencies, from tables and compiled schemas. */
export function standalone(layers: readonly Layer[], terms: StandaloneTerms): Standalone {
  const { type, properties_target, targets, numbers, lists } = terms;
  const kind = properties_target === undefined ? { type } : { type, properties_target };

  function validate(entries: unknown, { target = terms.target }: { readonly target?: string } = {}): Finding[] {
    if (!isObject(entries)) throw new TypeError(`what is validated ${NO_MAP}`);
    const judge = judgeOf(layers, target === undefined ? {} : { target });
    const { platform, release } = judge.target;
    if (!targets.includes(`${platform}@${release}`))
      throw new RangeError(`made without ${platform}@${release}: known are ${targets.join(", ")}`);
    const resource: Resource = { ...kind, entries, pointer: "" };
    return [...judgedAsOlder(resource, judge), ...inOrder(checkAlone(resource, judge), [resource])];
  }

  const isValue = (value: unknown): boolean =>
    typeof value === "string" || (numbers && typeof value === "number") || (lists && Array.isArray(value) && value.every(isText));

  function issues(value: unknown, options?: { readonly target?: string }): Issue[] {
    if (!isObject(value)) return [{ message: NO_MAP }];
    const kinds = Object.entries(value).filter(([, each]) => !isValue(each));
    return [
      // a value that no service refuses may still be none of its type
      ...validate(value, options).flatMap(({ severity, code, message, key }) =>
        severity === "error" || code.startsWith("value-") ? [{ message, ...(key !== undefined && { path: [key] }) }] : [],
      ),
      ...kinds.map(([key]) => ({ message: "must be text", path: [key] })),
    ];
  }

  return {
    validate,
    is: (value, options) => issues(value, options).length === 0,
    "~standard": {
      version: 1,
      vendor: "metadef",
      validate: (value) => {
        const found = issues(value);
        return found.length === 0 ? { value: value as object } : { issues: found };
      },
    },
  };
}

const NO_MAP = "must be an object of keys and values";
const isText = (value: unknown): boolean => typeof value === "string";
