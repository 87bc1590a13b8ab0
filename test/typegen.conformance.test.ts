import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Kind, ThreeValidators } from "./typegen/three-validators.ts";

// A generated validator, the library's own and one compiled at run time: the same findings of every case that the services judged.

// biome-ignore lint/suspicious/noExplicitAny: a case is whatever its operation has
type Case = any;

const CASES: readonly (readonly [file: string, kind: Kind, entries: (item: Case) => unknown])[] = [
  ["fuzz-extra-spec-values", "flavor", ({ name, value }) => (name === undefined ? null : { [name]: value })],
  ["fuzz-extra-spec-names", "flavor", ({ name, value }) => (name === undefined ? null : { [name]: value })],
  ["fuzz-api-requests", "flavor", ({ extra_specs }) => extra_specs],
  ["fuzz-image-props", "image", ({ properties }) => properties],
  ["glance-images", "image", ({ image }) => image],
  ["rules-flavor-image", "flavor", ({ flavor }) => flavor?.extra_specs],
  ["rules-flavor-image", "image", ({ image }) => image?.properties],
  ["fuzz-flavor-image", "flavor", ({ flavor }) => flavor?.extra_specs],
  ["fuzz-flavor-image", "image", ({ image }) => image?.properties],
  ["stx-flavor", "flavor", ({ flavor }) => flavor?.extra_specs],
  ["stx-metadata-and-images", "image", ({ properties }) => properties],
  ["stx-metadata-and-images", "metadata", ({ metadata }) => metadata],
];

const folder = process.env["METADEF_CONFORMANCE"];
if (folder === undefined) {
  test.skip("METADEF_CONFORMANCE names no folder with the services' cases", () => {});
} else {
  test("every case that the services judged", async () => {
    const validators = await ThreeValidators.make();
    let all = 0;
    for (const [file, kind, entriesOf] of CASES) {
      let compared = 0;
      for (const line of readFileSync(join(folder, "cases", `${file}.ndjson`), "utf8").split("\n")) {
        if (line === "") continue;
        const item = JSON.parse(line) as Case;
        const entries = entriesOf(item);
        if (typeof entries !== "object" || entries === null || Array.isArray(entries)) continue;
        const releases = "ok" in (item.verdict ?? {}) ? ["master"] : Object.keys(item.verdict ?? { master: {} });
        for (const release of releases) {
          validators.compare(
            entries as Record<string, unknown>,
            file.startsWith("stx") ? "starlingx@master" : `openstack@${release}`,
            kind,
          );
          compared++;
        }
      }
      assert.ok(compared > 0, `${file} has no case of a ${kind}`);
      all += compared;
    }
    console.log(`${all} comparisons`);
  });
}

test.run();
