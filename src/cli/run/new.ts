import { lstatSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { clearLeftovers } from "../../files/leftovers.ts";
import { NotWritten, writeWhole } from "../../files/write-whole.ts";
import type { Namespace, Property, ResourceTypeAssociation } from "../../model.ts";
import { checkForm } from "../../namespace-lint/lint-namespace.ts";
import { escapeLine } from "../../report/escape-terminal.ts";
import { UsageError } from "../../setup/usage-error.ts";
import type { ExitCode, Io } from "../io.ts";
import { listed } from "../option-problem.ts";

/** What `metadef new` was asked. */
export interface NewArguments {
  readonly what: "namespace";
  readonly file: string | undefined;
  readonly name: string | undefined;
  readonly "display-name": string | undefined;
  readonly description: string | undefined;
  readonly "resource-type": readonly string[] | undefined;
  readonly property: readonly string[] | undefined;
  readonly yes: boolean;
}

const TYPES = ["string", "integer", "number", "boolean"];

/** Writes a first namespace. @throws UsageError where something is missing or wrong, or the file is there already */
export async function runNew(args: NewArguments, io: Io): Promise<ExitCode> {
  const namespace = await compose(args, io);
  const fault = checkForm(namespace).find(({ severity }) => severity === "error");
  if (fault !== undefined) throw new UsageError(escapeLine(fault.message));
  const text = `${JSON.stringify(namespace, null, 2)}\n`;
  if (args.file === undefined) io.out(text);
  else {
    write(resolve(io.cwd, args.file), args.file, text);
    io.out(`${escapeLine(args.file)}\n`);
  }
  return 0;
}

async function compose(args: NewArguments, io: Io): Promise<Namespace> {
  const ask = async (question: string, usual = ""): Promise<string> => {
    if (args.yes || io.ask === undefined) return usual;
    return (await io.ask(usual === "" ? `${question} ` : `${question} [${usual}] `)).trim() || usual;
  };
  const name = args.name ?? (await ask("Name of the namespace, for example Acme::Compute::Tiers?"));
  if (name === "") throw new UsageError("a namespace needs a name: --name Acme::Compute::Tiers");
  const display_name = args["display-name"] ?? (await ask("Name that dashboards show?", wordsOf(name.split("::").at(-1) as string)));
  const description = args.description ?? (await ask("What are the properties for?"));
  const types = args["resource-type"] ?? split(await ask("Resource types?", "OS::Nova::Flavor"), ",");
  const associations: ResourceTypeAssociation[] = [];
  for (const type of types) associations.push(await associationOf(type, name, ask));
  const properties: [string, Property][] = [];
  for (const property of args.property ?? split(await ask("Names of the properties, separated by commas?"), ",")) {
    properties.push(await propertyOf(property, ask));
  }
  return {
    namespace: name,
    display_name,
    ...(description !== "" && { description }),
    visibility: "public",
    protected: false,
    ...(associations.length > 0 && { resource_type_associations: associations }),
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
  };
}

type Ask = (question: string, usual?: string) => Promise<string>;

async function associationOf(text: string, namespace: string, ask: Ask): Promise<ResourceTypeAssociation> {
  const at = text.indexOf("=");
  const name = at < 0 ? text : text.slice(0, at);
  const vendor = (namespace.split("::")[0] as string).toLowerCase();
  const usual = name === "OS::Nova::Flavor" ? `${vendor}:` : `${vendor}_`;
  const prefix = at < 0 ? await ask(`Prefix of the keys on ${name}?`, usual) : text.slice(at + 1);
  return { name, ...(prefix !== "" && { prefix }), ...(name === "OS::Cinder::Volume" && { properties_target: "image" }) };
}

async function propertyOf(text: string, ask: Ask): Promise<[string, Property]> {
  const [name, typed = "", ...words] = text.split(":") as [string, ...string[]];
  const [type = "", values] = typed.split(/=(.*)/s);
  const kind = type === "" && values === undefined ? await askType(name, ask) : type || "string";
  if (!TYPES.includes(kind)) throw new UsageError(`unknown type "${escapeLine(kind)}"; use ${listed(TYPES)}`);
  const asked = typed === "" && kind === "string" ? await ask(`Values of ${name}, separated by commas (empty for any)?`) : "";
  const choices = split(values ?? asked, ",");
  if (choices.length > 0 && kind !== "string") {
    throw new UsageError(`${escapeLine(name)} has the type ${kind}, but Glance accepts a list of values only for a string`);
  }
  const description = words.length > 0 ? words.join(":") : await ask(`Description of ${name}?`);
  return [
    name,
    { title: wordsOf(name), ...(description !== "" && { description }), type: kind, ...(choices.length > 0 && { enum: choices }) },
  ];
}

/** Asks until the answer is a type. */
async function askType(name: string, ask: Ask): Promise<string> {
  for (let most = 10; most > 0; most--) {
    const type = await ask(`Type of ${name} (${TYPES.join(", ")})?`, "string");
    if (TYPES.includes(type)) return type;
  }
  throw new UsageError(`the type of ${escapeLine(name)} must be ${listed(TYPES)}`);
}

const split = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** A name in words: `max_io_ops` and `MaxIoOps` are both "Max io ops". */
function wordsOf(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[-_:.\s]+/g, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function write(path: string, file: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    clearLeftovers(dirname(path));
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return writeWhole(path, text, { before: undefined });
  } catch (error) {
    const reason = error instanceof NotWritten ? error.reason : (error as NodeJS.ErrnoException).code;
    throw new UsageError(`${escapeLine(file)} cannot be written (${reason})`);
  }
  throw new UsageError(`${escapeLine(file)} already exists, and was not changed`);
}
