import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { runCommand } from "./command.ts";
import { type Diagnosed, LanguageClient, type Range } from "./language-client.ts";

// metadef lsp, driven over its protocol as an editor does; the build must be there

interface Item {
  readonly label: string;
  readonly detail?: string;
  readonly tags?: readonly number[];
  readonly textEdit: { readonly range: Range; readonly newText: string };
  readonly additionalTextEdits?: readonly { readonly range: Range; readonly newText: string }[];
  readonly insertTextFormat?: number;
}

interface Action {
  readonly title: string;
  readonly isPreferred?: boolean;
  readonly diagnostics: readonly Diagnosed[];
  readonly edit: { readonly changes: Readonly<Record<string, readonly { readonly range: Range; readonly newText: string }[]>> };
}

const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

const test = suite<{ client: LanguageClient; folder: string }>("lsp");

test.before(async (context) => {
  context.folder = mkdtempSync(join(tmpdir(), "metadef-lsp-"));
  context.client = new LanguageClient(context.folder);
  await context.client.initialize(SNIPPETS);
});

test.after(async ({ client, folder }) => {
  assert.is(await client.close(), 0);
  assert.is(client.errors, "");
  rmSync(folder, { recursive: true });
});

/** The text without its `¦`, and where that is. */
function cursorOf(marked: string): { text: string; position: { line: number; character: number } } {
  const at = marked.indexOf("¦");
  const lines = marked.slice(0, at).split(/\r\n|\n/);
  return {
    text: marked.slice(0, at) + marked.slice(at + 1),
    position: { line: lines.length - 1, character: (lines.at(-1) as string).length },
  };
}

const offsetOf = (text: string, { line, character }: Range["start"]): number => {
  let start = 0;
  for (let passed = 0; passed < line; passed++) start = text.indexOf("\n", start) + 1;
  return start + character;
};

/** A text after the edits. */
function edited(text: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
  const sorted = [...edits].sort((a, b) => offsetOf(text, b.range.start) - offsetOf(text, a.range.start));
  return sorted.reduce(
    (old, { range, newText }) => old.slice(0, offsetOf(text, range.start)) + newText + old.slice(offsetOf(text, range.end)),
    text,
  );
}

async function completionsIn(client: LanguageClient, name: string, marked: string): Promise<{ text: string; items: readonly Item[] }> {
  const { text, position } = cursorOf(marked);
  await client.open(name, text);
  const textDocument = { uri: client.uri(name) };
  const list = (await client.request("textDocument/completion", { textDocument, position })) as { items: Item[] } | null;
  client.notify("textDocument/didClose", { textDocument });
  return { text, items: list?.items ?? [] };
}

const HEAT =
  "heat_template_version: 2018-08-31\nresources:\n  f:\n    type: OS::Nova::Flavor\n    properties:\n      ram: 512\n      vcpus: 2\n";
const TERRAFORM = 'resource "openstack_compute_flavor_v2" "a" {\n  name = "a"\n  ram = 1\n  vcpus = 2\n  disk = 1\n';
const ANSIBLE =
  "- hosts: all\n  tasks:\n    - openstack.cloud.compute_flavor:\n        name: a\n        ram: 4\n        vcpus: 2\n        disk: 1\n";
const JSON_FLAVOR = '{"name":"a","vcpus":2,"ram":512,"disk":1,"extra_specs":{';

