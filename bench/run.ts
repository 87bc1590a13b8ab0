import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { flavorDocuments } from "./flavor-documents.ts";
import { inProcess, pairs, peakMemory, print } from "./measure.ts";
import { mixedDocuments } from "./mixed-documents.ts";
import { parsingOf, terraformDocument } from "./terraform-documents.ts";

// npm run build && npm run bench: each figure is a ratio, measured in one run and in turns, so that it holds when the machine's speed
// drifts. It judges nothing. Figures in brackets are what the project aims at.

const root = resolve(import.meta.dirname, "..");
const command = join(root, "dist/metadef.js");
const folder = mkdtempSync(join(tmpdir(), "metadef-bench-"));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const one = file("one.json", JSON.stringify(flavorDocuments(1)[0]));
print("metadef lint one.json / node -e 0, wall [1.4 to 1.8]", pairs([command, "lint", one], ["-e", "0"], 15));

const empty = file("empty.mjs", "");
const library = file("library.mjs", `import ${JSON.stringify(join(root, "dist/index.js"))};`);
print("import of the library / an empty .mjs, wall [1.08]", pairs([library], [empty], 15));

const { parse, validate, plain, rules, judged } = await inProcess(root);
print("validateFlavor / JSON.parse of the same text, per flavor of 8 extra specs [0.3]", [validate / parse]);
print("plain Ajv properties of the same keys / validateFlavor [50]", [plain / validate]);
print("rules / value checks, on a flavor that uses none of their keys [1]", [rules / (validate - rules)]);
print("validateFlavor of a flavor all of whose keys rules look at / of one with none", [judged / validate]);

const clean = flavorDocuments(100_000);
const many = file("many.json", JSON.stringify({ flavors: clean }));
const bad = clean.map((flavor, index) =>
  index % 20 === 0 ? { ...flavor, extra_specs: { ...flavor.extra_specs, "hw:nope": "1" } } : flavor,
);
const some = file("some.json", JSON.stringify({ flavors: bad }));
const read = (path: string): string[] => ["-e", `JSON.parse(require("fs").readFileSync(${JSON.stringify(path)}, "utf8"))`];
print("100,000 clean flavors in one array / JSON.parse of the file, wall [1.25]", pairs([command, "lint", many], read(many), 3));
print("the same with 5 % bad, places included [2]", pairs([command, "lint", some], read(some), 3));

const lines = file("many.ndjson", clean.map((flavor) => JSON.stringify(flavor)).join("\n"));
print("NDJSON of 100,000 flavors, peak memory / node -e 0 [2]", [peakMemory([command, "lint", lines]) / peakMemory(["-e", "0"])]);

const mixed = join(folder, "mixed");
mkdirSync(mixed);
for (const [name, text] of mixedDocuments(1000)) writeFileSync(join(mixed, name), text);
const parser = file(
  "parser.mjs",
  `import { readdirSync, readFileSync } from "node:fs";
import { parseAllDocuments } from ${JSON.stringify(join(root, "node_modules/yaml/dist/index.js"))};
for (const name of readdirSync(${JSON.stringify(mixed)})) {
  const text = readFileSync(${JSON.stringify(mixed)} + "/" + name, "utf8");
  if (name.endsWith(".json")) JSON.parse(text);
  else parseAllDocuments(text).map((document) => document.toJS());
}`,
);
print("1,000 mixed files, half of them YAML / reading and parsing them alone, wall [1.5]", pairs([command, "lint", mixed], [parser], 5));

const terraform = join(folder, "terraform");
mkdirSync(terraform);
for (let index = 0; index < 200; index++) writeFileSync(join(terraform, `flavors-${index}.tf`), terraformDocument(index));
const hcl = file("hcl.mjs", parsingOf(terraform, "hcl"));
print("200 .tf files / node -e 0, wall", pairs([command, "lint", terraform], ["-e", "0"], 5));
print("200 .tf files / reading and parsing them alone, wall [1.5]", pairs([command, "lint", terraform], [hcl], 5));

rmSync(folder, { recursive: true, force: true });
