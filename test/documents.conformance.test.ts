import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readDocument } from "../src/documents/index.ts";

/** What the documents of each kind are read as, and what is in them. */
const expected: Record<string, { format?: string; types?: readonly string[]; skipped?: boolean }> = {
  "nova-flavors-detail": { format: "nova-flavors", types: ["OS::Nova::Flavor"] },
  "nova-flavor-show": { format: "nova-flavors", types: ["OS::Nova::Flavor"] },
  "nova-os-extra_specs": { format: "nova-extra-specs", types: ["OS::Nova::Flavor"] },
  "nova-aggregates": { format: "nova-aggregates", types: ["OS::Nova::Aggregate"] },
  "glance-images-list": { format: "glance-images", types: ["OS::Glance::Image"] },
  // a name and tags: other services take such patches too, and nothing in it is a property
  "glance-image-patch": {},
  ansible: { format: "ansible", types: ["OS::Nova::Flavor"] },
  "ansible-vars": { format: "variables", types: ["OS::Glance::Image", "OS::Cinder::VolumeType"] },
  heat: { format: "heat", types: ["OS::Nova::Flavor"] },
  "starlingx-yaml": { format: "variables", types: ["OS::Nova::Flavor"] },
  metadef: { format: "namespace" },
  "k-orc": { format: "k-orc", types: ["OS::Nova::Flavor"] },
  crossplane: { format: "crossplane", types: ["OS::Nova::Flavor"] },
  "osism-images": { format: "osism-images", types: ["OS::Glance::Image"] },
  nfvbench: { format: "variables", types: ["OS::Nova::Flavor"] },
  "helm-values": { format: "openstack-helm", types: ["OS::Nova::Flavor"] },
  "terraform-hcl": { format: "terraform", types: ["OS::Nova::Flavor", "OS::Glance::Image"], skipped: true },
  "packer-hcl": { format: "packer", types: ["OS::Glance::Image"] },
};

const corpus = join(process.env["METADEF_CONFORMANCE"] ?? "", "corpus");
const listed = process.env["METADEF_CONFORMANCE"] !== undefined && existsSync(join(corpus, "manifest.json"));
const manifest = listed
  ? (JSON.parse(readFileSync(join(corpus, "manifest.json"), "utf8")) as { file: string; kind: string; expect?: string }[])
  : [];

for (const { file, kind, expect = "" } of manifest) {
  test(`${file} is read as ${kind}`, async () => {
    const { format, resources, namespaces, findings, skipped } = await readDocument(readFileSync(join(corpus, file), "utf8"), {
      name: file,
    });
    const isCommented = expect.includes("all commented");
    const { format: named, types = [], skipped: maySkip = false } = (isCommented ? undefined : expected[kind]) ?? {};
    assert.is(format, named);
    assert.ok(resources.every(({ type }) => types.includes(type)));
    assert.is(resources.length > 0, types.length > 0 && !expect.startsWith("skip"));
    assert.is(namespaces.length, kind === "metadef" ? 1 : 0);
    if (!maySkip) assert.is(skipped.length > 0, expect.startsWith("skip"));
    assert.equal(findings, []);
  });
}

if (listed) test("the corpus has files", () => assert.ok(manifest.length > 0));
else test.skip("METADEF_CONFORMANCE names no folder with a corpus", () => {});

test.run();
