import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { stringify, type ToStringOptions } from "yaml";
import { readDocument } from "../src/documents/index.ts";
import { isTemplate } from "../src/documents/template.ts";
import type { Finding } from "../src/index.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { HOW, KEYS, NUMBERS } from "./fuzz-values.ts";

// A flavor or an image has the same findings in every file and command in which people write it, each at the text of its own entry.

const judge = judgeOf([builtIn], { target: "openstack@2026.1" });

type Entries = Readonly<Record<string, string>>;
type Writer = readonly [name: string, write: (entries: Entries) => string];

const json = JSON.stringify;
/** YAML as the readers of Python take it. */
const yaml = (value: unknown, how: ToStringOptions = {}): string => stringify(value, { version: "1.1", ...how });
/** A string of HCL. */
const hcl = (text: string): string => json(text).replaceAll("${", "$${").replaceAll("%{", "%%{");
/** Texts in brackets: the writer leaves some bare, such as `a?b`, which the readers of Python do not read there. */
const QUOTED = { defaultKeyType: "QUOTE_DOUBLE", defaultStringType: "QUOTE_SINGLE" } as const;
const hclMap = (entries: Entries): string =>
  `{\n${Object.entries(entries)
    .map(([key, value]) => `    ${hcl(key)} = ${hcl(value)}\n`)
    .join("")}  }`;
/** A word of a shell, in one of two ways to quote it. */
const quoted = (text: string): string =>
  text.length % 2 === 0 ? `'${text.replaceAll("'", "'\\''")}'` : `"${text.replaceAll(/[\\"$`]/g, "\\$&")}"`;
const options = (entries: Entries): string =>
  Object.entries(entries)
    .map(([key, value]) => ` \\\n  --property ${quoted(`${key}=${value}`)}`)
    .join("");

const SIZE = { vcpus: 4, ram: 4096, disk: 10 };

const FLAVORS: readonly Writer[] = [
  ["a.json", (extra_specs) => json({ flavor: { id: "1", name: "f", ...SIZE, extra_specs } })],
  ["b.json", (extra_specs) => json({ flavors: [{ id: "1", name: "f", ...SIZE, extra_specs }] }, null, "\t")],
  ["c.yaml", (extra_specs) => yaml([{ name: "f", ...SIZE, extra_specs }])],
  ["d.yaml", (extra_specs) => yaml({ flavors: [{ name: "f", ...SIZE, extra_specs }] }, { collectionStyle: "flow", ...QUOTED })],
  [
    "e.yaml",
    (extra_specs) =>
      `a: &a\n${yaml(extra_specs, { defaultStringType: "QUOTE_DOUBLE" }).replace(/(?<=^|\n)/g, "  ")}\nflavors:\n- {name: f, vcpus: 4, ram: 4096, disk: 10, extra_specs: {<<: *a}}\n`,
  ],
  [
    "heat.yaml",
    (extra_specs) =>
      yaml({
        heat_template_version: "2018-08-31",
        resources: { f: { type: "OS::Nova::Flavor", properties: { name: "f", ...SIZE, extra_specs } } },
      }),
  ],
  [
    "play.yaml",
    (extra_specs) =>
      yaml([{ hosts: "x", tasks: [{ "openstack.cloud.compute_flavor": { name: "f", ...SIZE, extra_specs, state: "present" } }] }]),
  ],
  [
    "k.yaml",
    (extraSpecs) =>
      yaml({
        apiVersion: "compute.openstack.crossplane.io/v1alpha1",
        kind: "FlavorV2",
        metadata: { name: "f" },
        spec: { forProvider: { name: "f", ...SIZE, extraSpecs } },
      }),
  ],
  [
    "main.tf",
    (entries) =>
      `resource "openstack_compute_flavor_v2" "f" {\n  name = "f"\n  vcpus = 4\n  ram = 4096\n  disk = 10\n  extra_specs = ${hclMap(entries)}\n}\n`,
  ],
  [
    "local.tf",
    (entries) =>
      `locals {\n  specs = ${hclMap(entries)}\n}\n\nresource "openstack_compute_flavor_v2" "f" {\n  name = "f"\n  vcpus = 4\n  ram = 4096\n  disk = 10\n  extra_specs = local.specs\n}\n`,
  ],
  [
    "main.tf.json",
    (entries) =>
      json({
        resource: {
          openstack_compute_flavor_v2: {
            f: {
              name: "f",
              ...SIZE,
              extra_specs: Object.fromEntries(
                Object.entries(entries).map(([key, value]) =>
                  [hcl(key).slice(1, -1), hcl(value).slice(1, -1)].map((each) => JSON.parse(`"${each}"`)),
                ),
              ),
            },
          },
        },
      }),
  ],
  ["make.sh", (entries) => `set -e\nopenstack flavor create --vcpus 4 --ram 4096 --disk 10${options(entries)} f\n`],
  [
    "page.md",
    (entries) => `# Flavors\n\n\`\`\`console\n$ openstack flavor create --vcpus 4 --ram 4096 --disk 10${options(entries)} f\n\`\`\`\n`,
  ],
];

