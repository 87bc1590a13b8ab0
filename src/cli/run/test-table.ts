import { checkForm } from "../../config/check-form.ts";
import { ConfigurationError } from "../../config/configuration.ts";
import { isMap } from "../../json/value.ts";
import type { PlatformFacts } from "../../model.ts";
import { knownCodes } from "../../setup/known-rules.ts";
import type { Flavor, Image } from "../../validate/input.ts";
import { unknownName } from "./unknown-name.ts";

/** One case of a table: what is given, and the codes of all that must be found. */
export interface TableCase {
  readonly name: string;
  readonly expect: readonly string[];
  readonly target?: string;
  readonly platform?: PlatformFacts;
  readonly flavor?: Flavor;
  readonly image?: Image;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A case with its place, or what is wrong with it. */
export interface TestTable {
  readonly pointer: string;
  readonly value: TableCase | string;
}

const SUBJECTS = ["flavor", "image", "metadata"] as const;
const MEMBERS = new Set<string>([...SUBJECTS, "expect", "target", "platform", "description"]);

/** Reads a table: a list of cases, each a map. */
export function readTable(table: unknown): TestTable[] {
  if (!Array.isArray(table)) return [{ pointer: "", value: "a table is a list of cases" }];
  return table.map((value: unknown, index) => ({ pointer: `/${index}`, value: readCase(value, index + 1) }));
}

function readCase(value: unknown, number: number): TableCase | string {
  const name = `case ${number}`;
  if (!isMap(value)) return `${name} is no map`;
  const { description, expect, ...rest } = value;
  const unknown = Object.keys(value).find((member) => !MEMBERS.has(member));
  if (unknown !== undefined) return `${name}: ${unknown} is nothing that a case has: ${[...MEMBERS].join(", ")}`;
  if (!SUBJECTS.some((subject) => Object.hasOwn(value, subject))) return `${name} has no flavor, no image and no metadata`;
  const odd = SUBJECTS.find((subject) => Object.hasOwn(value, subject) && !isMap(value[subject]));
  if (odd !== undefined) return `${name}: ${odd} is no map`;
  if (!Array.isArray(expect) || !expect.every((code) => typeof code === "string")) return `${name}: expect is no list of codes`;
  const stranger = expect.find((code) => !knownCodes.has(code));
  if (stranger !== undefined) return `${name}: ${unknownName("code", stranger, knownCodes).message}`;
  const wrong = value["platform"] === undefined ? undefined : platformProblem(value["platform"]);
  if (wrong !== undefined) return `${name}: ${wrong}`;
  if (value["target"] !== undefined && typeof value["target"] !== "string") return `${name}: target is no text`;
  return { ...rest, name: typeof description === "string" ? description : name, expect };
}

/** What is wrong with the facts about a cloud, in the words of the errors of a configuration. */
function platformProblem(platform: unknown): string | undefined {
  if (isMap(platform) && Object.hasOwn(platform, "schema_image")) return "schema_image works only in a configuration";
  try {
    checkForm({ file: "", value: { platform }, pointer: "", at: (pointer) => ({ pointer, file: "" }), duplicates: () => [] });
    return undefined;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems[0]?.message;
  }
}