/** A text with the cursor at ¦, the item that is chosen, and the text then. */
const COMPLETED: readonly (readonly [name: string, marked: string, label: string, after: string])[] = [
  ["a.json", `${JSON_FLAVOR}"hw:cpu_po¦": "shared"}}`, "hw:cpu_policy", `${JSON_FLAVOR}"hw:cpu_policy": "shared"}}`],
  ["a.json", `${JSON_FLAVOR}"hw:cpu_po¦"}}`, "hw:cpu_policy", `${JSON_FLAVOR}"hw:cpu_policy": "$1"}}`],
  ["a.json", `${JSON_FLAVOR}¦}}`, "hw:cpu_policy", `${JSON_FLAVOR}"hw:cpu_policy": "$1"}}`],
  [
    "a.json",
    `${JSON_FLAVOR}"hw:numa_nodes": "1"\n"hw:cpu_po¦}}`,
    "hw:cpu_policy",
    `${JSON_FLAVOR}"hw:numa_nodes": "1",\n"hw:cpu_policy": "$1"}}`,
  ],
  ["a.json", `${JSON_FLAVOR}"hw:cpu_policy": "¦"}}`, "dedicated", `${JSON_FLAVOR}"hw:cpu_policy": "dedicated"}}`],
  ["a.json", `${JSON_FLAVOR}"hw:cpu_policy": ¦}}`, "dedicated", `${JSON_FLAVOR}"hw:cpu_policy": "dedicated"}}`],
  // what is below the cursor is not whole
  ["a.json", `${JSON_FLAVOR}"hw:cpu_policy": "ded¦`, "dedicated", `${JSON_FLAVOR}"hw:cpu_policy": "dedicated"`],
  ["patch.json", '[{"op":"add","path":"/hw_disk_b¦","value":"x"}]', "hw_disk_bus", '[{"op":"add","path":"/hw_disk_bus","value":"x"}]'],
  ["list.ndjson", `${JSON_FLAVOR}"hw:cpu_policy": "¦"}}\n`, "mixed", `${JSON_FLAVOR}"hw:cpu_policy": "mixed"}}\n`],
  ["a.yaml", "name: a\nvcpus: 2\nextra_specs:\n  hw:cpu_po¦\n", "hw:cpu_policy", "name: a\nvcpus: 2\nextra_specs:\n  hw:cpu_policy: \n"],
  ["a.yaml", "name: a\nvcpus: 2\nextra_specs:\n  ¦\n", "hw:cpu_policy", "name: a\nvcpus: 2\nextra_specs:\n  hw:cpu_policy: \n"],
  [
    "a.yaml",
    "name: a\nvcpus: 2\nextra_specs:\n  hw:cpu_policy: ¦\n",
    "dedicated",
    "name: a\nvcpus: 2\nextra_specs:\n  hw:cpu_policy: dedicated\n",
  ],
  [
    "a.yaml",
    "name: a\r\nextra_specs:\r\n  hw:mem_page_size: ¦\r\n  hw:x: 1\r\n",
    "2MB",
    'name: a\r\nextra_specs:\r\n  hw:mem_page_size: "2MB"\r\n  hw:x: 1\r\n',
  ],
  [
    "a.yaml",
    "name: a\nextra_specs: {hw:numa_nodes: 2, ¦}\n",
    "hw:cpu_policy",
    "name: a\nextra_specs: {hw:numa_nodes: 2, hw:cpu_policy: }\n",
  ],
  [
    "a.yaml",
    "name: a\nextra_specs:\n  hw:cpu_sockets: 2\n  hw:hide_hypervisor_id: ¦\n",
    "true",
    'name: a\nextra_specs:\n  hw:cpu_sockets: 2\n  hw:hide_hypervisor_id: "true"\n',
  ],
  ["heat.yaml", `${HEAT}      extra_specs:\n        hw:cpu_po¦\n`, "hw:cpu_policy", `${HEAT}      extra_specs:\n        hw:cpu_policy: \n`],
  [
    "heat.yaml",
    `${HEAT}      extra_specs:\n        hw:cpu_policy: ¦\n`,
    "dedicated",
    `${HEAT}      extra_specs:\n        hw:cpu_policy: dedicated\n`,
  ],
  ["heat.yaml", `${HEAT}      extra_specs: { "¦" }\n`, "hw:cpu_policy", `${HEAT}      extra_specs: { "hw:cpu_policy":  }\n`],
  [
    "play.yml",
    `${ANSIBLE}        extra_specs:\n          hw:cpu_po¦\n`,
    "hw:cpu_policy",
    `${ANSIBLE}        extra_specs:\n          hw:cpu_policy: \n`,
  ],
  [
    "play.yml",
    "- hosts: all\n  tasks:\n    - command: openstack flavor set --property hw:cpu_policy=¦ a\n",
    "shared",
    "- hosts: all\n  tasks:\n    - command: openstack flavor set --property hw:cpu_policy=shared a\n",
  ],
  [
    "main.tf",
    `${TERRAFORM}  extra_specs = {\n    "hw:cpu_po¦"\n  }\n}\n`,
    "hw:cpu_policy",
    `${TERRAFORM}  extra_specs = {\n    "hw:cpu_policy" = "$1"\n  }\n}\n`,
  ],
  [
    "main.tf",
    `${TERRAFORM}  extra_specs = {\n    ¦\n  }\n}\n`,
    "hw:cpu_policy",
    `${TERRAFORM}  extra_specs = {\n    "hw:cpu_policy" = "$1"\n  }\n}\n`,
  ],
  [
    "main.tf",
    `${TERRAFORM}  extra_specs = {\n    "hw:cpu_policy" = "¦"\n  }\n}\n`,
    "dedicated",
    `${TERRAFORM}  extra_specs = {\n    "hw:cpu_policy" = "dedicated"\n  }\n}\n`,
  ],
  [
    "main.tf",
    `${TERRAFORM}  extra_specs = {\n    "hw:cpu_policy" = ¦\n  }\n}\n`,
    "dedicated",
    `${TERRAFORM}  extra_specs = {\n    "hw:cpu_policy" = "dedicated"\n  }\n}\n`,
  ],
  [
    "a.pkr.hcl",
    'source "openstack" "a" {\n  image_name = "a"\n  metadata = {\n    "hw_disk_b¦"\n  }\n}\n',
    "hw_disk_bus",
    'source "openstack" "a" {\n  image_name = "a"\n  metadata = {\n    "hw_disk_bus" = "$1"\n  }\n}\n',
  ],
  [
    "a.sh",
    "openstack flavor create --ram 4 --vcpus 2 \\\n  --property hw:cpu_po¦ \\\n  x\n",
    "hw:cpu_policy",
    "openstack flavor create --ram 4 --vcpus 2 \\\n  --property hw:cpu_policy= \\\n  x\n",
  ],
  ["a.sh", "openstack flavor set --property ¦ x\n", "hw:cpu_policy", "openstack flavor set --property hw:cpu_policy= x\n"],
  [
    "a.sh",
    "openstack flavor set --property hw:cpu_policy=d¦ x\n",
    "dedicated",
    "openstack flavor set --property hw:cpu_policy=dedicated x\n",
  ],
  ["a.sh", "openstack image set --property 'hw_disk_bus=¦' x\n", "virtio", "openstack image set --property 'hw_disk_bus=virtio' x\n"],
  [
    "a.md",
    "Run\n\n```bash\nopenstack flavor set x --property hw:cpu_po¦\n```\n",
    "hw:cpu_policy",
    "Run\n\n```bash\nopenstack flavor set x --property hw:cpu_policy=\n```\n",
  ],
  [
    "a.rst",
    "Run\n\n.. code-block:: console\n\n   $ openstack flavor set x --property hw:cpu_policy=¦\n",
    "mixed",
    "Run\n\n.. code-block:: console\n\n   $ openstack flavor set x --property hw:cpu_policy=mixed\n",
  ],
  [
    "shown.json",
    '[{"Name":"a","ID":"1","RAM":1,"Disk":1,"VCPUs":1,"Properties":"hw:cpu_policy=\'¦\'"}]',
    "shared",
    '[{"Name":"a","ID":"1","RAM":1,"Disk":1,"VCPUs":1,"Properties":"hw:cpu_policy=\'shared\'"}]',
  ],
];

