import { test } from "uvu";
import * as assert from "uvu/assert";
import { describeKey } from "../src/query/describe-key.ts";
import { describeNamespace, findNamespace } from "../src/query/describe-namespace.ts";
import { keyWords, namesNear } from "../src/query/names.ts";
import { readResourceType, resourceTypes, shortType } from "../src/query/place.ts";
import { library, openstack, starlingx } from "./cases/query/library.ts";

const FLAVOR = { resource_type: "OS::Nova::Flavor" };
const IMAGE = { resource_type: "OS::Glance::Image" };
const VOLUME_IMAGE = { resource_type: "OS::Cinder::Volume", properties_target: "image" };

test("a key on a target: everything that the facts say", () => {
  assert.equal(describeKey(library, "hw:policy", openstack("2023.1")), {
    version: 1,
    kind: "key",
    key: "hw:policy",
    target: "openstack@2023.1",
    shown: "openstack@2023.1",
    releases: {
      openstack: ["yoga", "zed", "2023.1", "2023.2", "2024.1", "2024.2", "2025.1", "2025.2", "2026.1", "2026.2"],
      starlingx: ["2018.07", "2018.10", "2019", "9", "10", "11", "12"],
    },
    definitions: [
      {
        key: "hw:policy",
        namespace: "OS::Test::CPU",
        title: "CPU policy",
        description: "Whether vCPUs float over the host's CPUs or have their own. Mixed does both.",
        values: { type: "string", enum: ["shared", "dedicated"], default: "shared", reads: { enum: ["shared", "dedicated"] } },
        check: { service: "nova", stage: "set", http: 400, microversion: "2.86" },
        read_by: ["nova"],
        note: "A flavor wins over an image.",
        documentation: "https://docs.example.org/cpu",
        differs: "The published list has no mixed.",
        places: [FLAVOR],
      },
    ],
    counterparts: [{ key: "hw_policy", places: [IMAGE, VOLUME_IMAGE] }],
  });
});

test("the places where a key says the same stand together", () => {
  const [definition, ...more] = describeKey(library, "hw_policy", openstack("2026.1"))?.definitions ?? [];
  assert.is(more.length, 0);
  assert.equal(definition?.places, [IMAGE, VOLUME_IMAGE]);
  assert.equal(definition?.check, { service: "nova", stage: "request", http: 400 });
  assert.equal(definition?.values.enum, ["shared", "dedicated", "mixed"]);
});

test("words in any case, and other spellings", () => {
  const values = describeKey(library, "hw_model", openstack("2026.1"))?.definitions[0]?.values;
  assert.equal(values, {
    type: "string",
    enum: ["Nehalem", "Haswell"],
    any_case: true,
    aliases: { NHM: "Nehalem" },
    reads: { enumFolded: ["nehalem", "haswell", "nhm"] },
  });
});

const SHOWN: [key: string, target: { platform: "openstack" | "starlingx"; release: string }, shown: string | undefined][] = [
  ["hw:turbo", openstack("2025.1"), "openstack@2025.1"],
  ["hw:turbo", openstack("2023.1"), "openstack@2025.1"],
  ["hw:turbo", starlingx("2018.07"), "starlingx@12"],
  ["hw:former", openstack("2026.1"), "openstack@2024.2"],
  ["hw:hpet", openstack("2026.1"), "starlingx@2019"],
  ["hw:hpet", starlingx("2018.07"), "starlingx@2018.10"],
  ["hw:model", openstack("2026.1"), undefined],
  ["trait:HW_AMX", openstack("2024.1"), "openstack@2025.1"],
  ["trait:HW_MPX", openstack("2026.1"), "openstack@yoga"],
  ["trait:HW_FOO", openstack("2026.1"), undefined],
  ["trait{group}:{trait}", openstack("2026.1"), "openstack@2026.1"],
  ["trait{group}:HW_AMX", openstack("2024.1"), "openstack@2025.1"],
  ["hw:node.x", openstack("2026.1"), undefined],
];
for (const [key, target, shown] of SHOWN) {
  test(`${key} for ${target.platform}@${target.release} is told of ${shown ?? "no target"}`, () => {
    assert.is(describeKey(library, key, target)?.shown, shown);
  });
}

