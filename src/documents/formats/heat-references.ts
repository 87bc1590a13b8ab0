import { joinPointer } from "../../json/pointer.ts";
import { isList, isMap, member } from "../../json/value.ts";
import type { Resolved } from "../entries.ts";
import { Opaque } from "../opaque.ts";
import { textOrNumber } from "../scalar.ts";
import { heatString } from "../tool.ts";

/** HOT's functions, and those of CloudFormation's syntax, which Heat also reads. */
const FUNCTIONS = new Set(
  (
    "get_param get_attr get_resource get_file str_replace str_replace_strict str_replace_vstrict str_split list_join list_concat " +
    "list_concat_unique map_merge map_replace repeat resource_facade digest yaql if equals not and or filter make_url contains Ref"
  ).split(" "),
);

/** Makes what finds the literal default of a parameter that a value refers to; any other function stays unknown. */
export function makeResolver(template: unknown, pointer: string): (value: unknown) => Resolved | Opaque | undefined {
  const section = isMap(member(template, "parameters")) ? "parameters" : "Parameters";
  const parameters = member(template, section);
  // a large default can be referred to thousands of times
  const calls = new Map<unknown, boolean>();
  const isCall = (found: unknown): boolean => {
    const known = calls.get(found) ?? functionOf(found) !== undefined;
    calls.set(found, known);
    return known;
  };
  return (value) => {
    const name = functionOf(value);
    if (name === undefined) return undefined;
    const argument = member(value, name);
    const [parameter = "", ...path] = (isList(argument) ? argument : [argument]).map(textOrNumber);
    const known = name === "get_param" || name === "Ref" ? member(parameters, parameter) : undefined;
    const type = textOrNumber(member(known, "type") ?? member(known, "Type"));
    const found = goDown(member(known, "default") ?? member(known, "Default"), path);
    if (found === undefined || isCall(found)) return new Opaque(`the function ${name}`);
    const field = member(known, "default") === undefined ? "Default" : "default";
    const at = joinPointer(pointer, section, parameter, field, ...path);
    return { value: found, pointer: at, ...(/^string$/i.test(type) && { tool: heatString }), ...(/^json$/i.test(type) && { json: true }) };
  };
}

/** The function that a map is a call of. */
function functionOf(value: unknown): string | undefined {
  if (!isMap(value)) return undefined;
  const [name, ...more] = Object.keys(value);
  return more.length === 0 && name !== undefined && (FUNCTIONS.has(name) || name.startsWith("Fn::")) ? name : undefined;
}

function goDown(value: unknown, path: readonly string[]): unknown {
  return path.reduce((at: unknown, step) => (isList(at) ? at[Number(step)] : member(at, step)), value);
}
