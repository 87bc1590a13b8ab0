import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, validateFlavor, validateImage, validateServer } from "../../src/index.ts";
import { runInside } from "./suite.ts";

// biome-ignore lint/suspicious/noExplicitAny: what each operation takes stands in test/live/nova-verdicts.py
type Case = any;

/** How many cases were run, and those whose verdict is another one than the services'. */
export interface Verdicts {
  readonly compared: number;
  readonly differing: readonly string[];
}

/** Asks the Nova of a root file system about recorded cases, and judges them as a target. Without a folder none is run. @throws CannotTake */
export function compareCases(folder: string | undefined, root: string, target: string, program: string): Verdicts {
  if (folder === undefined) return { compared: 0, differing: [] };
  const cases = readdirSync(folder)
    .filter((name) => name.endsWith(".ndjson"))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .flatMap((line) => (line === "" ? [] : caseOf(JSON.parse(line) as Case)));
  const input = `${cases.map((each) => JSON.stringify(each)).join("\n")}\n`;
  const answers = runInside(root, program, input).trim().split("\n");
  const differing = cases.flatMap((each, index) => {
    const { refused, why = "" } = JSON.parse(answers[index] ?? "{}") as { refused?: boolean; why?: string };
    return refused === undefined || refused === isRefused(each, target)
      ? []
      : [`${refused ? "refused" : "accepted"} there ${why.slice(0, 80)}: ${JSON.stringify(each).slice(0, 200)}`];
  });
  return { compared: cases.length, differing };
}

/** A recorded case in the form of nova-verdicts.py; nothing of what it does not know. */
function caseOf({ op, name, value, properties, flavor, image, pci_aliases }: Case): Case[] {
  if (op === "extra_spec") return typeof value === "string" ? [{ op: "extra_specs", extra_specs: { [name]: value } }] : [];
  if (op === "image_props") return Object.values(properties).every((each) => typeof each === "string") ? [{ op: "image", properties }] : [];
  return op === "flavor_image" ? [{ op, flavor, image, ...(pci_aliases && { pci_aliases }) }] : [];
}

function isRefused({ op, extra_specs, properties, flavor, image, pci_aliases }: Case, target: string): boolean {
  const refused = (findings: readonly Finding[], ...stages: string[]): boolean =>
    findings.some(({ severity, service, stage }) => severity === "error" && service === "nova" && stages.includes(stage ?? ""));
  if (op === "extra_specs") return refused(validateFlavor({ extra_specs }, { target }), "set");
  if (op === "image") return refused(validateImage({ properties }, { target }), "request");
  const { vcpus, memory_mb: ram, root_gb: disk, extra_specs: specs = {} } = flavor;
  const platform = pci_aliases ? { pci_aliases } : {};
  return refused(validateServer({ flavor: { vcpus, ram, disk, extra_specs: specs }, image }, { target, platform }), "request");
}
