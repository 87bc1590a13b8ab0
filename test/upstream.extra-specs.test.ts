import { test } from "uvu";
import * as assert from "uvu/assert";
import { validateFlavor } from "../src/index.ts";
import { targetKeys } from "../src/query/target-keys.ts";
import { isRefused } from "../src/schema/tables.ts";
import { checkOf } from "../src/schema/value-schema.ts";
import { packagedLibrary } from "../src/setup/library.ts";
import { openstack } from "./cases/query/library.ts";
import { type ExtraSpecFact, readFacts, recordedReleases, SAMPLES, takes, wholePattern } from "./cases/upstream/facts.ts";

// Nova's registry of extra specs, release by release, in the folder that METADEF_CONFORMANCE names, against what the tables check.

/** Texts for the parameters of key templates, in the letters that the compute API takes in a key. */
const FILLINGS = [
  "",
  "0",
  "12",
  "a",
  "A",
  "A_1",
  "_",
  "-",
  ".",
  ":",
  ":a",
  ":a:b",
  "::a",
  ":a.b",
  "a b",
  "1-a",
  "x".repeat(64),
  "x".repeat(65),
];

const catalog = packagedLibrary().catalog;
const plain = (name: string): string => name.replace(/\{[a-z_]+\}/g, "{}");
const isTaken = (key: string, value: string, target: string): boolean =>
  !validateFlavor({ extra_specs: { [key]: value } }, { target }).some(
    ({ severity, service, stage }) => severity === "error" && service === "nova" && stage === "set",
  );

/** A key that a validator is for. */
function keyOf({ name, parameters = [] }: ExtraSpecFact): string {
  return parameters.reduce((key, { name, pattern }) => {
    const filling = FILLINGS.find((text) => wholePattern(pattern).test(text));
    return key.replace(`{${name}}`, filling as string);
  }, name);
}

function testRelease(release: string): void {
  const { validators, namespaces } = readFacts<{ validators: ExtraSpecFact[]; namespaces: string[] }>(`extra-specs-${release}.json`);
  const target = `openstack@${release}`;

  test(`${release}: the extra specs that are checked are those that Nova registers`, () => {
    const keys = [...(targetKeys(catalog, openstack(release)).get("OS::Nova::Flavor")?.values() ?? [])];
    const known = namespaces.map(wholePattern);
    const isNovas = (key: string): boolean => key.includes(":") && known.some((each) => each.test(key.slice(0, key.indexOf(":"))));
    const checked = keys.filter(({ key, standing, listed }) => {
      if (listed || isRefused(standing, openstack(release))) return false;
      return isNovas(plain(key).replaceAll("{}", "")) || checkOf(standing, openstack(release))?.service === "nova";
    });
    // a namespace may spell out keys of a template, as the TPM's traits
    const registered = new Set(validators.map(({ name }) => plain(name)));
    const templates = validators.flatMap(({ name_regex }) => (name_regex === undefined ? [] : [wholePattern(name_regex)]));
    const names = checked.map(({ key }) => plain(key)).filter((key) => registered.has(key) || !templates.some((each) => each.test(key)));
    assert.equal([...new Set(names)].sort(), [...registered].sort());
  });

  test(`${release}: ${validators.length} validators take and refuse the same texts`, () => {
    for (const validator of validators) {
      const key = keyOf(validator);
      const bounds = [validator.min, validator.max].flatMap((bound) => (bound === undefined ? [] : [bound - 1, bound, bound + 1]));
      for (const text of [...SAMPLES, ...(validator.enum ?? []), ...bounds.map(String)]) {
        assert.is(isTaken(key, text, target), takes(validator, text), `${key} ${JSON.stringify(text)}`);
      }
    }
  });

  test(`${release}: key templates take and refuse the same keys`, () => {
    const patterns = validators.map(({ name, name_regex }) => wholePattern(name_regex ?? name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")));
    const known = namespaces.map(wholePattern);
    const unlike = (one: ExtraSpecFact): string => JSON.stringify([one.parameters, one.type]);
    const templates = new Map(validators.filter(({ parameters }) => parameters !== undefined).map((each) => [unlike(each), each]));
    for (const template of templates.values()) {
      const value = SAMPLES.find((text) => takes(template, text)) as string;
      for (const first of FILLINGS) {
        for (const second of (template.parameters?.length ?? 0) > 1 ? FILLINGS : [""]) {
          const [one, two] = template.parameters ?? [];
          const key = template.name.replace(`{${one?.name}}`, first).replace(`{${two?.name}}`, second);
          const namespace = key.includes(":") ? key.slice(0, key.indexOf(":")) : undefined;
          const refused =
            namespace !== undefined && known.some((pattern) => pattern.test(namespace)) && !patterns.some((each) => each.test(key));
          assert.is(isTaken(key, value, target), !refused, key);
        }
      }
    }
  });
}

if (process.env["METADEF_CONFORMANCE"] === undefined) test.skip("METADEF_CONFORMANCE names no folder: nothing compared", () => undefined);
else for (const name of recordedReleases()) testRelease(name);

test.run();
