import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Finding } from "../src/model.ts";
import { runCommand } from "./command.ts";

const test = suite<{ folder: string }>("suppressions");
test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), "metadef-suppressions-"));
});
test.after.each(({ folder }) => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

/** A run over files: what counts, and what does not and why, as `LINE CODE`. */
async function lint(folder: string, files: Files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { code, out, err } = await runCommand(["lint", ".", "--format", "json", "--show-suppressed"], { cwd: folder });
  assert.is(err, "");
  const { findings, summary } = JSON.parse(out) as { findings: Finding[]; summary: { suppressed?: number } };
  const hidden = findings.filter(({ suppressed }) => suppressed !== undefined);
  assert.is(summary.suppressed ?? 0, hidden.length);
  return {
    code,
    counted: findings.filter(({ suppressed }) => suppressed === undefined).map(({ at, code }) => `${at.line} ${code}`),
    hidden: hidden.map(({ at, code, suppressed }) => `${at.line} ${code} ${suppressed?.by}: ${suppressed?.reason}`),
    messages: findings.map(({ message }) => message),
  };
}

const YAML = "name: m1\nvcpus: 2\nram: 512\ndisk: 1\nextra_specs:\n";
const TF = (lines: string): string =>
  `resource "openstack_compute_flavor_v2" "a" {\n  name = "a"\n  ram = 512\n  vcpus = 1\n  disk = 1\n  extra_specs = {\n${lines}  }\n}\n`;
const TASK = "- hosts: all\n  tasks:\n    - name: x\n      ansible.builtin.shell: |\n";
const RST = "Title\n=====\n\n";
const SET = "openstack flavor set m --property hw:cpu_policy=x\n";
/** What the comments of the table say. */
const C = "metadef-ignore value-not-in-enum: why";

/** A file with comments; the lines of what counts, and of what does not. */
const TABLE: readonly (readonly [what: string, file: string, text: string, counted: readonly string[], hidden: readonly number[]])[] = [
  ["on the line", "a.yaml", `${YAML}  hw:cpu_policy: x # ${C}`, [], [6]],
  ["above the line, with a gap and another comment", "a.yaml", `${YAML}  # ${C}\n\n  # more\n  hw:cpu_policy: x`, [], [9]],
  [
    "not two lines below",
    "a.yaml",
    `${YAML}  # ${C}\n  hw:numa_nodes: "1"\n  hw:cpu_policy: x`,
    ["6 suppression-unused", "8 value-not-in-enum"],
    [],
  ],
  [
    "for the file",
    "a.yaml",
    `# ${C.replace("ignore", "ignore-file")}\n${YAML}  hw:cpu_policy: x\n  hw:boot_menu: z`,
    ["8 value-malformed"],
    [7],
  ],
  ["a string is no comment", "a.yaml", `${YAML}  hw:cpu_policy: "x # ${C}"`, ["6 value-not-in-enum"], []],
  [
    "an unknown code",
    "a.yaml",
    `${YAML}  hw:cpu_policy: x # metadef-ignore not-a-code: why`,
    ["6 value-not-in-enum", "6 suppression-code-unknown"],
    [],
  ],
  ["no code", "a.yaml", `${YAML}  hw:cpu_policy: x # metadef-ignore`, ["6 value-not-in-enum", "6 suppression-code-unknown"], []],
  ["another word", "a.yaml", `${YAML}  hw:cpu_policy: x # metadef-ignored value-not-in-enum: why`, ["6 value-not-in-enum"], []],
  ["unused", "a.yaml", `${YAML}  hw:cpu_policy: shared # ${C}`, ["6 suppression-unused"], []],
  ["a template's comment", "a.yaml.j2", `${YAML}  {# ${C} #}\n  hw:cpu_policy: x`, [], [7]],
  ["a script in a task", "a.yml", `${TASK}        # ${C}\n        ${SET}`, [], [6]],
  ["Terraform: # above", "a.tf", TF(`# ${C}\n"hw:cpu_policy" = "x"\n`), [], [8]],
  ["Terraform: // on it", "a.tf", TF(`"hw:cpu_policy" = "x" // ${C}\n`), [], [7]],
  ["Terraform: /* */ on it", "a.tf", TF(`"hw:cpu_policy" = "x" /* ${C} */\n`), [], [7]],
  ["Terraform: a string", "a.tf", TF(`"hw:cpu_policy" = "x // ${C}"\n`), ["7 value-not-in-enum"], []],
  ["Terraform: unused", "a.tf", TF(`"hw:cpu_policy" = "shared" # ${C}\n`), ["7 suppression-unused"], []],
  ["above a command over several lines", "a.sh", `# ${C}\n${SET.replace("--", "\\\n --")}`, [], [3]],
  ["behind a command over several lines", "a.sh", `${SET.replace("--", "\\\n --").trimEnd()} # ${C}\n`, [], [2]],
  ["in a shell's string", "a.sh", `echo "# ${C}"\n${SET}`, ["2 value-not-in-enum"], []],
  ["above a block of Markdown", "a.md", `<!-- ${C},\nreally -->\n\n\`\`\`sh\nopenstack flavor set l\n${SET}\`\`\`\n`, [], [6]],
  ["in a block of Markdown", "a.md", `\`\`\`sh\n# ${C}\n${SET}\`\`\`\n`, [], [3]],
  ["above a block of RST", "a.rst", `${RST}.. ${C}\n\n.. code-block:: sh\n\n   ${SET}`, [], [8]],
  ["in a block of RST", "a.rst", `${RST}.. code-block:: sh\n\n   # ${C}\n   ${SET}`, [], [7]],
  ["JSON has no comments", "a.json", `{"name": "# ${C}", "vcpus": 1, "extra_specs": {"hw:cpu_policy": "x"}}`, ["1 value-not-in-enum"], []],
];

for (const [what, file, text, counted, hidden] of TABLE) {
  test(`${file}: ${what}`, async ({ folder }) => {
    const ended = await lint(folder, { [file]: text });
    assert.equal(ended.counted, counted);
    const reason = what === "above a block of Markdown" ? "why,\nreally" : "why";
    assert.equal(
      ended.hidden,
      hidden.map((line) => `${line} value-not-in-enum comment: ${reason}`),
    );
    assert.is(ended.code, counted.length > 0 ? 1 : 0);
  });
}

test("several codes and several comments", async ({ folder }) => {
  const { counted, hidden } = await lint(folder, {
    "a.yaml": [
      `${YAML}  # metadef-ignore value-not-in-enum, unknown-extra-spec: a: b`,
      "  # metadef-ignore value-malformed",
      "  {hw:cpu_policy: x, hw:cpu_polcy: y, hw:boot_menu: z}",
    ].join("\n"),
  });
  assert.equal(counted, ["7 suppression-without-reason"]);
  assert.equal(hidden, ["8 value-not-in-enum comment: a: b", "8 unknown-extra-spec comment: a: b", "8 value-malformed comment: undefined"]);
});

test("a variable's comment suppresses what another file of the module makes of it", async ({ folder }) => {
  const { counted, hidden } = await lint(folder, {
    "main.tf": TF('"hw:cpu_policy" = var.policy\n'),
    "variables.tf": `variable "policy" {\n  default = "x" # ${C}\n}\n`,
  });
  assert.equal([counted, hidden], [[], ["2 value-not-in-enum comment: why"]]);
});

test("the messages say what to write instead", async ({ folder }) => {
  const { messages } = await lint(folder, {
    "a.yaml": `# metadef-ignore-file unknown-extra-spec\n${YAML}  hw:cpu_policy: shared # metadef-ignore value-not-in-enmu: why\n`,
  });
  assert.equal(messages, [
    'metadef-ignore-file unknown-extra-spec gives no reason; write it behind a colon, as in "metadef-ignore-file unknown-extra-spec: why"',
    "metadef-ignore-file unknown-extra-spec suppresses nothing in this file; remove it",
    'metadef-ignore names "value-not-in-enmu", and no finding has that code: did you mean value-not-in-enum?',
  ]);
});

test("the configuration sets severities for some resources, and for what is wrong with comments", async ({ folder }) => {
  const specs = { "hw:cpu_policy": "x" };
  const flavors = ["m1.tiny", "m1.huge", "c1/a", "lab"].map((name) => ({ name, vcpus: 1, ram: 1, disk: 1, extra_specs: specs }));
  const config = {
    rules: { "suppression-unused": "off" },
    overrides: [
      { resources: "m1.*", rules: { "value-not-in-enum": "off" }, reason: "templates" },
      { files: "flavors.json", resources: ["m1.huge", "c1/?"], rules: { "value-not-in-enum": "info" }, reason: "known" },
      { files: "other.json", resources: "*", rules: { "value-not-in-enum": "off" }, reason: "elsewhere" },
    ],
  };
  writeFileSync(join(folder, "metadef.config.json"), JSON.stringify(config));
  const { counted, hidden } = await lint(folder, {
    "flavors.json": JSON.stringify(flavors),
    "a.yaml": `${YAML.replace("m1", "k")}  hw:cpu_policy: shared # ${C}`,
  });
  assert.equal(counted, ["1 value-not-in-enum", "1 value-not-in-enum", "1 value-not-in-enum"]);
  assert.equal(hidden, ["1 value-not-in-enum configuration: templates"]);
  const { out } = await runCommand(["lint", "flavors.json"], { cwd: folder });
  assert.match(out, "\n1 error, 0 warnings, 2 infos in 4 resources of 1 file, judged by openstack@2026.2; 1 finding suppressed\n");
  const shown = (await runCommand(["config", "flavors.json"], { cwd: folder })).out.split("\n").map((line) => line.trim().split(/\s{2,}/));
  const at = shown.findIndex(([name]) => name === "resources");
  assert.equal(
    shown.slice(at, at + 3).map(([name, , value]) => [name, value]),
    [
      ["resources", "m1.*"],
      ["rules.value-not-in-enum", "off"],
      ["reason", "templates"],
    ],
  );
  const told = JSON.parse((await runCommand(["config", "flavors.json", "--format", "json"], { cwd: folder })).out);
  assert.equal(
    told.resources.map(({ reason }: { reason: { value: string } }) => reason.value),
    ["templates", "known"],
  );
});

const REFUSED: readonly (readonly [override: object, message: string])[] = [
  [{ rules: {} }, '"files" or "resources" is missing'],
  [{ resources: "a", rules: { "value-not-in-enum": "off" } }, '"reason" is missing, which "resources" needs'],
  [{ resources: "a", reason: "r" }, '"rules" is missing, which "resources" needs'],
  [{ resources: "a", reason: "", rules: {} }, '"reason" is empty'],
  [{ resources: "a", reason: "r", rules: {}, target: "starlingx" }, '"target" holds for files, and cannot be set for resources'],
  [{ resources: "a", reason: "r", rules: { nope: "off" } }, 'unknown rule "nope"'],
];

for (const [override, message] of REFUSED) {
  test(`refused in a configuration: ${JSON.stringify(override)}`, async ({ folder }) => {
    writeFileSync(join(folder, "metadef.config.json"), JSON.stringify({ overrides: [override] }));
    writeFileSync(join(folder, "a.json"), "{}");
    const { code, err } = await runCommand(["lint", "a.json"], { cwd: folder });
    assert.is(code, 2);
    assert.match(err, new RegExp(`^metadef: metadef\\.config\\.json:1:\\d+: ${message}\\n$`));
  });
}

test("SARIF says where a finding is suppressed", async ({ folder }) => {
  writeFileSync(join(folder, "a.yaml"), `${YAML}  hw:cpu_policy: x # ${C}`);
  const { out, code } = await runCommand(["lint", "a.yaml", "--format", "sarif", "--show-suppressed"], { cwd: folder });
  assert.is(code, 0);
  assert.equal(JSON.parse(out).runs[0].results[0].suppressions, [{ kind: "inSource", justification: "why" }]);
  const plain = await runCommand(["lint", "a.yaml", "--format", "sarif"], { cwd: folder });
  assert.equal(JSON.parse(plain.out).runs[0].results, []);
});

test.run();