test("keys and values are completed in every syntax, with what the syntax needs around them", async ({ client }) => {
  for (const [name, marked, label, after] of COMPLETED) {
    const { text, items } = await completionsIn(client, name, marked);
    const item = items.find((each) => each.label === label);
    assert.ok(item, `${name}: ${JSON.stringify(marked)} has ${items.map((each) => each.label).slice(0, 9)}`);
    assert.is(edited(text, [item.textEdit, ...(item.additionalTextEdits ?? [])]), after);
    assert.is(item.insertTextFormat === 2, after.includes("$1"));
  }
});

test("nothing is completed outside of resources", async ({ client }) => {
  const outside = [
    ["a.yaml", "name: a¦\nvcpus: 2\nextra_specs:\n  hw:cpu_policy: shared\n"],
    ["a.yaml", "# hw:¦\nname: a\nvcpus: 2\nextra_specs:\n  hw:cpu_policy: shared\n"],
    ["other.yaml", "services:\n  web:\n    ¦\n"],
    ["main.tf", `${TERRAFORM}  ¦\n}\n`],
    ["a.sh", "openstack server list ¦\n"],
    ["a.md", "An extra spec such as hw:cpu_po¦ pins CPUs. openstack flavor set --property x=1\n"],
  ] as const;
  for (const [name, marked] of outside) assert.equal((await completionsIn(client, name, marked)).items, [], marked);
});

