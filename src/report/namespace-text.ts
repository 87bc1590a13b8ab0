import type { NamespaceAnswer } from "../query/answers.ts";
import { groupEqual } from "../query/group-equal.ts";
import { placeName } from "../query/place.ts";
import { fields } from "./fields.ts";
import { keyTable } from "./list-text.ts";
import { placesText } from "./places-text.ts";
import { heading, type TextOptions } from "./text-options.ts";
import { wrapped } from "./wrap.ts";

/** A namespace: what it is about, where its properties apply, and its keys. */
export function namespaceText(answer: NamespaceAnswer, options: TextOptions): string {
  const { namespace, display_name, description, target, shown, associations, objects, tags, keys, documentation } = answer;
  const { columns, style } = options;
  const applies = associations
    .map((each) => `${placeName(each)}${each.prefix === undefined ? "" : ` with the prefix ${each.prefix}`}`)
    .join("; ");
  return [
    heading(`${namespace}${display_name === undefined ? "" : `: ${display_name}`}`, options),
    ...(keys.length === 0 ? [wrapped(`${target} has none of its keys.`, columns)] : []),
    ...(target === shown ? [] : [wrapped(`${target} has none of its keys; this is how they stand on ${shown}.`, columns)]),
    ...(description === undefined ? [] : [`\n${wrapped(description, columns)}`]),
    "\n",
    fields(
      [
        ["Applies to", applies],
        ["Objects", objects.map(({ name }) => name).join(", ")],
        ["Tags", tags.join(", ")],
        ["See", documentation],
      ],
      columns,
      style,
    ),
    ...groupEqual(keys, ({ places }) => places).map(
      ([{ places }, same]) => `\n${heading(`On ${placesText(places)}`, options)}${keyTable(same, options)}`,
    ),
  ].join("");
}
