import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { optionValues, positionalValues } from "../src/cli/completion/candidates.ts";
import { scripts, shells } from "../src/cli/completion/scripts.ts";
import { commands } from "../src/cli/run-words.ts";
import { runCommand } from "./command.ts";

// What a shell completes: its questions and the answers.

const described = commands.map((command) => command.description());
let folder = "";

test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-completion-"));
  writeFileSync(join(folder, "flavors.json"), "{}");
  writeFileSync(join(folder, "clouds.yaml"), "clouds: {devstack: {auth: {password: x}}, other: {}}");
  mkdirSync(join(folder, "own"));
  writeFileSync(
    join(folder, "own/acme.json"),
    JSON.stringify({
      namespace: "Acme::Tiers",
      resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
      properties: Object.fromEntries(
        ["tier", "x;reboot", "$(reboot)"].map((name) => [name, { title: name, type: "string", enum: ["gold"] }]),
      ),
    }),
  );
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

/** What is answered to words of which the last is being typed: the kind, and the words. */
async function answerTo(words: readonly string[], shell = "zsh"): Promise<{ kind: string; words: string[]; lines: string[] }> {
  const { code, out, err } = await runCommand(["__complete", shell, ...words], { cwd: folder });
  assert.is(code, 0, err);
  assert.is(err, "");
  const [kind = "", ...lines] = out.split("\n").slice(0, -1);
  return { kind, words: lines.map((line) => line.split("\t")[0] as string), lines };
}

test("every command completes, by itself and behind help, with what the help says of it", async () => {
  const lines = described.map(({ name, describe }) => `${name}\t${describe}`);
  const first = await answerTo([""]);
  assert.is(first.kind, "words");
  assert.equal(
    lines.filter((line) => !first.lines.includes(line)),
    [],
  );
  assert.equal((await answerTo(["help", ""])).lines, lines);
});

for (const { name, options } of described) {
  test(`every option of ${name} completes`, async () => {
    const { words } = await answerTo([name, "--"]);
    assert.equal(words.sort(), [...options.map((option) => `--${option.name}`), "--color", "--help", "--version"].sort());
    for (const { name: option, choices = [] } of options) {
      if (choices.length === 0) continue;
      assert.equal((await answerTo([name, `--${option}`, ""])).words, choices);
      assert.equal(
        (await answerTo([name, `--${option}=`])).words,
        choices.map((choice) => `--${option}=${choice}`),
      );
    }
  });
}

test("what the tables name exists", () => {
  const options = new Set(described.flatMap((command) => command.options.map(({ name }) => name)));
  const positionals = new Set(described.flatMap((command) => command.positionals.map(({ name }) => `${command.name} ${name}`)));
  assert.equal(
    [
      ...Object.keys(optionValues).filter((name) => !options.has(name)),
      ...Object.keys(positionalValues).filter((name) => !positionals.has(name)),
    ],
    [],
  );
});

