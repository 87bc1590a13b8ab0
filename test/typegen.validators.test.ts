import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { stands } from "../src/catalog/catalog.ts";
import { ownCatalog } from "../src/catalog/own-catalog.ts";
import { targetName } from "../src/catalog/releases.ts";
import { type Finding, type Validator, validateFlavor, validateImage } from "../src/index.ts";
import { makeTables, surfaceOfDefinition } from "../src/schema/tables.ts";
import { compileValidator } from "../src/schema/validator.ts";
import { makeValidator } from "../src/validate/make-validator.ts";
import { allTargets, builtInCatalog, make, type Validate, writeOut } from "./typegen/made.ts";
import { pick, randomFrom, seedOf } from "./typegen/random.ts";

// A generated validator, the library's own and one compiled at run time: the same findings of each key and each value.

const RESOURCES = 100_000;
let folder = "";
let flavors: Validate;
let images: Validate;
let compiled: Validator;

test.before(async () => {
  folder = writeOut(await make({ kinds: new Set(["validators"]), surfaces: ["OS::Nova::Flavor", "OS::Glance::Image"] }));
  const load = async (name: string) => await import(pathToFileURL(join(folder, "validators", name)).href);
  flavors = (await load("flavor-extra-specs.js")).validateFlavorExtraSpecs;
  images = (await load("image-properties.js")).validateImageProperties;
  const tables = makeTables(builtInCatalog);
  compiled = makeValidator([{ tables, validate: compileValidator(tables.schemas) }]);
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

/** Codes of findings that are about one key or its value; what rules say of several keys together is not a generated validator's matter. */
const ALONE = /^(?:value-|key-(?!form)|unknown-|misspelt-key|property-|too-many-properties|target-judged-as-older)/;

/** What is said of single entries, without the place, which depends on where they stand in a document. */
function alone(findings: readonly Finding[]): string[] {
  // a warning of an entry is left out where a rule has the error
  const refused = new Set(findings.filter(({ code, severity }) => !ALONE.test(code) && severity === "error").map(({ key }) => key));
  return findings
    .filter(({ code, severity, key }) => ALONE.test(code) && !(severity !== "error" && refused.has(key)))
    .map(({ at: _, ...finding }) => JSON.stringify(finding));
}

function compare(entries: Record<string, unknown>, target: string, kind: "flavor" | "image"): void {
  const [own, library, runTime] =
    kind === "flavor"
      ? [
          flavors(entries, { target }),
          validateFlavor({ extra_specs: entries }, { target }),
          compiled.validateFlavor({ extra_specs: entries }, { target }),
        ]
      : [
          images(entries, { target }),
          validateImage({ properties: entries }, { target }),
          compiled.validateImage({ properties: entries }, { target }),
        ];
  const refused = new Set(library.filter(({ code, severity }) => !ALONE.test(code) && severity === "error").map(({ key }) => key));
  const ours = alone(own.filter(({ severity, key }) => severity === "error" || !refused.has(key)));
  assert.equal(ours, alone(library), `${target} ${JSON.stringify(entries)}`);
  assert.equal(alone(library), alone(runTime), `${target} ${JSON.stringify(entries)}`);
}

test("a stranger's patterns are matched as they are at run time, and none takes time without end", async () => {
  const patterns = [
    "^(a+)+$",
    "[a-z]+-[a-z]+-[0-9]+",
    "^(?=(a+)+$)b",
    "a{1,3}",
    "(?!x)y*",
    "\\bé",
    "[\u2028\"'`$]{2}",
    "\\p{Lu}+\\p{Ll}+x*",
  ];
  const properties = Object.fromEntries(patterns.map((pattern, index) => [`p${index}`, { title: "t", type: "string", pattern }] as const));
  const namespace = { namespace: "N", resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "n:" }], properties };
  const catalog = ownCatalog([{ file: "", namespace }]);
  const surfaces = ["OS::Nova::Flavor"];
  const out = writeOut(await make({ kinds: new Set(["validators", "schemas"]), catalogs: [catalog], surfaces }));
  const { validateFlavorExtraSpecs } = await import(pathToFileURL(join(out, "validators/flavor-extra-specs.js")).href);
  const tables = makeTables(catalog);
  const { validateFlavor } = makeValidator([{ tables, validate: compileValidator(tables.schemas) }]);
  const texts = ["a", "aaa", "ab-cd-1", "b", "yy", " é", "$\u2028", "Éa", "", `${"a".repeat(200)}!`, `${"a-".repeat(100_000)}!`];
  let refused = 0;
  for (const [index] of patterns.entries()) {
    for (const text of texts) {
      const specs = { [`n:p${index}`]: text };
      const codes = alone(validateFlavorExtraSpecs(specs));
      assert.equal(codes, alone(validateFlavor({ extra_specs: specs })), `${patterns[index]} ${text.slice(0, 20)}`);
      if (codes.length > 0) refused++;
    }
  }
  assert.ok(refused > 20, String(refused));
  const { properties: published } = JSON.parse(readFileSync(join(out, "schemas/openstack/flavor-extra-specs.schema.json"), "utf8"));
  const [harmful, harmless] = ["n:p0", "n:p3"].map((key) => published[key].pattern);
  assert.is(harmful, undefined);
  assert.is(harmless, "^(?:a{1,3})$");
  rmSync(out, { recursive: true, force: true });
});