test("keys come in the order of use, without those that are there, and old ones are marked", async ({ client }) => {
  const { items } = await completionsIn(client, "a.yaml", "name: a\nvcpus: 2\nextra_specs:\n  hw:cpu_policy: shared\n  hw:¦\n");
  const sorted = [...items].sort((a, b) =>
    (a as unknown as { sortText: string }).sortText < (b as unknown as { sortText: string }).sortText ? -1 : 1,
  );
  assert.equal(
    sorted.slice(0, 3).map(({ label }) => label),
    ["hw:cpu_sockets", "hw:numa_nodes", "hw:cpu_cores"],
  );
  assert.not.ok(items.some(({ label }) => label === "hw:cpu_policy"));
  const { items: old } = await completionsIn(client, "a.yaml", "name: a\nvcpus: 2\nextra_specs:\n  hide_hyp¦\n");
  assert.equal(
    old.map(({ label, tags, detail }) => [label, tags, detail]),
    [
      ["hide_hypervisor_id", [1], "boolean; deprecated: use hw:hide_hypervisor_id; openstack@2026.2"],
      ["hw:hide_hypervisor_id", undefined, "boolean; openstack@2026.2"],
    ],
  );
});

test("an item is described when it is asked about", async ({ client }) => {
  await client.open("a.yaml", "name: a\nvcpus: 2\nextra_specs:\n  hw:cpu_po\n");
  const textDocument = { uri: client.uri("a.yaml") };
  const { items } = (await client.request("textDocument/completion", { textDocument, position: { line: 3, character: 11 } })) as {
    items: Item[];
  };
  assert.is(items[0]?.detail, "shared | dedicated | mixed; openstack@2026.2");
  const { documentation } = (await client.request("completionItem/resolve", items[0])) as { documentation: { value: string } };
  assert.match(documentation.value, /^\*\*`hw:cpu_policy`\*\* on openstack\\@2026\.2\n\nCPU allocation policy\n/);
  assert.match(documentation.value, "- Values: shared, dedicated, mixed\n");
  assert.match(documentation.value, "- Another value: Nova refuses it when it is set (HTTP 400, from microversion 2.86");
  client.notify("textDocument/didClose", { textDocument });
});

test("a key and a value are described under the cursor, with their place", async ({ client }) => {
  const texts: readonly (readonly [string, string, RegExp, number, number])[] = [
    ["a.json", `${JSON_FLAVOR}"hw:cp¦u_policy": "mixed"}}`, /^\*\*`hw:cpu_policy`/, 56, 71],
    ["a.json", `${JSON_FLAVOR}"hw:cpu_policy": "mi¦xed"}}`, /^`mixed`: one of the values below\n\n\*\*`hw:cpu_policy`/, 73, 80],
    ["a.yaml", "name: a\nextra_specs:\n  hw:cpu_p¦olicy: shared\n", /^\*\*`hw:cpu_policy`/, 2, 15],
    // the text is broken below
    ["a.yaml", "name: a\nextra_specs:\n  hw:cpu_p¦olicy: shared\n  hw:mem\n", /^\*\*`hw:cpu_policy`/, 2, 15],
    ["heat.yaml", `${HEAT}      extra_specs: {hw:cpu_p¦olicy: shared}\n`, /^\*\*`hw:cpu_policy`/, 20, 33],
    ["main.tf", `${TERRAFORM}  extra_specs = { "hw:cpu_policy" = "sh¦ared" }\n}\n`, /^`shared`/, 36, 44],
    ["a.sh", "openstack flavor set --property hw:cpu_po¦licy=shared x\n", /^\*\*`hw:cpu_policy`/, 32, 45],
    // the value goes on below: the place ends with its first line
    ["a.sh", 'openstack flavor set --property hw:cpu_policy="shared\nx y¦ z" x\n', /^\*\*`hw:cpu_policy`/, 47, 53],
  ];
  for (const [name, marked, said, from, to] of texts) {
    const { text, position } = cursorOf(marked);
    await client.open(name, text);
    const textDocument = { uri: client.uri(name) };
    const hover = (await client.request("textDocument/hover", { textDocument, position })) as { contents: { value: string }; range: Range };
    client.notify("textDocument/didClose", { textDocument });
    assert.match(hover.contents.value, said);
    assert.equal([hover.range.start.character, hover.range.end.character], [from, to], marked);
  }
});

