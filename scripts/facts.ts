import { tmpdir } from "node:os";
import { join } from "node:path";
import { releases, resolveTarget, spanHolds, targetName } from "../src/catalog/releases.ts";
import type { Span, Target } from "../src/model.ts";
import { packagedLibrary } from "../src/setup/library.ts";
import { compareCases } from "./facts/compare-cases.ts";
import { changeText, compareFacts, type Facts } from "./facts/compare-facts.ts";
import { CannotTake, makeRoot, missingPackages, newestVersions, runInside, SUITES } from "./facts/suite.ts";
import { writeDraft } from "./facts/write-draft.ts";
import { readList, TRAIT_LISTS, writeList } from "./traits/trait-lists.ts";
import { updateSpans } from "./traits/update-spans.ts";

// npm run facts -- --suite sid|forky|trixie [--root FOLDER] [--cases FOLDER] [--write] [--allow-fewer]
//
// Asks a suite of Debian for the newest OpenStack, takes the facts of its Nova out of a root file system with it, runs recorded cases,
// and prints what the catalog does not say: keys, values, verdicts. As root on a Debian with mmdebstrap; 5 to 30 minutes, or one where
// FOLDER has such a root file system already. --cases is a folder of NDJSON with inputs (test/live/nova-verdicts.py says which).
// --write puts a draft into metadefs/: spans on existing keys and values, and new keys without words, which the tests refuse.
// It exits with 0 where nothing differs, 1 where something does, 2 where it could not find out; then nothing was changed.

const root = join(import.meta.dirname, "..");
const words = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? undefined : words.splice(at, 2)[1];
};
const suite = option("suite");
const cases = option("cases");
const folder = option("root") ?? join(tmpdir(), `metadef-suite-${suite}`);
const flag = (name: string): boolean => words.includes(`--${name}`) && words.splice(words.indexOf(`--${name}`), 1).length > 0;
const write = flag("write");
const allowFewer = flag("allow-fewer");

if (suite === undefined || !(SUITES as readonly string[]).includes(suite) || words.length > 0) {
  console.error(`usage: npm run facts -- --suite ${SUITES.join("|")} [--root FOLDER] [--cases FOLDER] [--write] [--allow-fewer]`);
  process.exit(2);
}
try {
  process.exitCode = takeFacts(suite) ? 0 : 1;
} catch (error) {
  if (!(error instanceof CannotTake)) throw error;
  console.error(`facts: ${error.message}; nothing was changed`);
  process.exitCode = 2;
}

/** Whether the catalog says what the suite's services do. */
function takeFacts(suite: string): boolean {
  const newest = newestVersions(suite);
  for (const [name, version] of newest) console.log(`${suite} has ${name} ${version}`);
  for (const name of missingPackages(newest)) console.log(`${suite} lacks ${name} today: its facts are left as they are`);
  if (!newest.has("python3-nova")) throw new CannotTake(`${suite} lacks python3-nova`);
  makeRoot(suite, folder, newest);
  const facts = readFacts(runInside(folder, join(root, "scripts/facts/take-facts.py")));
  const target = targetOf(facts);
  if (target === undefined)
    throw new CannotTake(`Nova ${facts.versions["nova"]} is of no release in src/catalog/release-list.ts; name it there first`);
  console.log(`${folder} runs Nova ${facts.versions["nova"]}: compared with ${targetName(target)}`);

  const changes = compareFacts(packagedLibrary().catalog, target, facts);
  const fewer = changes.filter(({ kind }) => kind === "key-gone" || kind === "value-gone");
  for (const change of changes) console.log(changeText(change));
  const lists = updateLists(facts, target.release.replace(/\+.*$/, ""));
  for (const line of lists.flatMap(({ update }) => update.changes)) console.log(line);
  const faults = lists.flatMap(({ update }) => update.faults);
  const lost = new Set(lists.flatMap(({ list, lost }) => lost.map((name) => `- ${name} of ${list.source}`)));
  const verdicts = compareCases(cases, folder, targetName(target), join(root, "test/live/nova-verdicts.py"));
  for (const line of verdicts.differing.slice(0, 20)) console.log(`verdict: ${line}`);
  console.log(`${verdicts.compared} cases run, ${verdicts.differing.length} with another verdict`);
  const what = [...fewer.map(changeText), ...lost, ...faults];
  if (faults.length > 0 || (what.length > 0 && !allowFewer)) {
    throw new CannotTake(
      `${what.length} facts would go: ${what.slice(0, 5).join("; ")}. Look whether they are really gone, then --allow-fewer`,
    );
  }
  if (write) {
    const files = writeDraft(root, target.release.replace(/\+.*$/, ""), changes, facts);
    for (const { list, update } of lists) if (update.changes.length > 0 && writeList(root, list, update.spans)) files.push(list.file);
    console.log(files.length === 0 ? "nothing to write" : `wrote ${files.join(", ")}; now describe what is new, and npm run generate`);
  }
  return changes.length === 0 && lists.every(({ update }) => update.changes.length === 0) && verdicts.differing.length === 0;
}

function readFacts(text: string): Facts {
  try {
    const facts = JSON.parse(text) as Facts;
    if (Object.keys(facts.extra_specs).length > 100 && Object.keys(facts.image_properties).length > 50) return facts;
  } catch {
    // told below
  }
  throw new CannotTake("the services gave no whole facts");
}

/** The release whose Nova has the version, at that point release; undefined where no release in the list has one of its series. */
function targetOf({ versions }: Facts): Target | undefined {
  const version = /^\d+\.\d+\.\d+/.exec(versions["nova"] ?? "")?.[0];
  if (version === undefined) return undefined;
  const release = releases.openstack.find(({ nova = [] }) => nova[0]?.split(".")[0] === version.split(".")[0]);
  return release === undefined ? undefined : resolveTarget(`openstack@${release.name}+nova-${version}`).target;
}

/** The lists of standard names as the release makes them. */
function updateLists({ os_traits, os_resource_classes }: Facts, release: string) {
  return TRAIT_LISTS.map((list) => {
    const spans = readList(root, list);
    // a suite may ship a newer list than the release began with; when a known name came is a matter of upper-constraints.txt
    const installed = list.source === "os_traits" ? os_traits : os_resource_classes;
    const names = installed.filter((name) => !Object.hasOwn(spans, name) || spanHolds("openstack", spans[name] as Span, release));
    // these packages do not take names back
    const lost = Object.keys(spans).filter((name) => spanHolds("openstack", spans[name] as Span, release) && !installed.includes(name));
    return { list, update: updateSpans(spans, names, release), lost };
  });
}
