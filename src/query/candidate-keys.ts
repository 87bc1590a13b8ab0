import { type PlatformDefinition, spanStands } from "../catalog/catalog.ts";
import type { Target } from "../model.ts";
import { fillIn, listedParameter, matchTemplate } from "./match-template.ts";

/** A key that a user who types can mean. */
export interface CandidateKey {
  readonly key: string;
  /** More has to be typed: the template goes on with something of the user's own. */
  readonly partial?: true;
}

const PARAMETER = /\{([a-z_]+)\}/;

/**
 * The keys of a definition that complete a text: its own, or for a template the typed text, the values of its list, the next
 * free number, or as much as is certain.
 * @param present keys that exist already: their numbers are not offered again
 */
export function candidateKeys(standing: PlatformDefinition, typed: string, target: Target, present: ReadonlySet<string>): CandidateKey[] {
  const { definition } = standing;
  if (definition.parameters === undefined) return [{ key: definition.key }];
  if (!typed.includes("{") && matchTemplate(definition, typed) !== undefined) return [{ key: typed }];
  const template = withGroup(definition.key, definition.parameters, typed);
  const listed = listedParameter(definition);
  if (listed !== undefined) {
    const stem = template.slice(0, template.indexOf("{"));
    const values = Object.entries(listed.values).filter(([, span]) => spanStands(standing, span, target));
    const wanted = typed.toLowerCase();
    // hundreds of values are noise until one of them may be meant
    const meant =
      stem === "" || wanted.startsWith(stem.toLowerCase())
        ? values
        : values.filter(([value]) => wanted.length > 2 && value.toLowerCase().includes(wanted));
    const keys = meant.map(([value]) => ({ key: fillIn(template, listed.name, value) }));
    return stem === "" || wanted.startsWith(stem.toLowerCase()) ? keys : [{ key: stem, partial: true }, ...keys];
  }
  const [hole = "", name = ""] = PARAMETER.exec(template) ?? [];
  const pattern = new RegExp(`^(?:${definition.parameters[name]?.pattern ?? ".+"})$`, "su");
  const isNumber = pattern.test("0") && pattern.test("7") && !pattern.test("a") && !pattern.test("A");
  if (hole !== "" && isNumber) {
    for (let number = 0; number < 128; number++) {
      const key = template.replace(hole, String(number));
      if (!present.has(key)) return [{ key }];
    }
  }
  const stem = hole === "" ? template : template.slice(0, template.indexOf(hole));
  return stem === "" ? [] : [{ key: stem, ...(pattern.test("") ? {} : { partial: true as const }) }];
}

/** A template with the suffix of a group as it was typed, `resources1:`, or none. */
function withGroup(template: string, parameters: NonNullable<PlatformDefinition["definition"]["parameters"]>, typed: string): string {
  const at = template.indexOf("{group}:");
  if (at < 0) return template;
  const colon = typed.indexOf(":");
  const group = colon > at && typed.startsWith(template.slice(0, at)) ? typed.slice(at, colon) : "";
  const fits = new RegExp(`^(?:${parameters["group"]?.pattern ?? ".*"})$`, "su").test(group);
  return template.replace("{group}", () => (fits ? group : ""));
}
