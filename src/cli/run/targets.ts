import { platforms, starlingxServices } from "../../query/platforms.ts";
import { table } from "../../report/table.ts";
import type { ExitCode, Io } from "../io.ts";
import { jsonOf } from "./read-question.ts";

/** What `metadef targets` was asked. */
export interface TargetsArguments {
  readonly format: "text" | "json";
}

/** Lists the targets, the oldest of each platform first. */
export async function runTargets({ format }: TargetsArguments, io: Io): Promise<ExitCode> {
  const answer = { platforms: platforms(), starlingx_services: starlingxServices };
  if (format === "json") {
    io.out(jsonOf(answer));
    return 0;
  }
  for (const { platform, releases } of answer.platforms) {
    const rows = releases.map(({ target, also, newest }) => [target, [...also, ...(newest ? [platform] : [])].join(", ")]);
    io.out(`${io.style.bold(platform)}\n${table(rows, io.columns, "  ")}\n`);
  }
  const rows = answer.starlingx_services.map(({ starlingx, services, target }) => [starlingx, services, `--target ${target}`]);
  io.out(`${io.style.bold("What StarlingX runs")}\n${table(rows, io.columns, "  ")}\n`);
  io.out("For a release between two of these, the older one is used.\n");
  return 0;
}
