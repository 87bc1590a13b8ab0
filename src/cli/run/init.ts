import { existsSync } from "node:fs";
import { join } from "node:path";
import { NEWEST, targetName } from "../../catalog/releases.ts";
import { configurationsIn } from "../../config/find-configuration.ts";
import { clearLeftovers } from "../../files/leftovers.ts";
import { NotWritten, writeWhole } from "../../files/write-whole.ts";
import { platforms } from "../../query/platforms.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { targetNamed } from "../../schema/target-named.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { ExitCode, Io } from "../io.ts";

/** What `metadef init` was asked. */
export interface InitArguments {
  readonly target: string | undefined;
  readonly namespaces: readonly string[];
  readonly format: "json" | "yaml";
  readonly yes: boolean;
}

/** Writes a configuration into the working folder. @throws UsageError for an unknown target, or if there is a configuration */
export async function runInit(args: InitArguments, io: Io): Promise<ExitCode> {
  clearLeftovers(io.cwd);
  const [there] = configurationsIn(io.cwd);
  if (there !== undefined) throw new UsageError(`${escapeLine(there)} already exists, and was not changed`);
  const target = args.target !== undefined || args.yes || io.ask === undefined ? checked(args.target ?? "") : await askTarget(io, io.ask);
  const name = `metadef.config.${args.format}`;
  const schema = schemaIn(io.cwd);
  const text = (args.format === "json" ? jsonText : yamlText)(schema, target, args.namespaces);
  try {
    writeWhole(join(io.cwd, name), text, { before: undefined });
  } catch (error) {
    throw new UsageError(`${name} cannot be written (${error instanceof NotWritten ? error.reason : String(error)})`);
  }
  io.out(`${name}\n`);
  return 0;
}

const DEFAULT = targetName({ platform: "openstack", release: NEWEST.openstack });

/** Asks until the answer is a target; an empty answer means the default. */
async function askTarget(io: Io, ask: NonNullable<Io["ask"]>): Promise<string> {
  io.note(`The cloud that documents are meant for, one of:`);
  io.note(
    `  ${platforms()
      .flatMap(({ releases }) => releases.map(({ target }) => target))
      .join(", ")}`,
  );
  for (;;) {
    const answer = await ask(`Target? [${DEFAULT}] `);
    try {
      return checked(answer);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      io.note(error.message);
    }
  }
}

/** The target with its release: with only the platform, the result would change after an update. */
function checked(text: string): string {
  try {
    const { target, judgedAs } = targetNamed(text.trim() || DEFAULT);
    return judgedAs === undefined ? targetName(target) : `${target.platform}@${judgedAs.named}`;
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(escapeLine(error.message)) : error;
  }
}

/** The schema of the version that is installed in a folder, for its editor; undefined where none is. */
function schemaIn(folder: string): string | undefined {
  const schema = "./node_modules/metadef/schemas/config.schema.json";
  return existsSync(join(folder, schema)) ? schema : undefined;
}

function jsonText(schema: string | undefined, target: string, namespaces: readonly string[]): string {
  return `${JSON.stringify({ ...(schema !== undefined && { $schema: schema }), target, ...(namespaces.length > 0 && { namespaces }) }, null, 2)}\n`;
}

function yamlText(schema: string | undefined, target: string, namespaces: readonly string[]): string {
  const listed = namespaces.map((name) => `  - ${JSON.stringify(name)}\n`).join("");
  return `${schema === undefined ? "" : `# yaml-language-server: $schema=${schema}\n`}target: ${target}\n${listed === "" ? "" : `namespaces:\n${listed}`}`;
}
