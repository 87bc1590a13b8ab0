import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { resolveTarget } from "../src/catalog/releases.ts";
import type { PlaceDiff } from "../src/query/answers.ts";
import { diffTargets } from "../src/query/diff-targets.ts";
import { targetKeys } from "../src/query/target-keys.ts";
import { valuesOf } from "../src/query/values.ts";
import { isRefused } from "../src/schema/tables.ts";
import { packagedLibrary } from "../src/setup/library.ts";
import { openstack, starlingx } from "./cases/query/library.ts";
import { recordedReleases } from "./cases/upstream/facts.ts";

// What the services' own code says of each release, in the folder that METADEF_CONFORMANCE names, which holds facts/.

// biome-ignore lint/suspicious/noExplicitAny: facts are of many shapes
const facts = (name: string): any => JSON.parse(readFileSync(join(process.env["METADEF_CONFORMANCE"] ?? "", "facts", name), "utf8"));
const library = packagedLibrary();
const sorted = (words: Iterable<string>): string[] => [...words].sort();

const NOTHING: PlaceDiff = { resource_type: "", added: [], removed: [], changed: [] };
const placeOf = (places: readonly PlaceDiff[], type: string): PlaceDiff =>
  places.find(({ resource_type, properties_target }) => resource_type === type && properties_target === undefined) ?? NOTHING;

/** The words that came and went, by key: what else changed about a key the facts do not record. */
const wordsOf = ({ changed }: PlaceDiff): Record<string, unknown> =>
  Object.fromEntries(
    changed.flatMap(({ key, changes }) =>
      changes.flatMap((change) =>
        change.what === "values" ? [[key, { added: sorted(change.added), removed: sorted(change.removed) }]] : [],
      ),
    ),
  );
const wordsOfFacts = (changed: Record<string, { enum: [string[], string[]] }>): Record<string, { added: string[]; removed: string[] }> =>
  Object.fromEntries(
    Object.entries(changed).map(
      ([
        key,
        {
          enum: [before, after],
        },
      ]) => [
        key,
        { added: sorted(after.filter((word) => !before.includes(word))), removed: sorted(before.filter((word) => !after.includes(word))) },
      ],
    ),
  );

/** Nova's registry has no key that its check refuses: one that is no longer refused came into it. */
const registered = ({ added, removed, changed }: PlaceDiff) => {
  const turned = (to: boolean) =>
    changed.filter(({ changes }) => changes.some((change) => change.what === "refused" && change.to === to)).map(({ key }) => key);
  const names = (keys: PlaceDiff["added"]) => keys.filter(({ refused }) => !refused).map(({ key }) => key);
  return { added: sorted([...names(added), ...turned(false)]), removed: sorted([...names(removed), ...turned(true)]) };
};

/** The facts of master were taken a month before 2026.2, which has these words besides. */
function withLaterWords(words: Record<string, { added: string[] }>, to: string): Record<string, unknown> {
  if (to !== "master") return words;
  const later: Readonly<Record<string, string>> = { "hw:mem_encryption_model": "intel-tdx", hw_mem_encryption_model: "intel-tdx" };
  return Object.fromEntries(
    Object.entries(words).map(([key, change]) => {
      const word = later[key];
      assert.not(word !== undefined && change.added.includes(word), `${key}: the facts have ${word} now`);
      return [key, word === undefined ? change : { ...change, added: sorted([...change.added, word]) }];
    }),
  );
}

