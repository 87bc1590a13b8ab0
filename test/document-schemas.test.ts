import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseAllDocuments } from "yaml";
import { runCommand } from "./command.ts";

// the schemas of documents, for editors without the language server: what lint accepts they accept, and they know wrong keys and values

const root = resolve(import.meta.dirname, "..");
const cases = join(root, "test/cases/documents");

/** Which documents of the tests have which schema. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  flavor: ["flavor", "nova-flavors"],
  image: ["image", "glance-images"],
  heat: ["heat"],
  ansible: ["ansible"],
};

const ajv = new Ajv({ strict: false });
for (const name of Object.keys(FOLDERS)) {
  const text = readFileSync(join(root, `generated/schemas/documents/openstack/${name}.schema.json`), "utf8");
  assert.ok(text.length < 200_000, `${name} is too long for an editor`);
  ajv.addSchema(JSON.parse(text), `${name}.schema.json`);
}

/** Whether a schema accepts a value; an empty file has none. */
function accepts(schema: string, value: unknown): boolean {
  const validate = ajv.getSchema(`${schema}.schema.json`);
  return value === null || validate?.(value) === true;
}

test("what lint has nothing against, the schemas accept", async () => {
  let tried = 0;
  for (const [schema, folders] of Object.entries(FOLDERS)) {
    for (const folder of folders) {
      for (const name of readdirSync(join(cases, folder)).filter((each) => /\.(?:json|ya?ml)$/.test(each))) {
        const { out } = await runCommand(["lint", name, "--format", "json", "--no-config"], { cwd: join(cases, folder) });
        const { findings, summary } = JSON.parse(out) as { findings: unknown[]; summary: { resources: number } };
        if (findings.length > 0 || summary.resources === 0) continue;
        const text = readFileSync(join(cases, folder, name), "utf8");
        for (const document of parseAllDocuments(text, { version: "1.1", logLevel: "silent" })) {
          const value: unknown = document.toJS();
          assert.ok(
            accepts(schema, value),
            `${folder}/${name}: ${JSON.stringify(ajv.getSchema(`${schema}.schema.json`)?.errors?.slice(0, 2))}`,
          );
        }
        tried++;
      }
    }
  }
  assert.ok(tried > 8, `${tried} documents`);
});

test("wrong keys and values are known in each kind of document, and functions and templates are not values", () => {
  const heat = (extra_specs: unknown) => ({ resources: { f: { type: "OS::Nova::Flavor", properties: { extra_specs } } } });
  const ansible = (extra_specs: unknown) => [{ tasks: [{ block: [{ "openstack.cloud.compute_flavor": { name: "a", extra_specs } }] }] }];
  const flavor = (extra_specs: unknown) => ({ flavors: [{ name: "a", vcpus: 1, extra_specs }] });
  for (const [schema, of] of [
    ["heat", heat],
    ["ansible", ansible],
    ["flavor", flavor],
  ] as const) {
    for (const right of [{ "hw:cpu_policy": "shared" }, { "hw:cpu_policy": "{{ policy }}" }, { "hw:numa_nodes": 2 }, { "my:own": "x" }, {}])
      assert.ok(accepts(schema, of(right)), `${schema} ${JSON.stringify(right)}`);
    for (const wrong of [{ "hw:cpu_policy": "x" }, { "hw:cpu_polcy": "shared" }, { "hw:numa_nodes": "x" }, { "hw:cpu_policy": null }])
      assert.not.ok(accepts(schema, of(wrong)), `${schema} ${JSON.stringify(wrong)}`);
  }
  assert.ok(accepts("heat", heat({ get_param: "specs" })));
  assert.ok(accepts("ansible", ansible("{{ specs }}")));
  assert.not.ok(accepts("image", { properties: { hw_disk_bus: "floppy" } }));
  assert.not.ok(accepts("image", [{ properties: { hw_disk_bus: "floppy" } }]));
});

test.run();
