import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as assert from "uvu/assert";
import { LanguageClient } from "../language-client.ts";

// tsx test/live/yaml-language-server.ts FOLDER: the schemas of documents in the real yaml-language-server, which
// `npm install yaml-language-server` put below FOLDER: what it reports, completes and describes with them.

const [installed = "."] = process.argv.slice(2);
const schemas = resolve(import.meta.dirname, "../../generated/schemas/documents/openstack");

/** The schema of a document, the document with the cursor at ¦, a completion that must be there, and what is reported. */
const CASES: readonly (readonly [schema: string, marked: string, label: string, problems: readonly string[]])[] = [
  ["flavor", "name: a\nvcpus: 2\nextra_specs:\n  hw:cpu_policy: ¦dedicated\n", "dedicated", []],
  [
    "flavor",
    "name: a\nextra_specs:\n  hw:numa_nodes: 2\n  hw:boot_menu: true\n  hw:cpu_policy: '{{ policy }}'\n  ¦\n",
    "hw:mem_page_size",
    [],
  ],
  ["flavor", "flavors:\n  - name: a\n    extra_specs:\n      hw:cpu_policy: ¦x\n", "shared", ["hw:cpu_policy"]],
  ["flavor", "- name: a\n  extra_specs:\n    hw:cpu_polcy: shared\n    ¦\n", "hw:cpu_policy", ["hw:cpu_polcy"]],
  ["image", "name: a\nproperties:\n  hw_disk_bus: ¦virtio\n", "scsi", []],
  ["image", "images:\n  - name: a\n    properties:\n      hw_disk_bus: ¦floppy\n", "scsi", ["hw_disk_bus"]],
  [
    "heat",
    "heat_template_version: 2018-08-31\nresources:\n  f:\n    type: OS::Nova::Flavor\n    properties:\n      extra_specs:\n        hw:cpu_policy: ¦x\n",
    "dedicated",
    ["hw:cpu_policy"],
  ],
  [
    "heat",
    "resources:\n  f:\n    type: OS::Nova::Flavor\n    properties:\n      extra_specs: {get_param: specs}\n  i:\n    type: OS::Glance::WebImage\n    properties:\n      extra_properties:\n        hw_disk_bus: {get_param: bus}\n        ¦\n",
    "hw_video_model",
    [],
  ],
  [
    "ansible",
    "- hosts: all\n  tasks:\n    - block:\n        - openstack.cloud.compute_flavor:\n            name: a\n            extra_specs:\n              hw:cpu_policy: ¦x\n",
    "dedicated",
    ["hw:cpu_policy"],
  ],
  [
    "ansible",
    "- openstack.cloud.image:\n    name: a\n    properties: '{{ properties }}'\n- openstack.cloud.image:\n    properties:\n      ¦\n",
    "hw_disk_bus",
    [],
  ],
];

const cwd = mkdtempSync(join(tmpdir(), "metadef-schemas-"));
const server = resolve(installed, "node_modules/yaml-language-server/bin/yaml-language-server");
const client = new LanguageClient(cwd, [server, "--stdio"]);
try {
  await client.initialize();
  for (const [index, [schema, marked, label, problems]] of CASES.entries()) {
    const name = `${index}.yaml`;
    const at = marked.indexOf("¦");
    const lines = marked.slice(0, at).split("\n");
    const position = { line: lines.length - 1, character: (lines.at(-1) as string).length };
    const address = pathToFileURL(join(schemas, `${schema}.schema.json`)).href;
    const text = `# yaml-language-server: $schema=${address}\n${marked.slice(0, at)}${marked.slice(at + 1)}`;
    const uri = client.uri(name);
    const told = client.next(
      ({ method, params }) => method === "textDocument/publishDiagnostics" && (params as { uri: string }).uri === uri,
    );
    client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    const { diagnostics } = (await told).params as { diagnostics: { message: string; range: { start: { line: number } } }[] };
    const below = { textDocument: { uri }, position: { ...position, line: position.line + 1 } };
    const { items } = (await client.request("textDocument/completion", below)) as { items: { label: string }[] };
    console.log(
      `${schema} ${JSON.stringify(marked)}: ${items.length} items; ${diagnostics.map(({ message }) => message).join("; ") || "no problem"}`,
    );
    assert.ok(
      items.some((item) => item.label === label),
      `${label} is not among ${items.map((item) => item.label).slice(0, 10)}`,
    );
    const words = diagnostics.map(({ range }) => text.split("\n")[range.start.line] as string);
    assert.is(words.length, problems.length);
    for (const [number, problem] of problems.entries()) assert.match(words[number] as string, problem);
  }
} finally {
  client.server.kill();
  rmSync(cwd, { recursive: true });
}
