import { NEWEST, otherNames, targetName } from "../catalog/releases.ts";
import type { Target } from "../model.ts";
import { groupBy } from "../schema/group-by.ts";
import { surfaceTerms } from "../schema/surfaces.ts";
import { plainText } from "./doc-comment.ts";
import type { KeyMember, TemplateMember } from "./fragments.ts";
import { patternText } from "./key-pattern.ts";
import { type Columns, columnsOf, type KeyPlaces, meet } from "./places.ts";
import { valuesName } from "./template-text.ts";

/** A fragment as it is declared. */
export interface Declared {
  readonly columns: Columns;
  /** The names of the types that together have the fragment's keys. */
  readonly names: readonly string[];
  readonly keys: readonly KeyMember[];
  readonly templates: readonly { readonly name: string; readonly template: TemplateMember }[];
  readonly declarations: string;
}

/** The exported types of one kind of resource: all its keys, the same by target, by namespace and by object. None where it has no key. */
export function surfaceTypes(surface: string, places: KeyPlaces, declared: readonly Declared[]): string | undefined {
  const own = declared.filter(({ columns }) => meet(columns, columnsOf(places, surface, places.targets)));
  if (own.length === 0) return undefined;
  const { typeName, numbers, colons, ...terms } = surfaceTerms(surface);
  const noun = plainText(terms.noun);
  const byTarget = `${typeName}ByTarget`;
  const rows = places.targets.flatMap((target) => {
    const names = own.filter(({ columns }) => meet(columns, columnsOf(places, surface, [target]))).flatMap((each) => each.names);
    return names.length === 0 ? [] : [{ target, names }];
  });
  const standing = rows.map(({ target }) => target);
  const newest = quoted(defaultTarget(standing));
  const parameter = `Target extends keyof ${byTarget} = ${newest}`;
  const letIn = colons ? `\`\${Foreign}:\${string}\`` : "Foreign";
  const example = colons ? '"acme" | "scs"' : `"acme_tier" | \`scs_\${string}\``;
  return [
    `/**
 * The ${noun}, as a target knows them.
 * A key that the target does not know is an error, unless it is let in by ${colons ? "its namespace" : "name"}: \`${typeName}<${newest}, ${example}>\`.
 */
export type ${typeName}<${parameter}, Foreign extends string = never> =
  ${byTarget}[Target] & { [K in ${letIn}]?: ${numbers ? "string | number" : "string"} };`,
    `/** The ${noun} by target: a platform and its release, by any of its names. */
export interface ${byTarget} {
${[
  ...rows.map(({ target, names }) => `  ${quoted(target)}: ${names.join(" & ")};`),
  ...standing.flatMap((target) => otherNames(target).map((name) => `  ${JSON.stringify(name)}: ${byTarget}[${quoted(target)}];`)),
].join("\n")}
}`,
    `/** The ${noun} by the namespace that defines them. */
export interface ${typeName}ByNamespace<${parameter}> {
${[...groupBy(members(own), ({ namespace }) => namespace)].map(([name, group]) => `  ${JSON.stringify(name)}: ${chosen(byTarget, group)};`).join("\n")}
}`,
    ...objectTypes(typeName, noun, parameter, members(own)),
  ].join("\n\n");
}

/** A key or a template's keys in the text of a type, and where they come from. */
interface Member {
  readonly keys: string;
  readonly namespace: string;
  readonly object?: string;
  readonly required?: true;
}

function members(declared: readonly Declared[]): Member[] {
  return declared.flatMap(({ keys, templates }) => [
    ...keys.map(({ key, ...origin }) => ({ ...origin, keys: JSON.stringify(key) })),
    ...templates.flatMap(({ name, template }) =>
      template.patterns.map((pattern) => ({ ...template, keys: patternText(pattern, valuesName(name)) })),
    ),
  ]);
}

function objectTypes(typeName: string, noun: string, parameter: string, all: readonly Member[]): string[] {
  const grouped = all.filter(({ object }) => object !== undefined);
  if (grouped.length === 0) return [];
  const namespaces = [...groupBy(grouped, ({ namespace }) => namespace)].map(([namespace, group]) => {
    const objects = [...groupBy(group, ({ object }) => object as string)].map(
      ([object, its]) => `    ${JSON.stringify(object)}: ${chosen(`${typeName}ByTarget`, its)};`,
    );
    return `  ${JSON.stringify(namespace)}: {\n${objects.join("\n")}\n  };`;
  });
  return [
    `/** The ${noun} by the object of a namespace that groups them; what an object requires must be there. */
export interface ${typeName}ByObject<${parameter}> {
${namespaces.join("\n")}
}`,
  ];
}

function chosen(byTarget: string, group: readonly Member[]): string {
  const union = (some: readonly Member[]): string => [...new Set(some.map(({ keys }) => keys))].join(" | ");
  const required = group.filter((member) => member.required);
  return `Chosen<${byTarget}[Target], ${union(group)}${required.length > 0 ? `, ${union(required)}` : ""}>`;
}

/** The newest release of OpenStack with facts, where it is among them; else the last one. */
function defaultTarget(targets: readonly Target[]): Target {
  const newest = targets.find(({ platform, release }) => platform === "openstack" && release === NEWEST.openstack);
  return newest ?? (targets.at(-1) as Target);
}

const quoted = (target: Target): string => JSON.stringify(targetName(target));
