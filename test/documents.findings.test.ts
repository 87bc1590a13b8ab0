import { resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatNames, readDocument } from "../src/documents/index.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import { NamespaceLinter } from "../src/lint/namespace-linter.ts";
import type { Finding } from "../src/model.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";

const metadefs = resolve(import.meta.dirname, "../metadefs");
const judge = judgeOf([builtIn], { target: "openstack@2026.1" });

/** Documents with one fault each, between «: what is wrong, exactly as it has to be reported, and what is right in its place. */
const DOCUMENTS: readonly (readonly [format: string, name: string, text: string])[] = [
  [
    "namespace",
    "n.json",
    '{"namespace": "OS::Acme::X", "display_name": "X", "description": "Keys.", "visibility": «"pubic"»"public"», "resource_type_associations": [{"name": "OS::Nova::Flavor", "prefix": "acme:"}], "properties": {"fast": {"title": "Fast", "description": "How fast.", "type": "string"}}}',
  ],
  [
    "heat",
    "t.yaml",
    "heat_template_version: rocky\nresources:\n  f:\n    type: OS::Nova::Flavor\n    properties:\n      ram: 1\n      vcpus: 1\n      extra_specs:\n        hw:cpu_policy: «bogus»shared»\n",
  ],
  [
    "heat",
    "default.yaml",
    "heat_template_version: rocky\nparameters:\n  p: {type: string, default: «bogus»shared»}\nresources:\n  f:\n    type: OS::Nova::Flavor\n    properties: {ram: 1, vcpus: 1, extra_specs: {hw:cpu_policy: {get_param: p}}}\n",
  ],
  [
    "heat",
    "t.json",
    '{"heat_template_version": "rocky", "resources": {"i": {"type": "OS::Glance::WebImage", "properties": {"extra_properties": {"hw_disk_bus": «"bogus"»"virtio"»}}}}}',
  ],
  [
    "k-orc",
    "f.yaml",
    'apiVersion: openstack.k-orc.cloud/v1alpha1\nkind: Flavor\nspec:\n  resource:\n    ram: 1\n    vcpus: 1\n    extraSpecs:\n      - name: hw:cpu_policy\n        value: «"bogus"»"shared"»\n',
  ],
  [
    "k-orc",
    "key.yaml",
    "apiVersion: openstack.k-orc.cloud/v1alpha1\nkind: Flavor\nspec:\n  resource:\n    ram: 1\n    vcpus: 1\n    extraSpecs:\n      - name: «hw:cpu_polcy»hw:cpu_policy»\n        value: shared\n",
  ],
  [
    "k-orc",
    "i.yaml",
    "apiVersion: openstack.k-orc.cloud/v1alpha1\nkind: Image\nspec:\n  resource:\n    properties:\n      hardware:\n        diskBus: «bogus»virtio»\n",
  ],
  [
    "crossplane",
    "f.yaml",
    "apiVersion: compute.openstack.crossplane.io/v1alpha1\nkind: FlavorV2\nspec:\n  forProvider:\n    ram: 1\n    vcpus: 1\n    extraSpecs:\n      hw:cpu_policy: «bogus»shared»\n",
  ],
  ["cinder-volumes", "volume.json", '{"volume": {"id": "a", "volume_image_metadata": {"hw_disk_bus": «"bogus"»"virtio"», "size": "1"}}}'],
  [
    "pulumi",
    "Pulumi.yaml",
    'name: x\nruntime: yaml\nresources:\n  f:\n    type: openstack:compute:Flavor\n    properties: {ram: 1, vcpus: 1, extraSpecs: {«"hw:cpu_polcy"»"hw:cpu_policy"»: shared}}\n',
  ],
  [
    "nova-flavors",
    "l.json",
    '{"flavors": [\n  {"name": "x", "ram": 1, "vcpus": 1, "extra_specs": {"hw:cpu_policy": «"bogus"»"shared"»}}\n]}',
  ],
  ["cinder-volume-types", "keys.json", '{"volume_type": {"name": "x", "extra_specs": {«"größe"»"size"»: "gold"}}}'],
  ["nova-aggregates", "keys.json", '{"set_metadata": {"metadata": {«"acme/tier"»"acme:tier"»: "gold"}}}'],
  ["nova-aggregates", "long.json", `{"set_metadata": {"metadata": {"note": «"${"x".repeat(256)}"»"short"»}}}`],
  ["nova-servers", "keys.json", '{"server": {"name": "x", "flavorRef": "1", "metadata": {«"größe"»"size"»: "1"}}}'],
  ["cinder-volume-types", "t.json", '{"volume_types": [{"name": "x", "extra_specs": {"multiattach": «"yes"»"<is> True"»}}]}'],
  ["nova-extra-specs", "s.json", '{"extra_specs": {"hw:cpu_policy": «"bogus"»"shared"»}}'],
  ["nova-extra-specs", "put.json", '{«"hw:cpu_polcy"»"hw:cpu_policy"»: "shared"}'],
  ["nova-aggregates", "a.json", '{"aggregates": [{"name": "x", "hosts": [], "metadata": {"rank": «7»"7"»}}]}'],
  [
    "nova-servers",
    "s.json",
    '{"servers": [{"name": "x", "metadata": {}, "flavor": {"original_name": "y", "vcpus": 1, "ram": 1, "extra_specs": {"hw:cpu_policy": «"bogus"»"shared"»}}}]}',
  ],
  ["nova-servers", "metadata.json", '{"server": {"name": "x", "flavorRef": "1", "metadata": {"primary": «true»"true"»}}}'],
  ["glance-image-patch", "p.json", '[{"op": "add", "path": "/hw_disk_bus", "value": «"bogus"»"virtio"»}]'],
  [
    "glance-image-patch",
    "key.json",
    '[{"op": "add", "path": «"/hw_vif_multiqueue_enable"»"/hw_vif_multiqueue_enabled"», "value": "true"}]',
  ],
  ["osism-images", "i.yml", "images:\n  - name: x\n    login: y\n    versions: []\n    meta:\n      hw_disk_bus: «bogus»virtio»\n"],
  ["glance-images", "i.json", '{"images": [{"name": "x", "schema": "/v2/schemas/image", "hw_disk_bus": «"bogus"»"virtio"»}]}'],
  ["osc-flavor", "show.json", '{"name": "x", "ram": 1, "vcpus": 1, "properties": {"hw:cpu_policy": «"bogus"»"shared"»}}'],
  ["osc-flavor", "old.json", '{"name": "x", "ram": 1, "vcpus": 1, "properties": "hw:numa_nodes=\'1\', hw:cpu_policy=\'«bogus»shared»\'"}'],
  ["osc-flavor", "old-key.yaml", "name: x\nram: 1\nvcpus: 1\nproperties: hw:numa_nodes='1', «hw:cpu_polcy»hw:cpu_policy»='shared'\n"],
  [
    "osc-image",
    "show.yaml",
    "name: x\ncontainer_format: bare\ndisk_format: raw\nstatus: active\nproperties:\n  hw_disk_bus: «bogus»virtio»\n",
  ],
  ["osc-aggregate", "show.json", '{"name": "x", "hosts": [], "availability_zone": "z", "properties": {«"hw:cpu_policy"»"ssd"»: "shared"}}'],
  ["osc-volume-type", "list.json", '[{"Name": "x", "Is Public": true, "Properties": "multiattach=\'«yes»<is> True»\'"}]'],
  ["flavor", "f.yaml", "name: x\nram: 1\nvcpus: 1\nextra_specs: ['hw:numa_nodes=1', 'hw:cpu_policy=«bogus»shared»']\n"],
  ["image", "i.yaml", "name: x\ndisk_format: raw\nproperties:\n  hw_disk_bus: «'bogus'»virtio»\n"],
  [
    "openstack-helm",
    "values.yaml",
    "bootstrap:\n  structured:\n    flavors:\n      options:\n        tiny:\n          ram: 1\n          vcpus: 1\n          extra_specs:\n            - «hw:cpu_polcy»hw:cpu_policy»=shared\n",
  ],
  ["osism-flavors", "f.yaml", "reference: []\nmandatory:\n  - name: x\n    cpus: 1\n    ram: 1\n    hw:cpu_policy: «bogus»shared»\n"],
  [
    "ansible",
    "play.yml",
    '- hosts: x\n  tasks:\n    - block:\n        - openstack.cloud.compute_flavor:\n            name: x\n            extra_specs:\n              hw:boot_menu: «yes»"yes"»\n',
  ],
  [
    "ansible",
    "loop.yml",
    '- os_nova_flavor:\n    name: "{{ item.name }}"\n    extra_specs:\n      hw:cpu_policy: "{{ item.policy }}"\n  loop:\n    - {name: a, policy: shared}\n    - {name: b, policy: «bogus»shared»}\n',
  ],
  [
    "variables",
    "vars.yml",
    "flavors:\n  - &one\n    name: x\n    ram: 1\n    vcpus: 1\n    extra_specs: &specs\n      hw:cpu_policy: «bogus»shared»\n  - name: y\n    extra_specs:\n      <<: *specs\n      hw:cpu_policy: shared\n",
  ],
  [
    "flavor",
    "lines.ndjson",
    '{"name": "x", "ram": 1, "vcpus": 1, "extra_specs": {}}\n{"name": "y", "ram": 1, "vcpus": 1, "extra_specs": {"hw:cpu_policy": «"bogus"»"shared"»}}\n',
  ],
  ["terraform", "main.tf", 'resource "openstack_compute_flavor_v2" "x" {\n  extra_specs = { "hw:cpu_policy" : «"bogus"»"shared"» }\n}\n'],
  [
    "terraform",
    "default.tofu",
    'variable "p" { default = «"bogus"»"shared"» }\nresource "openstack_compute_flavor_v2" "x" {\n  extra_specs = { "hw:cpu_policy" = var.p }\n}\n',
  ],
  [
    "terraform",
    "a.tf.json",
    '{"resource": {"openstack_images_image_v2": {"x": {"name": "x", "properties": {"hw_disk_bus": «"bogus"»"virtio"»}}}}}',
  ],
  [
    "terraform-state",
    "plan.json",
    '{"terraform_version": "1.9.8", "values": {"root_module": {"resources": [{"mode": "managed", "type": "openstack_compute_flavor_v2", "values": {"name": "x", "extra_specs": {"hw:cpu_policy": «"bogus"»"shared"»}}}]}}}',
  ],
  ["packer", "a.pkr.hcl", 'source "openstack" "x" {\n  metadata = {\n    hw_disk_bus: «"bogus"»"virtio"»\n  }\n}\n'],
  [
    "terraform-values",
    "terragrunt.hcl",
    'inputs = {\n  flavors = [{ vcpus = 1, ram = 1, extra_specs = { "hw:cpu_policy" = «"bogus"»"shared"» } }]\n}\n',
  ],
  ["commands", "a.sh", "openstack flavor set x \\\n  --property \"hw:cpu_policy\"='«bogus»shared»'\n"],
  ["commands", "a.md", "# x\n```console\n$ openstack image set x --property hw_disk_bus=«bogus»virtio»\n```\n"],
  ["commands", "a.rst", "Like this::\n\n  nova flavor-key x set hw:cpu_policy=«bogus»shared»\n"],
  [
    "ansible",
    "run.yaml",
    "- hosts: a\n  tasks:\n    - shell: |\n        true\n        openstack flavor set {{ x }} --property hw:cpu_policy=«bogus»shared»\n",
  ],
];