test("the findings are those of lint: codes, severities, places and words, also in other files of a module", async ({ client, folder }) => {
  const broken: Readonly<Record<string, string>> = {
    "a.json": `${JSON_FLAVOR}"hw:cpu_policy": "dedicatd", "hw:cpu_treads": "2"}}`,
    "b.yaml": 'name: é😀\nvcpus: 2\nextra_specs:\r\n  "😀": "é"\r\n  hw:cpu_policy: dedicated\r\n  hw:cpu_thread_policy: isolat\r\n',
    "heat.yaml": `${HEAT}      extra_specs: {hw:cpu_policy: 1, hw:numa_nodes: 3}\n`,
    "a.sh":
      "openstack flavor set --property hw:cpu_polcy=shared x # metadef-ignore unknown-extra-spec: ours\nopenstack flavor set --property hw:cpu_polic=x x\n",
    "module/main.tf": `${TERRAFORM}  extra_specs = local.specs\n}\n`,
    "module/locals.tf": 'locals {\n  specs = {\n    "hw:cpu_policy" = "dedicatd"\n  }\n}\n',
    "broken.json": '{"flavors": [{"extra_specs": {"hw:cpu_policy": }}]}',
    "other.json": '{"compilerOptions": {}, }',
  };
  mkdirSync(join(folder, "module"));
  // a text in the editor counts, and not that on the disk
  for (const name of Object.keys(broken)) writeFileSync(join(folder, name), "");
  let again: Promise<unknown> | undefined;
  for (const [name, text] of Object.entries(broken)) {
    if (name.endsWith("locals.tf")) again = client.diagnostics(client.uri("module/main.tf"), 1);
    await client.open(name, text);
  }
  // another file of its module was opened after it
  await again;
  await client.request("textDocument/hover", { textDocument: { uri: client.uri("a.json") }, position: { line: 0, character: 0 } });
  const last = new Map<string, readonly Diagnosed[]>();
  for (const { method, params } of client.received) {
    const { uri, diagnostics } = (params ?? {}) as { uri: string; diagnostics: Diagnosed[] };
    if (method === "textDocument/publishDiagnostics") last.set(uri, diagnostics);
  }
  for (const [name, text] of Object.entries(broken)) writeFileSync(join(folder, name), text);
  const { out } = await runCommand(["lint", ".", "--format", "json"], { cwd: folder });
  const { findings } = JSON.parse(out) as { findings: Found[] };
  assert.ok(findings.length > 8);
  const told = [...last].flatMap(([uri, diagnostics]) =>
    diagnostics.map(({ range: { start, end }, code, severity, message }) => [
      uri.slice(client.uri("").length + 1),
      start.line + 1,
      start.character + 1,
      end.character - start.character,
      code,
      ["error", "warning", "info"][severity - 1],
      message.split("\n", 1)[0]?.replace(/^flavor "[^"]*": /, ""),
    ]),
  );
  const linted = findings.map(({ at, code, severity, message }) => [at.file, at.line, at.column, at.length, code, severity, message]);
  assert.equal(told.map(String).sort(), linted.map(String).sort());
  for (const name of Object.keys(broken)) client.notify("textDocument/didClose", { textDocument: { uri: client.uri(name) } });
});

