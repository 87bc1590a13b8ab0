import type { Definition, ValueSchema } from "../model.ts";
import type { FormatName } from "./formats.ts";

/** What is to be said of a key, in Markdown, sentence by sentence. */
export interface KeyDescription {
  readonly title?: string;
  readonly description?: string;
  /** The values of the parameters in a template's key. */
  readonly parameters: readonly string[];
  /** What its values look like, as far as their type does not say it, and the quirks of the key. */
  readonly values: readonly string[];
  /** Values that show what people write. */
  readonly examples: readonly string[];
  /** Its namespace, and the releases that have it. */
  readonly standing: string;
  /** Why it is better left, and what to use instead. */
  readonly deprecated?: string;
  readonly documentation?: string;
}

/** What a grammar's values look like, and some of them; the first completes the words if they end in "such as". */
const LOOKS: Readonly<Partial<Record<FormatName, readonly [words: string, ...examples: string[]]>>> = {
  "cpu-list": ["A list of CPUs such as", "0-3,^2"],
  "cpu-list-py2": ["A list of CPUs such as", "0-3,^2"],
  "cpu-list-py2-not-empty": ["A list of CPUs such as", "0-3,^2"],
  "realtime-mask-py2": ["A list of CPUs that excludes some, such as", "^0-1"],
  "page-size-py2": ["`any`, `large`, `small`, a number of KiB, or a size such as", "2MB"],
  "version-predicate": ["Version comparisons such as", ">=6.2,<8"],
  "version-predicate-strict": ["Version comparisons such as", ">=6.2,<8.0"],
  uuid: ["A UUID", "7c2f4d0a-93e5-4b1c-8d2e-5f6a7b8c9d0e"],
  "ip-address": ["An IPv4 or IPv6 address", "192.0.2.10", "2001:db8::10"],
  "json-maps": ["JSON of a list of flat maps"],
  "vmware-adapter-type": ["`ide` or a SCSI model", "lsiLogic", "paraVirtual"],
  list: ["A list: text is never one"],
};
/** A longer pattern does not help a reader. */
const READABLE = 100;

/** The description of a key whose values have a schema. @param refused Nova's check of extra specs refuses the key */
export function describeKey(
  { key, namespace, property, facts, parameters = {} }: Definition,
  schema: ValueSchema,
  refused: boolean,
): KeyDescription {
  const { title, description } = property;
  const { since, until, documentation, note, examples } = facts;
  const better = deprecation(facts, refused);
  return {
    ...(title !== undefined && title !== key && { title }),
    ...(description !== undefined && { description }),
    parameters: Object.entries(parameters).flatMap(([name, parameter]) =>
      parameter.description ? [`{${name}}: ${parameter.description}`] : [],
    ),
    values: [...valueFacts(schema, property.default), ...exampleFacts(examples), ...(note === undefined ? [] : [note])],
    examples: examples ?? LOOKS[schema.format as FormatName]?.slice(1) ?? [],
    standing: [namespace, since && `since ${since}`, until && `gone in ${until}`].filter(Boolean).join(", "),
    ...(better !== undefined && { deprecated: better }),
    ...(documentation !== undefined && { documentation }),
  };
}

/** Sentences as one text, each with its full stop. */
export function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .map((part) => part?.trim())
    .filter((part) => part !== undefined && part !== "")
    .map((part) => (/[.!?:]\**$/.test(part as string) ? part : `${part}.`))
    .join(" ");
}

function valueFacts({ formatMinimum: from, formatMaximum: to, format, pattern, maxLength }: ValueSchema, fallback: unknown): string[] {
  const [looks, example] = LOOKS[format as FormatName] ?? [];
  const range = [from !== undefined && `from ${from}`, to !== undefined && `to ${to}`].filter(Boolean).join(" ");
  return [
    looks === undefined || !looks.endsWith("such as") ? looks : `${looks} ${code(String(example))}`,
    range && range.charAt(0).toUpperCase() + range.slice(1),
    maxLength === undefined ? undefined : `At most ${maxLength} characters`,
    pattern === undefined || pattern.length > READABLE ? undefined : `Pattern: ${code(pattern)}`,
    fallback === undefined ? undefined : `Default: ${code(typeof fallback === "object" ? JSON.stringify(fallback) : String(fallback))}`,
  ].filter((fact): fact is string => Boolean(fact));
}

const exampleFacts = (examples: readonly string[] = []): string[] =>
  examples.length === 0 ? [] : [`For example ${examples.map(code).join(", ")}`];

function deprecation({ deprecated, alias_of }: Definition["facts"], refused: boolean): string | undefined {
  const instead = deprecated?.successor ?? alias_of;
  const said = sentences([
    deprecated?.since === undefined ? undefined : `Since ${deprecated.since}`,
    deprecated?.reason,
    instead === undefined ? undefined : `Use ${code(instead)}`,
    refused ? "Nova's check of extra specs refuses this key from microversion 2.86 on" : undefined,
  ]);
  return deprecated === undefined && said === "" ? undefined : said;
}

const code = (text: string): string => `\`${text.replaceAll("`", "'")}\``;