const VALUES: readonly unknown[] = [
  "",
  "0",
  "1",
  "-1",
  " 2",
  "+2",
  "02",
  "1_0",
  "4.0",
  "true",
  "False",
  "YES",
  "maybe",
  "dedicated",
  "shared",
  "prefer",
  "isolate",
  "virtio",
  "Virtio",
  "large",
  "any",
  "2048",
  "2MB",
  "0-3,^2",
  "1,2,3",
  "required",
  "forbidden",
  "uefi",
  "q35",
  ">=6.2",
  "x".repeat(256),
  "é",
  "٣",
  "\n",
  1,
  4.5,
  -7,
  true,
  null,
  ["a"],
];

test(`a hundred thousand random flavors and images (METADEF_SEED=${seedOf(20261123)})`, () => {
  const random = randomFrom(seedOf(20261123));
  const known = { flavor: namesOf("OS::Nova::Flavor"), image: namesOf("OS::Glance::Image") };
  for (let count = 0; count < RESOURCES; count++) {
    const target = pick(random, allTargets);
    const kind = random() < 0.5 ? "flavor" : "image";
    const entries: Record<string, unknown> = {};
    for (let size = Math.floor(random() * 5); size >= 0; size--) {
      const { key, words } = pick(random, known[kind]);
      const spelled = key.replace(/\{[a-z_]+\}/g, () => pick(random, ["0", "1", "12", "HW_CPU_X86_AVX", "VCPU", "X"]));
      // a slip now and then: what was probably meant is sought in the whole catalog, which takes its time
      const slip = random() < 0.01 ? spelled.slice(0, -1) : spelled;
      entries[slip] = words.length > 0 && random() < 0.5 ? pick(random, words) : pick(random, VALUES);
    }
    compare(entries, targetName(target), kind);
  }
});

function namesOf(surface: string): { key: string; words: readonly unknown[] }[] {
  const standings = Object.values(builtInCatalog)
    .flat()
    .filter(({ definition }) => surfaceOfDefinition(definition) === surface);
  assert.ok(standings.some((standing) => stands(standing, { platform: "openstack", release: "2026.1" })));
  return standings.map(({ definition: { key, property, facts } }) => ({ key, words: property.enum ?? facts.schema?.enum ?? [] }));
}

const cases = process.env["METADEF_CONFORMANCE"];
if (cases === undefined) {
  test("skipped: METADEF_CONFORMANCE names no folder with the services' cases", () => {});
} else {
  test("every case that the services judged", () => {
    let compared = 0;
    for (const [file, kind, entriesOf] of CASES) {
      for (const line of readFileSync(join(cases, "cases", `${file}.ndjson`), "utf8").split("\n")) {
        if (line === "") continue;
        const item = JSON.parse(line);
        const entries = entriesOf(item);
        if (typeof entries !== "object" || entries === null || Array.isArray(entries)) continue;
        const releases = "ok" in (item.verdict ?? {}) ? ["master"] : Object.keys(item.verdict ?? { master: {} });
        for (const release of releases) {
          compare(entries, file.startsWith("stx") ? "starlingx@master" : `openstack@${release}`, kind);
          compared++;
        }
      }
    }
    console.log(`${compared} comparisons`);
    assert.ok(compared > 10_000);
  });
}

// biome-ignore lint/suspicious/noExplicitAny: a case is whatever its operation has
const CASES: readonly [file: string, kind: "flavor" | "image", entries: (item: any) => any][] = [
  ["fuzz-extra-spec-values", "flavor", ({ name, value }) => (name === undefined ? null : { [name]: value })],
  ["fuzz-extra-spec-names", "flavor", ({ name, value }) => (name === undefined ? null : { [name]: value })],
  ["fuzz-image-props", "image", ({ properties }) => properties],
  ["rules-flavor-image", "flavor", ({ flavor }) => flavor?.extra_specs],
  ["fuzz-flavor-image", "flavor", ({ flavor }) => flavor?.extra_specs],
  ["fuzz-flavor-image", "image", ({ image }) => image?.properties],
  ["stx-flavor", "flavor", ({ flavor }) => flavor?.extra_specs],
  ["stx-metadata-and-images", "image", ({ properties }) => properties],
];

test.run();