async function lint(text: string, name: string): Promise<{ format: string | undefined; findings: Finding[] }> {
  const reading = await readDocument(text, { name });
  const ofNamespaces = new NamespaceLinter(metadefs, metadefs).lint(reading, name, judge);
  return { format: reading.format, findings: lintDocument(reading, judge, ofNamespaces) };
}

for (const [format, name, marked] of DOCUMENTS) {
  test(`${format}, ${name}: a finding has the place of its fault, and a change there takes it away`, async () => {
    const parts = marked.split(/[«»]/);
    assert.is(parts.length, 4);
    const [before, wrong, right, after] = parts as [string, string, string, string];
    const found = await lint(before + wrong + after, name);
    assert.is(found.format, format);
    assert.is(found.findings.length, 1, JSON.stringify(found.findings));
    const { line, column, length } = (found.findings[0] as Finding).at;
    const lines = before.split("\n");
    assert.equal({ line, column, length }, { line: lines.length, column: (lines.at(-1) as string).length + 1, length: wrong.length });
    assert.equal((await lint(before + right + after, name)).findings, []);
  });
}

test("what several resources share is told once", async () => {
  const shared = "base: &base\n  hw:cpu_policy: bogus\nflavors:\n";
  const flavors = [1, 2, 3].map(
    (vcpus) => `  - {name: f${vcpus}, ram: 1, vcpus: ${vcpus}, extra_specs: {<<: *base, hw:mem_page_size: huge}}\n`,
  );
  const { findings } = await lint(shared + flavors.join(""), "a.yaml");
  assert.equal(
    findings.map(({ at, key }) => [at.line, key]),
    [[2, "hw:cpu_policy"], ...[4, 5, 6].map((line) => [line, "hw:mem_page_size"])],
  );
});

test("every format has a finding with its place", () => {
  assert.equal([...new Set(DOCUMENTS.map(([format]) => format))].sort(), [...formatNames].sort());
});

test.run();
