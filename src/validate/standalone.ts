import type { Finding, Resource, ResourceType } from "../model.ts";
import { checkEntries } from "./check-entries.ts";
import { glanceFindings } from "./glance-findings.ts";
import { judgeOf } from "./judge.ts";
import type { Layer } from "./layer.ts";
import { inOrder, judgedAsOlder, untilRequested } from "./validate.ts";

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
  /** What is wrong with each key and each value. @throws RangeError where the target is none, TypeError where the entries are no object */
  validate(entries: unknown, options?: { readonly target?: string }): Finding[];
  /** Whether a value is an object of the type: no key is refused, and no value is outside its schema. */
  is(entries: unknown, options?: { readonly target?: string }): boolean;
}

/** Makes the functions of a validator that stands alone, out of tables and compiled schemas. */
export function standalone(layers: readonly Layer[], terms: StandaloneTerms): Standalone {
  const { type, properties_target, targets, numbers, lists } = terms;
  const kind = properties_target === undefined ? { type } : { type, properties_target };

  function validate(entries: unknown, { target = terms.target }: { readonly target?: string } = {}): Finding[] {
    if (!isMap(entries)) throw new TypeError("what is validated must be an object of keys and values");
    const judge = judgeOf(layers, target === undefined ? {} : { target });
    const { platform, release } = judge.target;
    if (!targets.includes(`${platform}@${release}`))
      throw new RangeError(`made without ${platform}@${release}: known are ${targets.join(", ")}`);
    const resource: Resource = { ...kind, entries, pointer: "" };
    const findings = [...judgedAsOlder(resource, judge), ...glanceFindings(resource), ...checkEntries(resource, judge)];
    return inOrder(type === "OS::Glance::Image" ? findings.map(untilRequested) : findings, [resource]);
  }

  const isValue = (value: unknown): boolean =>
    typeof value === "string" ||
    (numbers && typeof value === "number") ||
    (lists && Array.isArray(value) && value.every((each) => typeof each === "string"));

  return {
    validate,
    is: (entries, options) =>
      isMap(entries) &&
      Object.values(entries).every(isValue) &&
      // an image that Nova would refuse is only a warning until a server is asked for
      !validate(entries, options).some(({ severity, code }) => severity === "error" || code.startsWith("value-")),
  };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
