import { statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type ConfigAnswer, describeConfiguration, type ReportedSetting } from "../../config/describe.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { table } from "../../report/table.ts";
import type { ConfigurationArguments } from "../../setup/configuration-options.ts";
import { Configurations } from "../../setup/configurations.ts";
import type { ExitCode, Io } from "../io.ts";
import { jsonOf } from "./read-question.ts";

/** What `metadef config` was asked. */
export interface ConfigArguments extends Pick<ConfigurationArguments, "config"> {
  readonly file: string;
  readonly format: "text" | "json";
}

/** Tells what holds for a file. @throws UsageError where the configuration is wrong */
export async function runConfig(args: ConfigArguments, io: Io): Promise<ExitCode> {
  const configurations = new Configurations(args.config, io);
  const holding = await configurations.holding(isFolder(resolve(io.cwd, args.file)) ? join(args.file, "-") : args.file);
  const answer = describeConfiguration(args.file, holding, (path) => relative(io.cwd, path));
  io.out(args.format === "json" ? jsonOf(answer) : configText(answer, configurations, io));
  return 0;
}

/** A path that cannot be examined counts as a file: its content is not read anyway. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function configText(answer: ConfigAnswer, configurations: Configurations, io: Io): string {
  const { file, configuration, ignored, overrides, target, namespaces, rules, platform, resources } = answer;
  const row = (name: string, { value, from }: ReportedSetting<unknown>): string[] => [
    name,
    from === null ? "by default" : configurations.place({ ...from, file: resolve(io.cwd, from.file ?? "") }),
    typeof value === "string" ? value : JSON.stringify(value),
  ];
  const rows = [
    ...(ignored === null ? [] : [row("ignored by", ignored)]),
    ...overrides.map((glob) => row("overridden by", glob)),
    row("target", target),
    ...namespaces.map((name) => row("namespaces", name)),
    ...Object.entries(rules).map(([code, level]) => row(`rules.${code}`, level)),
    ...resources.flatMap(({ names, rules, reason }) => [
      ...names.map((name) => row("resources", name)),
      ...Object.entries(rules).map(([code, level]) => row(`  rules.${code}`, level)),
      row("  reason", reason),
    ]),
    ...Object.entries(platform).map(([fact, known]) => row(`platform.${fact}`, known as ReportedSetting<unknown>)),
  ];
  const by = [configuration ?? "no configuration", ...answer.extends.map((base) => `extends ${base}`)].join(", ");
  return `${io.style.bold(`${escapeLine(file)}: ${escapeLine(by)}`)}\n${table(rows, io.room, "  ")}`;
}
