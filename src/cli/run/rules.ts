import { table } from "../../report/table.ts";
import { listRules, platformsOf } from "../../setup/rule-list.ts";
import type { ExitCode, Io } from "../io.ts";
import { jsonOf } from "./read-question.ts";

/** What `metadef rules` was asked. */
export interface RulesArguments {
  readonly format: "text" | "json";
}

/** Lists the codes of all findings. */
export async function runRules({ format }: RulesArguments, io: Io): Promise<ExitCode> {
  const rules = listRules();
  if (format === "json") {
    io.out(jsonOf({ version: 1, kind: "rules", rules }));
    return 0;
  }
  const rows = rules.map((rule) => [
    rule.code,
    rule.severity,
    rule.about,
    rule.service ?? "",
    rule.stage ?? "",
    platformsOf(rule),
    rule.fixable ? "--fix" : "",
  ]);
  io.out(table([["code", "severity", "about", "service", "stage", "releases", ""], ...rows], io.room));
  io.out("metadef explain CODE prints the page of a code. Where no service is listed, it depends on the key.\n");
  return 0;
}
