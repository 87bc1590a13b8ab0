import type { Definition, Span } from "../model.ts";

const PARAMETER = /\{([a-z_]+)\}/g;

/**
 * The values of a template's parameters in a key; undefined if the key does not follow the template. A parameter can be missing,
 * as in `trait{group}:HW_CPU_X86_AVX`: it then has no value.
 */
export function matchTemplate({ key: template, parameters = {} }: Definition, key: string): Record<string, string> | undefined {
  const groups = patternOf(template, parameters).exec(key)?.groups;
  if (groups === undefined) return undefined;
  const filled = Object.entries(groups).filter(([name, text]) => text !== `{${name}}`);
  const listed = filled.every(([name, text]) => {
    const values = parameters[name]?.values;
    return values === undefined || Object.hasOwn(values, text);
  });
  return listed ? Object.fromEntries(filled) : undefined;
}

function patternOf(template: string, parameters: NonNullable<Definition["parameters"]>): RegExp {
  let pattern = "";
  let last = 0;
  for (const { 0: whole, 1: name = "", index } of template.matchAll(PARAMETER)) {
    const { pattern: own = ".+" } = parameters[name] ?? {};
    pattern += `${literal(template.slice(last, index))}(?<${name}>${literal(whole)}|${own})`;
    last = index + whole.length;
  }
  return new RegExp(`^${pattern}${literal(template.slice(last))}$`, "su");
}

/** A template with a text in place of one of its parameters. */
export const fillIn = (template: string, parameter: string, text: string): string => template.replace(`{${parameter}}`, () => text);

/** The parameter of a definition's template that has a list, and the list; undefined where none has. */
export function listedParameter({ parameters = {} }: Definition): { name: string; values: Readonly<Record<string, Span>> } | undefined {
  for (const [name, { values }] of Object.entries(parameters)) if (values !== undefined) return { name, values };
  return undefined;
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