const IMAGE = { disk_format: "qcow2", container_format: "bare" };

const IMAGES: readonly Writer[] = [
  ["a.json", (properties) => json({ name: "i", ...IMAGE, properties })],
  ["b.yaml", (properties) => yaml([{ name: "i", ...IMAGE, properties }])],
  [
    "c.yaml",
    (properties) =>
      yaml(
        [
          { name: "i", ...IMAGE, properties },
          { name: "j", ...IMAGE },
        ],
        { collectionStyle: "flow", ...QUOTED },
      ),
  ],
  [
    "heat.yaml",
    (extra_properties) =>
      yaml({
        heat_template_version: "2018-08-31",
        resources: { i: { type: "OS::Glance::WebImage", properties: { name: "i", location: "http://x", ...IMAGE, extra_properties } } },
      }),
  ],
  ["play.yaml", (properties) => yaml([{ hosts: "x", tasks: [{ "openstack.cloud.image": { name: "i", ...IMAGE, properties } }] }])],
  [
    "main.tf",
    (entries) =>
      `resource "openstack_images_image_v2" "i" {\n  name = "i"\n  disk_format = "qcow2"\n  container_format = "bare"\n  properties = ${hclMap(entries)}\n}\n`,
  ],
  ["image.pkr.hcl", (entries) => `source "openstack" "i" {\n  image_name = "i"\n  metadata = ${hclMap(entries)}\n}\n`],
  ["make.sh", (entries) => `openstack image create --disk-format qcow2 --container-format bare${options(entries)} i\n`],
  [
    "page.rst",
    (entries) =>
      `Images\n======\n\n.. code-block:: console\n\n   $ openstack image create --disk-format qcow2${options(entries).replaceAll("\n", "\n   ")} i\n`,
  ],
];

const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NUMBERS) }, fc.string({ unit: "grapheme", maxLength: 12 }));
/** What another program is still to replace, or what a documentation writes where the reader puts something else: commands with it are not read that far. */
const isPlaceholder = (text: string): boolean =>
  isTemplate(text) || /[{}[\]*<>…]|\.\.\.|^[A-Z][A-Z0-9_-]*$|[.:](?:N|X|[A-Z]+-[A-Z-]+)$/.test(text);
const keys = KEYS.filter((key) => /[:_]/.test(key) && !/^(?:OS::|openstack|resource_type|disk_f|container_f|min_|extra_s)/.test(key));
const entriesOf = (own: RegExp) =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...keys.filter((key) => own.test(key))) },
          { weight: 1, arbitrary: fc.constantFrom(...keys) },
          fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
        ),
        text,
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((pairs) => Object.fromEntries(pairs) as Entries)
    .filter((entries) => !Object.entries(entries).flat().some(isPlaceholder) && !Object.keys(entries).some((key) => key.includes("=")));

/** Texts that every language writes as they are. */
const isPlain = (text: string | undefined): text is string => text !== undefined && /^[\w:.-]+$/.test(text);

/** What is at the place of a finding: its own key or value. */
function checkPlace({ key, at, message }: Finding, entries: Entries, written: string): void {
  const wanted = at.of === "key" ? key : entries[key ?? ""];
  if (at.absent || at.line === undefined || key === undefined || !isPlain(key) || !isPlain(wanted)) return;
  const line = written.split("\n")[at.line - 1] ?? "";
  const from = (at.column as number) - 1;
  assert.ok(line.slice(from, from + (at.length as number)).includes(wanted), `${message} at ${json(at)} of ${written}`);
}

async function compare(writers: readonly Writer[], entries: Entries): Promise<void> {
  let first: string[] | undefined;
  for (const [name, write] of writers) {
    const written = write(entries);
    const reading = await readDocument(written, { name });
    const findings = lintDocument(reading, judge);
    for (const finding of findings) checkPlace(finding, entries, written);
    const told = findings.map(({ code, key, severity }) => json([severity, code, key]));
    const found = [...new Set(told)].sort();
    assert.ok(reading.resources.length > 0, `${name}: ${written}`);
    first ??= found;
    assert.equal(found, first, `${name}: ${written}\n${found}\n${first}`);
  }
}

test("a flavor, however it is written", async () => {
  await fc.assert(
    fc.asyncProperty(entriesOf(/:/), (entries) => compare(FLAVORS, entries)),
    HOW,
  );
});

test("an image, however it is written", async () => {
  await fc.assert(
    fc.asyncProperty(entriesOf(/^hw_|^os_|^trait|^kernel/), (entries) => compare(IMAGES, entries)),
    HOW,
  );
});

test.run();
