import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { resolveTarget } from "../src/catalog/releases.ts";
import { readList, TRAIT_LISTS, writeList } from "./traits/trait-lists.ts";
import { type Spans, updateSpans } from "./traits/update-spans.ts";

// npx tsx scripts/update-traits.ts RELEASE [--write] [--python PROGRAM]
//
// Brings the standard traits and resource classes in metadefs/openstack/supplement up to date with a release of OpenStack: new names get
// `since` RELEASE, gone ones `until` RELEASE. It reads the names from the Python packages os_traits and os_resource_classes of PROGRAM
// (/usr/bin/python3), which must be those of RELEASE: Debian's python3-os-traits and python3-os-resource-classes, which python3-nova
// brings, or `pip install os-traits==VERSION`, VERSION being that of upper-constraints.txt in the branch of
// https://opendev.org/openstack/requirements. It only says what would change; --write writes. Afterwards: npm run generate.

const root = join(import.meta.dirname, "..");
const words = process.argv.slice(2);
const at = words.indexOf("--python");
const python = at < 0 ? "/usr/bin/python3" : words.splice(at, 2)[1];
const write = words.includes("--write");
const [named, ...rest] = words.filter((word) => word !== "--write");
if (named === undefined || rest.length > 0 || python === undefined) {
  console.error("usage: npx tsx scripts/update-traits.ts RELEASE [--write] [--python PROGRAM]");
  process.exit(2);
}
const release = releaseOf(named);

const NAMES = `
import importlib.metadata, json, os_resource_classes, os_traits
print(json.dumps({
    "os_traits": {"names": os_traits.get_traits(), "version": importlib.metadata.version("os-traits")},
    "os_resource_classes": {"names": list(os_resource_classes.STANDARDS), "version": importlib.metadata.version("os-resource-classes")},
}))
`;
const installed: Record<string, { names: string[]; version: string }> = JSON.parse(
  execFileSync(python, ["-c", NAMES], { encoding: "utf8", timeout: 60_000 }),
);

const first = new Map<string, Spans>();
let faults = 0;
for (const list of TRAIT_LISTS) {
  const { names = [], version } = installed[list.source] ?? {};
  const before = readList(root, list);
  const update = updateSpans(first.get(list.source) ?? before, names, release);
  if (!first.has(list.source)) first.set(list.source, before);
  const copied = JSON.stringify(before) !== JSON.stringify(first.get(list.source));
  for (const change of update.changes) console.log(`${list.file}: ${change}`);
  if (copied) console.log(`${list.file}: takes the list over from the first that has ${list.source}`);
  for (const fault of update.faults) console.error(`${list.file}: ${fault}; are the packages installed those of ${release}?`);
  faults += update.faults.length;
  const wrote = write && update.faults.length === 0 && writeList(root, list, update.spans);
  const total = `${names.length} names of ${list.source} ${version}`;
  console.log(`${list.file}: ${total}, ${update.changes.length} changes${wrote ? ", written" : ""}`);
}
process.exitCode = faults > 0 ? 1 : 0;

/** The name in the lists of a release that has facts: caracal is 2024.1. */
function releaseOf(name: string): string {
  try {
    const { target, judgedAs } = resolveTarget(`openstack@${name}`);
    if (judgedAs === undefined) return target.release;
    console.error(`${name} has no facts here: name it in src/catalog/releases.ts first`);
  } catch (error) {
    console.error((error as Error).message);
  }
  return process.exit(2);
}