const ANSWERS: readonly {
  readonly typed: readonly string[];
  readonly kind: string;
  readonly words: readonly string[];
  readonly shell?: string;
}[] = [
  { typed: ["expl"], kind: "words", words: ["explain"] },
  { typed: ["nothing", ""], kind: "", words: [] },
  { typed: ["show", "hw:cpu_po"], kind: "words", words: ["hw:cpu_policy"] },
  { typed: ["show", "'hw:cpu_po"], kind: "words", words: ["hw:cpu_policy"], shell: "bash" },
  { typed: ["show", '"hw:cpu\\_po'], kind: "", words: [], shell: "zsh" },
  { typed: ["show", "hw:cpu_policy", ""], kind: "", words: [] },
  { typed: ["show", "OS::Compute::CPUP"], kind: "words", words: ["OS::Compute::CPUPinning"] },
  { typed: ["show", "--target", "starlingx@2018.10", "hw:wrs:min"], kind: "words", words: ["hw:wrs:min_vcpus"] },
  { typed: ["show", "hw:wrs:min"], kind: "", words: [] },
  { typed: ["show", "trait:HW_CPU_X86_AVX512VPO"], kind: "words", words: ["trait:HW_CPU_X86_AVX512VPOPCNTDQ"] },
  { typed: ["show", "hw:numa_cpus."], kind: "words", words: ["hw:numa_cpus.0"] },
  { typed: ["show", "-n", "own", "acme:"], kind: "words", words: ["acme:tier"] },
  { typed: ["show", "-n", "absent", "acme:"], kind: "", words: [] },
  { typed: ["search", "acme:tier", "--namespaces=own", "go"], kind: "words", words: ["gold"] },
  { typed: ["search", "hw:cpu_policy", "dedi"], kind: "words", words: ["dedicated"] },
  { typed: ["list", "--namespace", "OS::Compute::CPUP"], kind: "words", words: ["OS::Compute::CPUPinning"] },
  { typed: ["list", "-r", "volume-t"], kind: "words", words: ["volume-type"] },
  {
    typed: ["explain", "realtime-with"],
    kind: "words",
    words: ["realtime-without-dedicated", "realtime-without-mask", "realtime-without-pinning"],
  },
  { typed: ["lint", "--target", "openstack@2025"], kind: "words", words: ["openstack@2025.1", "openstack@2025.2"] },
  { typed: ["lint", "a.json", "-t", "openstack@cara"], kind: "words", words: ["openstack@caracal"] },
  { typed: ["lint", "--from=openstack@2025"], kind: "words", words: ["--from=openstack@2025.1", "--from=openstack@2025.2"] },
  { typed: ["diff", "openstack@zed", "openstack@ca"], kind: "words", words: ["openstack@caracal"] },
  { typed: ["lint", "--format", "nd"], kind: "words", words: ["ndjson"] },
  { typed: ["lint", "--as", "heat"], kind: "words", words: ["heat"] },
  { typed: ["lint", "--no-gi"], kind: "words", words: ["--no-gitignore"] },
  { typed: ["lint", "--quiet", "--qui"], kind: "", words: [] },
  { typed: ["lint", "--format", "json", "--form"], kind: "words", words: ["--format"] },
  { typed: ["lint", "-"], kind: "words", words: [] },
  { typed: ["lint", "--", "--fo"], kind: "files", words: [] },
  { typed: ["lint", ""], kind: "files", words: [] },
  { typed: ["lint", "--baseline", ""], kind: "files", words: [] },
  { typed: ["lint", "--baseline=a"], kind: "files", words: [] },
  { typed: ["lint", "--max-warnings", ""], kind: "", words: [] },
  { typed: ["generate", "--only", "sch"], kind: "words", words: ["schemas"] },
  { typed: ["completion", ""], kind: "words", words: shells },
  { typed: ["new", "n"], kind: "words", words: ["namespace"] },
  { typed: ["audit", "--cloud", "dev"], kind: "words", words: ["devstack"] },
  { typed: ["diff", "own"], kind: "files", words: [] },
  { typed: ["pull", "OS::Compute::CPUP"], kind: "words", words: ["OS::Compute::CPUPinning"] },
  { typed: ["constructor", ""], kind: "", words: [] },
  { typed: ["lint", "--constructor", ""], kind: "files", words: [] },
];

for (const { typed, kind, words, shell } of ANSWERS) {
  test(`${shell ?? "a shell"} completes metadef ${typed.join(" ")}`, async () => {
    const answer = await answerTo(typed, shell);
    assert.is(answer.kind, kind);
    // a dash alone completes to every option
    if (typed.at(-1) !== "-") assert.equal(answer.words, words);
    else assert.ok(answer.words.length > 10);
  });
}

test("a stem that needs more of the user's own gets no blank", async () => {
  const { kind, words } = await answerTo(["show", "resources:CUST"]);
  assert.equal({ kind, words }, { kind: "partial", words: ["resources:CUSTOM_"] });
});

test("the command prints the scripts", async () => {
  for (const shell of shells) {
    assert.equal(await runCommand(["completion", shell], { cwd: folder }), { code: 0, out: scripts[shell], err: "" });
  }
});

test.run();
