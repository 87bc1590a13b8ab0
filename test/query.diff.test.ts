import { test } from "uvu";
import * as assert from "uvu/assert";
import type { DiffAnswer } from "../src/query/answers.ts";
import { diffTargets } from "../src/query/diff-targets.ts";
import { library, openstack, starlingx } from "./cases/query/library.ts";

const flavors = ({ places }: DiffAnswer) => places.find(({ resource_type }) => resource_type === "OS::Nova::Flavor");
const keys = (all: readonly { key: string }[] | undefined) => all?.map(({ key }) => key);
const diff = (from: string, to: string) => flavors(diffTargets(library, openstack(from), openstack(to)));

const DIFFS: [from: string, to: string, added: string[], removed: string[], changed: [string, unknown][]][] = [
  ["yoga", "yoga", [], [], []],
  ["yoga", "zed", [], ["trait{group}:HW_MPX"], []],
  ["zed", "2023.1", [], [], [["hw:policy", [{ what: "values", added: [], removed: ["legacy"] }]]]],
  [
    "2023.1",
    "2024.1",
    [],
    [],
    [
      ["hw:policy", [{ what: "values", added: ["mixed"], removed: [] }]],
      ["hw:odd", [{ what: "refused", from: true, to: false }]],
    ],
  ],
  [
    "2024.1",
    "2025.1",
    ["hw:turbo", "trait{group}:HW_AMX"],
    ["hw:former"],
    [["hw:version", [{ what: "reads", from: { format: "version-predicate-strict" }, to: { format: "version-predicate" } }]]],
  ],
  [
    "2025.1",
    "2024.1",
    ["hw:former"],
    ["hw:turbo", "trait{group}:HW_AMX"],
    [["hw:version", [{ what: "reads", from: { format: "version-predicate" }, to: { format: "version-predicate-strict" } }]]],
  ],
];
for (const [from, to, added, removed, changed] of DIFFS) {
  test(`flavors from ${from} to ${to}`, () => {
    const found = diff(from, to);
    assert.equal(keys(found?.added) ?? [], added);
    assert.equal(keys(found?.removed) ?? [], removed);
    assert.equal(found?.changed.map(({ key, changes }) => [key, changes]) ?? [], changed);
  });
}

test("an added key comes with its values, and says where it is refused", () => {
  assert.equal(diff("2024.1", "2025.1")?.added[0], {
    key: "hw:turbo",
    namespace: "OS::Test::CPU",
    title: "Turbo",
    values: { type: "boolean", reads: { format: "boolean" } },
    refused: true,
  });
  assert.is(diff("2024.1", "2025.1")?.added[1]?.template, "trait{group}:{trait}");
});

test("two platforms: keys, values, and who refuses them", () => {
  const found = flavors(diffTargets(library, starlingx("2019"), openstack("2026.1")));
  assert.equal(keys(found?.removed), ["hw:hpet", "trait{group}:HW_MPX"]);
  assert.ok(keys(found?.added)?.includes("hw:threads"));
  const policy = found?.changed.find(({ key }) => key === "hw:policy")?.changes;
  assert.equal(policy, [
    { what: "values", added: ["mixed"], removed: [] },
    { what: "default", from: null, to: "shared" },
    {
      what: "check",
      from: { service: "nova", stage: "set", http: 400 },
      to: { service: "nova", stage: "set", http: 400, microversion: "2.86" },
    },
  ]);
});

test("only one kind of resource, where it is asked for", () => {
  const { places } = diffTargets(library, openstack("yoga"), openstack("2026.1"), "OS::Glance::Image");
  assert.equal(
    places.map(({ resource_type }) => resource_type),
    ["OS::Glance::Image"],
  );
});

test("flavors come first, then images", () => {
  const { places } = diffTargets(library, openstack("yoga"), openstack("2026.1"));
  assert.equal(
    places.map(({ resource_type }) => resource_type),
    ["OS::Nova::Flavor", "OS::Glance::Image", "OS::Cinder::Volume"],
  );
});

test.run();
