import type { Catalog } from "../catalog/catalog.ts";
import { NEWEST, releases, targetName } from "../catalog/releases.ts";
import type { Target } from "../model.ts";
import { inOrder, surfaceTerms } from "../schema/surfaces.ts";
import { type Fragment, makeFragments } from "./fragments.ts";
import { interfaceText } from "./interface-text.ts";
import { columnOf, keyLines } from "./key-lines.ts";
import { templateText } from "./template-text.ts";
import { sharedTypes } from "./value-type.ts";

/**
 * The types of a catalog's keys, as the text of a declaration file: a type for each kind of resource, with the target and the
 * foreign keys as its parameters.
 * @param head a comment for the top of the file
 * @param wanted the kinds of resources, as `surfaceOf` names them; all where left out
 */
export async function typesModule(
  catalog: Catalog,
  targets: readonly Target[],
  head: string,
  wanted?: ReadonlySet<string>,
): Promise<string> {
  const lines = keyLines(catalog, targets, wanted);
  const surfaces = inOrder(new Set(lines.flatMap(({ columns }) => columns.map(surfaceIn))));
  const declared = await Promise.all(makeFragments(lines).map(declareFragment));
  const text = [
    head.trimEnd(),
    ...surfaces.map((surface) => declareSurface(surface, targets, declared)),
    ...Object.entries(sharedTypes).map(([name, { type, description }]) => `/** ${description} */\nexport type ${name} = ${type};`),
    "// nothing below is exported: its names may change with any key\nexport {};",
    ...declared.map(({ declarations }) => declarations),
  ].join("\n\n");
  return `${lineBreaksEscaped(text)}\n`;
}

interface Declared {
  readonly columns: readonly string[];
  /** The names of the types that together have the fragment's keys. */
  readonly names: readonly string[];
  readonly declarations: string;
}

async function declareFragment({ columns, keys, templates }: Fragment, index: number): Promise<Declared> {
  const name = `Keys${index + 1}`;
  const named = templates.map((template, place) => ({ name: `Templates${index + 1}_${place + 1}`, template }));
  const own = keys.length === 0 ? [] : [await interfaceText(name, keys)];
  return {
    columns,
    names: [...own.map(() => name), ...named.map((each) => each.name)],
    declarations: [...own, ...named.map((each) => templateText(each.name, each.template))].join("\n\n"),
  };
}

function declareSurface(surface: string, targets: readonly Target[], declared: readonly Declared[]): string {
  const { typeName, noun, numbers, colons } = surfaceTerms(surface);
  const rows = targets.flatMap((target) => {
    const names = declared.filter(({ columns }) => columns.includes(columnOf(surface, target))).flatMap((each) => each.names);
    return names.length === 0 ? [] : [{ target, names }];
  });
  const standing = rows.map(({ target }) => target);
  const newest = quoted(defaultTarget(standing));
  const letIn = colons ? "`${Foreign}:${string}`" : "Foreign";
  const example = colons ? '"acme" | "scs"' : '"acme_tier" | `scs_${string}`';
  return [
    "/**",
    ` * The ${noun}, as a target knows them.`,
    ` * A key that the target does not know is an error, unless it is let in by ${colons ? "its namespace" : "name"}: \`${typeName}<${newest}, ${example}>\`.`,
    " */",
    `export type ${typeName}<Target extends keyof ${typeName}ByTarget = ${newest}, Foreign extends string = never> =`,
    `  ${typeName}ByTarget[Target] & { [K in ${letIn}]?: ${numbers ? "string | number" : "string"} };`,
    "",
    `/** The ${noun} by target: a platform and its release, by any of its names. */`,
    `export interface ${typeName}ByTarget {`,
    ...rows.map(({ target, names }) => `  ${quoted(target)}: ${names.join(" & ")};`),
    ...standing.flatMap((target) => otherNames(target).map((name) => `  ${JSON.stringify(name)}: ${typeName}ByTarget[${quoted(target)}];`)),
    "}",
  ].join("\n");
}

/** The newest release of OpenStack with facts, where it is among them; else the last one. */
function defaultTarget(targets: readonly Target[]): Target {
  const newest = targets.find(({ platform, release }) => platform === "openstack" && release === NEWEST.openstack);
  return newest ?? (targets.at(-1) as Target);
}

const quoted = (target: Target): string => JSON.stringify(targetName(target));

function otherNames({ platform, release }: Target): string[] {
  const aliases = releases[platform].find(({ name }) => name === release)?.aliases ?? [];
  return [...(NEWEST[platform] === release ? [platform] : []), ...aliases.map((alias) => `${platform}@${alias}`)];
}

const surfaceIn = (column: string): string => column.slice(0, column.lastIndexOf(" "));

/** Inside strings these two end a line for some tools; comments hold none. */
const lineBreaksEscaped = (text: string): string => text.replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
