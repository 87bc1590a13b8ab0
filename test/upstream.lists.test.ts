import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readList, TRAIT_LISTS } from "../scripts/traits/trait-lists.ts";
import { updateSpans } from "../scripts/traits/update-spans.ts";
import { layOut, stands } from "../src/catalog/catalog.ts";
import { readNamespaces } from "../src/catalog/read-namespaces.ts";
import { releases, spanHolds } from "../src/catalog/releases.ts";
import type { Platform, Source } from "../src/model.ts";
import { surfaceOfDefinition } from "../src/schema/tables.ts";
import { checkOf, valueSchema } from "../src/schema/value-schema.ts";

const root = resolve(import.meta.dirname, "..");
const sources: Record<Platform, Source[]> = {
  openstack: readNamespaces(join(root, "metadefs/openstack")),
  starlingx: readNamespaces(join(root, "metadefs/starlingx")),
};
const catalog = layOut(sources);

test("a new name stands since the release, a gone one until it, and the others as before", () => {
  const { spans, changes, faults } = updateSpans(
    { B: {}, C: { since: "zed" }, D: { since: "2025.1" }, E: { until: "zed" } },
    ["A", "C", "D", "E"],
    "2024.1",
  );
  assert.equal(spans, { A: { since: "2024.1" }, B: { until: "2024.1" }, C: { since: "zed" }, D: { since: "2024.1" }, E: {} });
  assert.equal(Object.keys(spans), ["A", "B", "C", "D", "E"]);
  assert.is(changes.length, 4);
  assert.equal(faults, []);
});

test("a release that lacks what came with it is not the one installed", () => {
  const { spans, faults } = updateSpans({ A: { since: "2024.1" } }, [], "2024.1");
  assert.equal(spans, { A: { since: "2024.1" } });
  assert.is(faults.length, 1);
});

test("lists of one source are alike, and in order", () => {
  for (const list of TRAIT_LISTS) {
    const spans = readList(root, list);
    const [first] = TRAIT_LISTS.filter(({ source }) => source === list.source);
    assert.equal(Object.entries(spans), Object.entries(readList(root, first as typeof list)), list.file);
    assert.equal(Object.keys(spans), Object.keys(spans).sort(), list.file);
  }
});

test("the image properties that aggregates isolate by are those that Nova reads, in the same releases", () => {
  const isolation = sources.openstack.find(({ namespace }) => namespace.namespace === "OS::Compute::AggregateIsolation");
  const listed = isolation?.supplement?.templates?.["{image_property}"]?.parameters["image_property"]?.values ?? {};
  const images = catalog.openstack.filter(({ definition }) => definition.resourceType === "OS::Glance::Image");
  assert.ok(Object.keys(listed).length > 70);
  for (const [key, span] of Object.entries(listed)) {
    const standings = images.filter(({ definition }) => definition.key === key);
    assert.ok(standings.length > 0, key);
    for (const { name } of releases.openstack) {
      const target = { platform: "openstack", release: name } as const;
      const here = standings.some((standing) => stands(standing, target));
      assert.is(spanHolds("openstack", span, name), here, `${key} ${name}`);
    }
  }
});

/** Namespaces for images whose keys nobody reads from a volume, and why. */
const IMAGES_ALONE: Readonly<Record<string, string>> = {
  "OS::Compute::CPUMode": "no service reads the key",
  "OS::Compute::IronicImage": "Ironic reads the image itself, which a server that boots from a volume does not have",
  "OS::Cinder::Volumetype": "Cinder reads the image when it makes the volume, not the volume's copy",
  "StarlingX::VIM::LiveMigration": "the infrastructure manager reads the image itself",
  "StarlingX::VIM::Recovery": "the infrastructure manager reads the image itself",
  "StarlingX::Glance::RawCache": "Glance alone reads and writes it",
};

test("what is read from an image is read from a volume of the image", () => {
  const seen = new Set<string>();
  for (const platform of ["openstack", "starlingx"] as const) {
    for (const { namespace } of sources[platform]) {
      const associations = namespace.resource_type_associations ?? [];
      const image = associations.find(({ name }) => name === "OS::Glance::Image");
      const volume = associations.find(({ name, properties_target }) => name === "OS::Cinder::Volume" && properties_target === "image");
      if (image === undefined) continue;
      if (Object.hasOwn(IMAGES_ALONE, namespace.namespace)) {
        assert.is(volume, undefined, `${namespace.namespace} is no exception any more`);
        seen.add(namespace.namespace);
      } else {
        assert.is(volume?.prefix, image.prefix, namespace.namespace);
        assert.ok(volume !== undefined, namespace.namespace);
      }
    }
  }
  assert.equal([...seen].sort(), Object.keys(IMAGES_ALONE).sort());
});

test("a volume's copy of an image property is read as the image's own, where Nova reads it", () => {
  const volumes = new Map(
    catalog.openstack
      .filter(({ definition }) => surfaceOfDefinition(definition) === "OS::Cinder::Volume/image")
      .map((standing) => [`${standing.definition.namespace} ${standing.definition.key}`, standing]),
  );
  for (const standing of catalog.openstack) {
    const { definition } = standing;
    const volume = volumes.get(`${definition.namespace} ${definition.key}`);
    if (definition.resourceType !== "OS::Glance::Image" || volume === undefined) continue;
    for (const { name } of releases.openstack) {
      const target = { platform: "openstack", release: name } as const;
      const check = checkOf(standing, target);
      if (check?.service === "glance") continue;
      assert.equal([valueSchema(volume, target), checkOf(volume, target)], [valueSchema(standing, target), check], definition.key);
    }
  }
});

test.run();