interface Found {
  readonly at: { readonly file: string; readonly line: number; readonly column: number; readonly length: number };
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

test("a fix replaces the wrong word, and a comment suppresses the finding, where the file has comments", async ({ client }) => {
  const wrong: readonly (readonly [name: string, text: string, fixed: string, suppressed: string | undefined])[] = [
    ["a.json", `${JSON_FLAVOR}"hw:cpu_policy":"dedicatd"}}`, `${JSON_FLAVOR}"hw:cpu_policy":"dedicated"}}`, undefined],
    [
      "a.yaml",
      "name: a\r\nextra_specs:\r\n  hw:cpu_policy: dedicatd\r\n",
      "name: a\r\nextra_specs:\r\n  hw:cpu_policy: dedicated\r\n",
      "name: a\r\nextra_specs:\r\n  # metadef-ignore value-not-in-enum: write the reason here\r\n  hw:cpu_policy: dedicatd\r\n",
    ],
    [
      "heat.yaml",
      `${HEAT}      extra_specs:\n        hw:cpu_policy: dedicatd\n`,
      `${HEAT}      extra_specs:\n        hw:cpu_policy: dedicated\n`,
      `${HEAT}      extra_specs:\n        # metadef-ignore value-not-in-enum: write the reason here\n        hw:cpu_policy: dedicatd\n`,
    ],
    [
      "main.tf",
      `${TERRAFORM}  extra_specs = {\n    "hw:cpu_policy" = "dedicatd"\n  }\n}\n`,
      `${TERRAFORM}  extra_specs = {\n    "hw:cpu_policy" = "dedicated"\n  }\n}\n`,
      `${TERRAFORM}  extra_specs = {\n    # metadef-ignore value-not-in-enum: write the reason here\n    "hw:cpu_policy" = "dedicatd"\n  }\n}\n`,
    ],
    [
      "a.sh",
      "openstack flavor set x \\\n  --property hw:cpu_policy=dedicatd\n",
      "openstack flavor set x \\\n  --property hw:cpu_policy=dedicated\n",
      "# metadef-ignore value-not-in-enum: write the reason here\nopenstack flavor set x \\\n  --property hw:cpu_policy=dedicatd\n",
    ],
  ];
  for (const [name, text, fixed, suppressed] of wrong) {
    const textDocument = { uri: client.uri(name) };
    const diagnostics = (await client.open(name, text)).filter(({ code }) => code === "value-not-in-enum");
    assert.is(diagnostics.length, 1, name);
    const range = (diagnostics[0] as Diagnosed).range;
    const actions = (await client.request("textDocument/codeAction", { textDocument, range, context: { diagnostics } })) as Action[];
    const made = actions.map(({ title, isPreferred = false, edit }) => [
      title,
      isPreferred,
      edited(text, edit.changes[textDocument.uri] ?? []),
    ]);
    assert.equal(made, [
      ["Replace it with dedicated", true, fixed],
      ...(suppressed === undefined ? [] : [["Suppress value-not-in-enum with a comment", false, suppressed]]),
    ]);
    assert.equal(actions[0]?.diagnostics, diagnostics);
    const context = { diagnostics, only: ["source.organizeImports"] };
    assert.is(await client.request("textDocument/codeAction", { textDocument, range, context }), null);
    client.notify("textDocument/didClose", { textDocument });
  }
});

test("edits in the middle of a text keep it as the editor has it", async ({ client }) => {
  const uri = client.uri("edit.yaml");
  await client.open("edit.yaml", "name: é😀\r\nvcpus: 1\r\nextra_specs:\r\n  hw:cpu_policy: 😀x\r\n");
  const told = client.diagnostics(uri, 2);
  const range = { start: { line: 3, character: 17 }, end: { line: 3, character: 20 } };
  client.notify("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: "shared" }] });
  assert.equal(await told, []);
  const again = client.diagnostics(uri, 3);
  const contentChanges = [{ range: { start: { line: 3, character: 2 }, end: { line: 3, character: 5 } }, text: "😀" }];
  client.notify("textDocument/didChange", { textDocument: { uri, version: 3 }, contentChanges });
  const [found] = await again;
  assert.equal([found?.code, found?.range], ["key-malformed", { start: { line: 3, character: 2 }, end: { line: 3, character: 14 } }]);
  const gone = client.diagnostics(uri);
  client.notify("textDocument/didClose", { textDocument: { uri } });
  assert.equal(await gone, []);
});

test("a byte order mark and a text without a file keep their places", async ({ client }) => {
  const [found] = await client.open("bom.json", '\ufeff{"vcpus":1,"extra_specs":{"hw:cpu_policy":"x"}}');
  assert.equal(found?.range, { start: { line: 0, character: 43 }, end: { line: 0, character: 46 } });
  client.notify("textDocument/didClose", { textDocument: { uri: client.uri("bom.json") } });
  const uri = "untitled:Untitled-1";
  const told = client.diagnostics(uri, 1);
  const text = "openstack flavor set --property hw:cpu_policy=x y\n";
  client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "shellscript", version: 1, text } });
  assert.equal(
    (await told).map(({ code }) => code),
    ["value-not-in-enum"],
  );
  client.notify("textDocument/didClose", { textDocument: { uri } });
});

