import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { NEWEST, resolveTarget, targetName } from "../catalog/releases.ts";
import { configurationsIn } from "../config/find-configuration.ts";
import { escapeLine } from "../report/escape-terminal.ts";
import { type ExitCode, type Io, UsageError } from "./io.ts";
import { version } from "./package-version.ts";

/** What `metadef init` was asked. */
export interface InitArguments {
  readonly target: string | undefined;
  readonly namespaces: readonly string[];
  readonly format: "json" | "yaml";
  readonly yes: boolean;
}

/** Writes a configuration into the working folder. @throws UsageError for a target that is none, or where there is a configuration */
export async function runInit(args: InitArguments, io: Io): Promise<ExitCode> {
  const [there] = configurationsIn(io.cwd);
  if (there !== undefined) throw new UsageError(`${escapeLine(there)} is there already, and stays as it is`);
  const target = checked(args.target ?? (args.yes ? undefined : await io.ask?.(`Who judges? [${DEFAULT}] `)) ?? "");
  const name = `metadef.config.${args.format}`;
  const text = args.format === "json" ? jsonText(target, args.namespaces) : yamlText(target, args.namespaces);
  try {
    writeFileSync(join(io.cwd, name), text, { flag: "wx" });
  } catch (error) {
    throw new UsageError(`${name} cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
  io.out(`${name}\n`);
  return 0;
}

const DEFAULT = targetName({ platform: "openstack", release: NEWEST.openstack });

/** The target with its release: a configuration that says only the platform would judge otherwise after an update. */
function checked(text: string): string {
  try {
    const { target, judgedAs } = resolveTarget(text.trim() || DEFAULT);
    return judgedAs === undefined ? targetName(target) : `${target.platform}@${judgedAs.named}`;
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(escapeLine(error.message)) : error;
  }
}

/** The schema of this version: a later one may know more settings. */
const schema = (): string => `https://unpkg.com/metadef@${version}/schemas/config.schema.json`;

function jsonText(target: string, namespaces: readonly string[]): string {
  return `${JSON.stringify({ $schema: schema(), target, ...(namespaces.length > 0 && { namespaces }) }, null, 2)}\n`;
}

function yamlText(target: string, namespaces: readonly string[]): string {
  const listed = namespaces.map((name) => `  - ${JSON.stringify(name)}\n`).join("");
  return `# yaml-language-server: $schema=${schema()}\ntarget: ${target}\n${listed === "" ? "" : `namespaces:\n${listed}`}`;
}
