import { docComment } from "./doc-comment.ts";
import { type Fragment, makeFragments } from "./fragments.ts";
import { inheritedKeys, isInherited } from "./inherited-keys.ts";
import { interfaceText } from "./interface-text.ts";
import type { LineTable } from "./key-lines.ts";
import { narrowLines } from "./narrow-lines.ts";
import type { KeyPlaces } from "./places.ts";
import { type Declared, surfaceTypes } from "./surface-types.ts";
import { templateText } from "./template-text.ts";
import { sharedTypes } from "./value-type.ts";

/**
 * The types of the keys of some tables of lines, as the text of a declaration file: a type for each kind of resource, with the target and the
 * foreign keys as its parameters.
 * @param head a comment for the top of the file
 */
export async function typesModule(tables: readonly LineTable[], places: KeyPlaces, head: string): Promise<string> {
  const declared = await Promise.all(makeFragments(tables.map((table) => narrowLines(table, places))).map(declareFragment));
  const text = [
    head.trimEnd(),
    ...places.surfaces.flatMap((surface) => surfaceTypes(surface, places, declared) ?? []),
    ...Object.entries(sharedTypes).map(([name, { type, description }]) => `${docComment(description)}\nexport type ${name} = ${type};`),
    "// nothing below is exported: its names may change with any key\nexport {};",
    CHOSEN,
    ...declared.map(({ declarations }) => declarations),
  ].join("\n\n");
  return `${lineBreaksEscaped(text)}\n`;
}

const CHOSEN = `type Chosen<All, Keys, Needed = never> = { [K in keyof All as K extends Exclude<Keys, Needed> ? K : never]: All[K] } & {
  [K in keyof All as K extends Needed ? K : never]-?: All[K];
};`;

async function declareFragment({ columns, keys, templates }: Fragment, index: number): Promise<Declared> {
  const number = index + 1;
  const own = keys.filter(({ key }) => !isInherited(key));
  const inherited = keys.filter(({ key }) => isInherited(key));
  const named = templates.map((template, place) => ({ name: `Templates${number}_${place + 1}`, template }));
  const declarations = [
    ...(own.length > 0 ? [{ name: `Keys${number}`, text: await interfaceText(`Keys${number}`, own) }] : []),
    ...(inherited.length > 0 ? [{ name: `Inherited${number}`, text: inheritedKeys(`Inherited${number}`, inherited) }] : []),
    ...named.map(({ name, template }) => ({ name, text: templateText(name, template) })),
  ];
  return {
    columns,
    names: declarations.map(({ name }) => name),
    keys,
    templates: named,
    declarations: declarations.map(({ text }) => text).join("\n\n"),
  };
}

/** Inside strings these two end a line for some tools; comments hold none. */
const lineBreaksEscaped = (text: string): string => text.replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