test("the configuration of the workspace counts, and a change of it too; a wrong one is said", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "metadef-lsp-"));
  const client = new LanguageClient(cwd);
  try {
    writeFileSync(
      join(cwd, "metadef.config.json"),
      '{"target": "starlingx", "rules": {"value-not-in-enum": "warning"}, "namespaces": ["own"]}',
    );
    mkdirSync(join(cwd, "own"));
    const properties = { mine: { title: "Ours", type: "string", enum: ["a", "b"] } };
    const associations = [{ name: "OS::Nova::Flavor", prefix: "acme:" }];
    writeFileSync(join(cwd, "own/acme.json"), JSON.stringify({ namespace: "Acme", resource_type_associations: associations, properties }));
    await client.initialize();
    const text = "name: a\nvcpus: 1\nextra_specs:\n  hw:cpu_policy: x\n  acme:mine: \n";
    const [found] = await client.open("a.yaml", text);
    assert.equal([found?.code, found?.severity], ["value-not-in-enum", 2]);
    const textDocument = { uri: client.uri("a.yaml") };
    const { items } = (await client.request("textDocument/completion", { textDocument, position: { line: 4, character: 13 } })) as {
      items: Item[];
    };
    assert.equal(
      items.map(({ label }) => label),
      ["a", "b"],
    );
    const told = client.diagnostics(textDocument.uri, 1);
    writeFileSync(join(cwd, "metadef.config.json"), '{"rules": {"value-not-in-enum": "off"}, "namespaces": ["own"]}');
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri("metadef.config.json"), type: 2 }] });
    assert.not.ok((await told).some(({ code }) => code === "value-not-in-enum"));
    const said = client.next(({ method }) => method === "window/showMessage");
    writeFileSync(join(cwd, "metadef.config.json"), '{"rulez": {}}');
    client.notify("workspace/didChangeConfiguration", { settings: null });
    assert.match(((await said).params as { message: string }).message, 'metadef.config.json:1:2: unknown setting "rulez"');
  } finally {
    await client.close();
    rmSync(cwd, { recursive: true });
  }
});

/** Messages that no editor sends. */
const NONSENSE: readonly object[] = [
  { jsonrpc: "2.0", id: 901, method: "no/such" },
  { jsonrpc: "2.0", method: "$/no/such", params: 7 },
  { jsonrpc: "2.0", id: 902, method: "textDocument/hover" },
  { jsonrpc: "2.0", id: 903, method: "textDocument/hover", params: { textDocument: { uri: 7 }, position: null } },
  {
    jsonrpc: "2.0",
    id: 904,
    method: "textDocument/completion",
    params: { textDocument: { uri: "file:///x" }, position: { line: -1, character: "a" } },
  },
  { jsonrpc: "2.0", id: 905, method: "textDocument/codeAction", params: { textDocument: { uri: "file:///x" }, range: [] } },
  { jsonrpc: "2.0", id: 906, method: "completionItem/resolve", params: null },
  { jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument: { uri: {}, text: [] } } },
  { jsonrpc: "2.0", method: "textDocument/didOpen" },
  { jsonrpc: "2.0", method: "textDocument/didChange", params: { textDocument: { uri: "file:///x" }, contentChanges: "x" } },
  { jsonrpc: "2.0", method: "textDocument/didClose", params: { textDocument: null } },
  { jsonrpc: "2.0", method: "workspace/didChangeWatchedFiles", params: { changes: [null, { uri: "x y" }, 7] } },
  { jsonrpc: "2.0", id: 7, result: "an answer that nothing asked for" },
  { hello: "world" },
];