test("a key of a template: the template, and what stands in place of its parameters", () => {
  const definition = describeKey(library, "trait1:HW_AMX", openstack("2025.1"))?.definitions[0];
  assert.is(definition?.key, "trait{group}:{trait}");
  assert.is(definition?.since, "2025.1", "the value came later than the template");
  assert.equal(definition?.parameters, {
    group: { description: "Nothing, or the suffix of a group", pattern: "(?:[a-z0-9]{1,8})?", value: "1" },
    trait: { description: "Name of a trait", values: ["HW_AVX", "HW_AMX"], value: "HW_AMX" },
  });
  assert.is(describeKey(library, "hw:node.12", openstack("2025.1"))?.definitions[0]?.parameters?.["node"]?.value, "12");
  assert.is(describeKey(library, "hw:node.{node}", openstack("2025.1"))?.definitions[0]?.parameters?.["node"]?.value, undefined);
});

test("a key that a fork has from the platform that it grew from", () => {
  const definition = describeKey(library, "hw:node.0", starlingx("2019"))?.definitions[0];
  assert.is(definition?.inherited_from, "openstack@pike");
  assert.is(definition?.since, undefined, "OpenStack's releases mean nothing there");
  assert.is(definition?.check, undefined);
});

test("a key that Nova's check refuses and a service reads", () => {
  const odd = (release: string) => describeKey(library, "hw:odd", openstack(release))?.definitions[0];
  assert.is(odd("2023.1")?.refused, true);
  assert.is(odd("2024.1")?.refused, undefined);
  assert.equal(odd("2024.1")?.read_by, ["nova", "ironic"]);
});

test("only one kind of resource, where it is asked for", () => {
  assert.is(describeKey(library, "hw:policy", openstack("2026.1"), { resourceType: "OS::Glance::Image" }), undefined);
  const answer = describeKey(library, "hw_policy", openstack("2026.1"), { resourceType: "OS::Cinder::Volume" });
  assert.equal(answer?.definitions[0]?.places, [VOLUME_IMAGE]);
});

test("a namespace is its platform's own", () => {
  const on = (target: { platform: "openstack" | "starlingx"; release: string }) => describeNamespace(library, "OS::Test::CPU", target);
  assert.is(on(openstack("2026.1"))?.display_name, "CPUs of the test");
  assert.equal(on(openstack("2026.1"))?.tags, ["processor"]);
  assert.equal(on(openstack("2026.1"))?.associations[2], { ...VOLUME_IMAGE, prefix: "hw_" });
  assert.equal(
    on(openstack("2026.1"))?.keys.map(({ key }) => key),
    [
      "hw:policy",
      "hw:threads",
      "hw:turbo",
      "hw:version",
      "hw:odd",
      "hw_policy",
      "hw_threads",
      "hw_turbo",
      "hw_model",
      "hw_version",
      "hw_odd",
    ],
  );
  assert.is(on(starlingx("2018.07"))?.display_name, "CPUs of the fork");
  assert.equal(
    on(starlingx("2018.07"))?.keys.map(({ key }) => key),
    ["hw:policy"],
  );
  assert.is(describeNamespace(library, "OS::Test::Nothing", openstack("2026.1")), undefined);
});

test("a namespace is found by its name in any case, and by its end", () => {
  assert.is(findNamespace(library, "OS::Test::CPU"), "OS::Test::CPU");
  assert.is(findNamespace(library, "os::test::cpu"), "OS::Test::CPU");
  assert.is(findNamespace(library, "traits"), "OS::Test::Traits");
  assert.is(findNamespace(library, "Test"), undefined);
});

test("a resource type is read by its short name and its full one", () => {
  assert.equal(resourceTypes(library).map(shortType), ["flavor", "image", "volume"]);
  assert.is(readResourceType(library, "Flavor"), "OS::Nova::Flavor");
  assert.is(readResourceType(library, "os::cinder::volume"), "OS::Cinder::Volume");
  assert.is(shortType("OS::Cinder::VolumeType"), "volume-type");
  assert.is(shortType("OS::Trove::Instance"), "trove-instance");
  assert.throws(
    () => readResourceType(library, "flavour"),
    (error: Error) => {
      return error instanceof RangeError && error.message === 'unknown resource type "flavour": known are flavor, image, volume';
    },
  );
});

test("what a misspelt name may have meant", () => {
  const names = namesNear(library, "traitX:HW_AVY");
  for (const name of ["hw:policy", "hw_policy", "OS::Test::CPU", "CPU", "traitX:HW_AVX", "hw:hpet"]) assert.ok(names.has(name), name);
  assert.ok(namesNear(library, "hw:nod.7").has("hw:node.7"));
  assert.not.ok(namesNear(library, "hw:polcy", "OS::Glance::Image").has("hw:policy"));
  for (const word of ["policy", "hw:policy", "trait"]) assert.ok(keyWords(library).has(word), word);
});

test.run();