function testFacts(): void {
  for (const { from, to, extra_specs, image_props } of facts("nova-release-diff.json")) {
    const { places } = diffTargets(library, openstack(from), resolveTarget(`openstack@${to}`).target);

    test(`extra specs from ${from} to ${to}`, () => {
      const found = placeOf(places, "OS::Nova::Flavor");
      assert.equal(registered(found), { added: sorted(extra_specs.added), removed: sorted(extra_specs.removed) });
      assert.equal(wordsOf(found), withLaterWords(wordsOfFacts(extra_specs.changed), to));
    });

    test(`image properties from ${from} to ${to}`, () => {
      const found = placeOf(places, "OS::Glance::Image");
      // traits are no fields of Nova's images
      const names = (keys: PlaceDiff["added"]) => sorted(keys.map(({ key }) => key).filter((key) => !key.startsWith("trait:")));
      assert.equal(
        { added: names(found.added), removed: names(found.removed) },
        { added: sorted(image_props.added), removed: sorted(image_props.removed) },
      );
      assert.equal(wordsOf(found), withLaterWords(wordsOfFacts(image_props.changed), to));
    });
  }

  for (const release of recordedReleases()) {
    test(`every extra spec that Nova registers in ${release}, with its values`, () => {
      const target = openstack(release);
      const plain = (name: string): string => name.replace(/\{[a-z_]+\}/g, "{}");
      const keys = new Map(
        [...(targetKeys(library.catalog, target).get("OS::Nova::Flavor")?.values() ?? [])].map((each) => [plain(each.key), each]),
      );
      for (const { name, type, enum: words, min, max } of facts(`extra-specs-${release}.json`).validators) {
        const key = keys.get(plain(name));
        assert.ok(key !== undefined && !isRefused(key.standing, target), name);
        const { reads } = valuesOf(key.standing, target);
        if (type === "bool") assert.is(reads.format, "boolean", name);
        if (type === "int") assert.is(reads.format, "integer", name);
        if (words !== undefined) assert.equal(sorted(reads.enum ?? []), sorted(words), name);
        assert.is(reads.formatMinimum, min === undefined ? undefined : String(min), name);
        assert.is(reads.formatMaximum, max === undefined ? undefined : String(max), name);
      }
    });
  }

  for (const release of recordedReleases()) {
    test(`every image property that Nova reads in ${release}, with its words`, () => {
      const target = openstack(release);
      const keys = targetKeys(library.catalog, target).get("OS::Glance::Image");
      for (const { name, enum: words, case_insensitive, aliases = {} } of facts(`image-props-${release}.json`).fields) {
        const key = keys?.get(name);
        assert.ok(key !== undefined, name);
        if (words === undefined) continue;
        const { reads } = valuesOf(key.standing, target);
        const taken = [...words, ...Object.keys(aliases)].map((word: string) => (case_insensitive ? word.toLowerCase() : word));
        assert.equal(sorted((case_insensitive ? reads.enumFolded : reads.enum) ?? []), sorted(taken), name);
      }
    });
  }

  /** The release that a commit's date falls into. */
  const STARLINGX: [from: string, to: string, after: string, before: string][] = [
    ["2018.07", "2018.10", "2018-07", "2018-11"],
    ["2018.10", "2019", "2018-11", "2019-03"],
  ];
  for (const [from, to, after, before] of STARLINGX) {
    test(`StarlingX's flavors from ${from} to ${to}`, () => {
      const found = placeOf(diffTargets(library, starlingx(from), starlingx(to)).places, "OS::Nova::Flavor");
      // biome-ignore lint/suspicious/noExplicitAny: as above
      const happened: any[] = facts("stx-history.json")
        // biome-ignore lint/suspicious/noExplicitAny: as above
        .commits.filter(({ date }: any) => date >= after && date < before)
        // biome-ignore lint/suspicious/noExplicitAny: as above
        .flatMap(({ files }: any) => files.flatMap(({ changes }: any) => changes));
      const keys = (change: string) => sorted(happened.filter((each) => each.change === change).map(({ key }) => key));
      const values = (change: string) =>
        Object.fromEntries(happened.filter((each) => each.change === change).map(({ key, values }) => [key, values]));
      assert.equal(sorted(found.added.map(({ key }) => key)), keys("key_added"));
      assert.equal(sorted(found.removed.map(({ key }) => key)), keys("key_removed"));
      const [added, removed] = [values("enum_added"), values("enum_removed")];
      const expected = [...new Set([...Object.keys(added), ...Object.keys(removed)])].map((key) => [
        key,
        { added: sorted(added[key] ?? []), removed: sorted(removed[key] ?? []) },
      ]);
      assert.equal(wordsOf(found), Object.fromEntries(expected));
    });
  }
}

if (process.env["METADEF_CONFORMANCE"] === undefined) test.skip("METADEF_CONFORMANCE names no folder: nothing compared", () => undefined);
else testFacts();

test.run();