test("what is not the protocol is refused or left out, and the next message is read", async ({ client }) => {
  for (const message of NONSENSE) client.send(message);
  for (const text of ["[]", "{", "null", '"x"', "{}"]) client.raw(`Content-Length: ${text.length}\r\n\r\n${text}`);
  const uri = client.uri("a.yaml");
  await client.open("a.yaml", "name: a\nextra_specs: {hw:cpu_policy: x}\n");
  const contentChanges = [
    { range: { start: { line: 1e9, character: 5 }, end: { line: -3, character: 1.5 } }, text: "z" },
    null,
    { text: 7 },
  ];
  client.notify("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges });
  const position = { line: 1, character: 18 };
  const hover = (await client.request("textDocument/hover", { textDocument: { uri }, position })) as { range: Range };
  assert.equal(hover.range.start, { line: 1, character: 14 });
  assert.is(await client.request("textDocument/hover", { textDocument: { uri }, position: { line: 1e9, character: 1e9 } }), null);
  client.notify("textDocument/didClose", { textDocument: { uri } });
  assert.is(client.errors, "");
});

test("a stream that is no protocol, or that ends midway, ends the server with one line or none", async ({ folder }) => {
  const opened = JSON.stringify({
    jsonrpc: "2.0",
    method: "textDocument/didOpen",
    params: { textDocument: { uri: "file:///a.yaml", text: "a: 1" } },
  });
  const streams: readonly (readonly [string, string])[] = [
    ["", ""],
    ["Content-Length: 10\r\n\r\n{", ""],
    [`Content-Length: ${opened.length}\r\n\r\n${opened}`, ""],
    ["GET / HTTP/1.1\r\nHost: x\r\n\r\n", "metadef: the header of a message has no valid Content-Length\n"],
    ["Content-Length: -5\r\n\r\n", "metadef: the header of a message has no valid Content-Length\n"],
    ["Content-Length: 99999999999\r\n\r\n", "metadef: a message of 99999999999 bytes is longer than 67108864\n"],
    ["x".repeat(100_000), "metadef: the header of a message is too long\n"],
  ];
  await Promise.all(
    streams.map(async ([text, said]) => {
      const client = new LanguageClient(folder);
      client.raw(text);
      client.server.stdin.end();
      assert.equal([await client.ended, client.errors], [1, said]);
    }),
  );
});

test("a text of 10 MB is checked, and typing in it stays quick: it is read only when the typing pauses", async ({ client }) => {
  const flavor = '{"name":"a","vcpus":2,"ram":512,"disk":1,"extra_specs":{"hw:cpu_policy":"shared"}},\n';
  const text = `{"flavors":[\n${flavor.repeat(Math.ceil(10e6 / flavor.length))}{"name":"z","extra_specs":{"hw:cpu_policy":"x"}}]}`;
  const uri = client.uri("large.json");
  assert.equal(
    (await client.open("large.json", text)).map(({ code }) => code),
    ["value-not-in-enum"],
  );
  const position = { line: 1, character: 73 };
  const checked = client.diagnostics(uri, 21);
  for (let version = 2; version < 22; version++) {
    const contentChanges = [{ range: { start: position, end: position }, text: "d" }];
    client.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
    assert.is(await client.request("textDocument/completion", { textDocument: { uri }, position }), null);
  }
  const last = await checked;
  assert.equal(last.map(({ range }) => range.start.line).at(0), 1);
  const checks = client.received.filter(({ params }) => (params as { uri?: string } | undefined)?.uri === uri);
  assert.ok(checks.length < 6, `${checks.length} checks`);
  client.notify("textDocument/didClose", { textDocument: { uri } });
});

test.run();
