import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { stands } from "../src/catalog/catalog.ts";
import { ownCatalog } from "../src/catalog/own-catalog.ts";
import { targetName } from "../src/catalog/releases.ts";
import { makeTables, surfaceOfDefinition } from "../src/schema/tables.ts";
import { compileValidator } from "../src/schema/validator.ts";
import { makeValidator } from "../src/validate/make-validator.ts";
import { pick, randomFrom, seedOf } from "./random.ts";
import { allTargets, builtInCatalog, make, writeOut } from "./typegen/made.ts";
import { alone, ThreeValidators } from "./typegen/three-validators.ts";

// A generated validator, the library's own and one compiled at run time: the same findings of each key and each value.

const RESOURCES = 100_000;
const validators = await ThreeValidators.make();

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
    validators.compare(entries, targetName(target), kind);
  }
});

function namesOf(surface: string): { key: string; words: readonly unknown[] }[] {
  const standings = Object.values(builtInCatalog)
    .flat()
    .filter(({ definition }) => surfaceOfDefinition(definition) === surface);
  assert.ok(standings.some((standing) => stands(standing, { platform: "openstack", release: "2026.1" })));
  return standings.map(({ definition: { key, property, facts } }) => ({ key, words: property.enum ?? facts.schema?.enum ?? [] }));
}

test.run();
