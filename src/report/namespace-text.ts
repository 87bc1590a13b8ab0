import type { NamespaceAnswer } from "../query/answers.ts";
import { groupEqual } from "../query/group-equal.ts";
import { placeName } from "../query/place.ts";
import { fields } from "./fields.ts";
import { keyTable } from "./list-text.ts";
import { heading, type Manner } from "./manner.ts";
import { placesText } from "./places-text.ts";
import { wrapped } from "./wrap.ts";

/** A namespace: what it is about, where its properties apply, and its keys. */
export function namespaceText(answer: NamespaceAnswer, manner: Manner): string {
  const { namespace, display_name, description, target, shown, associations, objects, tags, keys, documentation } = answer;
  const { columns, style } = manner;
  const applies = associations
    .map((each) => `${placeName(each)}${each.prefix === undefined ? "" : ` with the prefix ${each.prefix}`}`)
    .join("; ");
  return [
    heading(`${namespace}${display_name === undefined ? "" : `: ${display_name}`}`, manner),
    ...(keys.length === 0 ? [wrapped(`None of its keys stands on ${target}.`, columns)] : []),
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
      ([{ places }, same]) => `\n${heading(`On ${placesText(places)}`, manner)}${keyTable(same, manner)}`,
    ),
  ].join("");
}
