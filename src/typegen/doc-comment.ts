import type { Definition, ValueSchema } from "../model.ts";
import { type FormatName, formats } from "../schema/formats.ts";

const WIDTH = 116;

/** What a format's values look like, where its type is no more than text. */
const LOOKS: Readonly<Partial<Record<FormatName, string>>> = {
  "cpu-list": "A list of CPUs such as `0-3,^2`",
  "cpu-list-py2": "A list of CPUs such as `0-3,^2`",
  "cpu-list-py2-not-empty": "A list of CPUs such as `0-3,^2`",
  "realtime-mask-py2": "A list of CPUs that takes some away, such as `^0-1`",
  "page-size-py2": "`any`, `large`, `small`, a number of KiB, or a size such as `2MB`",
  "version-predicate": "Version comparisons such as `>=6.2,<8`",
  "version-predicate-strict": "Version comparisons such as `>=6.2,<8`",
  uuid: "A UUID",
  "ip-address": "An IPv4 or IPv6 address",
  "json-maps": "JSON of a list of flat maps",
  "vmware-adapter-type": "`ide` or a SCSI model",
  list: "A list: text is never one",
};

/** What is said of a key: title, description, what its values are like, since when, and what to use instead. */
export function describeKey(
  { key, namespace, property, facts, parameters = {} }: Definition,
  schema: ValueSchema,
  refused: boolean,
): string {
  const { title, description } = property;
  const parametersText = Object.entries(parameters).flatMap(([name, parameter]) =>
    parameter.description ? [`{${name}}: ${parameter.description}`] : [],
  );
  const { deprecated, documentation, alias_of, note } = facts;
  const instead = deprecated?.successor ?? alias_of;
  return [
    ...wrap(sentence(title === undefined || title === key ? undefined : `**${plain(title)}**`, description)),
    ...wrap(sentence(...parametersText)),
    ...wrap(sentence(...valueFacts(schema, property.default), ...(note === undefined ? [] : [note]))),
    ...wrap(standing(namespace, facts)),
    ...(deprecated === undefined && alias_of === undefined
      ? []
      : tag(
          "deprecated",
          sentence(...(deprecated?.since ? [`Since ${deprecated.since}`] : []), deprecated?.reason, instead && `Use \`${plain(instead)}\``),
        )),
    ...(refused ? tag("deprecated", "Nova's check of extra specs refuses this key from microversion 2.86 on.") : []),
    ...(documentation === undefined ? [] : tag("see", documentation)),
  ].join("\n");
}

function valueFacts({ formatMinimum: from, formatMaximum: to, format, pattern, maxLength }: ValueSchema, fallback: unknown): string[] {
  const look = LOOKS[format as FormatName] ?? (format !== undefined && !(format in formats) ? format : undefined);
  return [
    ...(look === undefined ? [] : [look]),
    ...(from !== undefined && to !== undefined
      ? [`From ${from} to ${to}`]
      : from !== undefined
        ? [`At least ${from}`]
        : to !== undefined
          ? [`At most ${to}`]
          : []),
    ...(maxLength === undefined ? [] : [`At most ${maxLength} characters`]),
    ...(pattern !== undefined && pattern.length <= 100 ? [`Pattern: ${code(pattern)}`] : []),
    ...(fallback === undefined ? [] : [`Default: ${code(String(fallback))}`]),
  ];
}

function standing(namespace: string, { since, until }: { since?: string; until?: string }): string {
  return [namespace, since && `since ${since}`, until && `gone in ${until}`].filter(Boolean).join(", ");
}

const tag = (name: string, text: string): string[] => wrap(text).map((line, index) => (index === 0 ? `@${name} ${line}` : line));

/** Parts as sentences, each with its full stop. */
function sentence(...parts: (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== "")
    .map((part) => (/[.!?:]\**$/.test(part as string) ? part : `${part}.`))
    .join(" ");
}

const code = (text: string): string => `\`${text.replaceAll("`", "'")}\``;

/** Text that means nothing to a comment: no end of it, no tag, no line break of its own. */
function plain(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll("*/", "*\\/")
    .replace(/(^|[\s{])@/g, "$1\\@")
    .replace(/[\s\x00-\x1f\x7f\u2028\u2029]+/g, " ")
    .trim();
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of plain(text).split(" ")) {
    if (line !== "" && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
