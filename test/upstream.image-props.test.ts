import { test } from "uvu";
import * as assert from "uvu/assert";
import { validateImage } from "../src/index.ts";
import { readersOf } from "../src/query/definition.ts";
import { type TargetKey, targetKeys } from "../src/query/target-keys.ts";
import { checkOf } from "../src/schema/value-schema.ts";
import { packagedLibrary } from "../src/setup/library.ts";
import { openstack } from "./cases/query/library.ts";
import { type ImageFact, integerOf, readFacts, recordedReleases, SAMPLES } from "./cases/upstream/facts.ts";

// The fields of Nova's image properties, release by release, in the folder that METADEF_CONFORMANCE names, against what the tables know.

/** Image properties that Nova reads or that are told as unread, and that are no fields; each must still be one. */
const NO_FIELDS: Readonly<Record<string, string>> = {
  kernel_id: "read by the compute API, from the image itself",
  ramdisk_id: "read by the compute API, from the image itself",
  cinder_encryption_key_id: "read by the compute API, from the image itself",
  os_shutdown_timeout: "read from the server's system metadata",
  vmware_adaptertype: "an older name for two fields at once",
};

/** Lists under names of their own: an image says them otherwise. */
const FED_BY_OTHERS = ["hw_numa_cpus", "hw_numa_mem", "traits_required"];

const catalog = packagedLibrary().catalog;
const isTaken = (key: string, value: string, target: string): boolean =>
  !validateImage({ properties: { [key]: value } }, { target }).some(
    ({ severity, service, stage }) => severity === "error" && service === "nova" && stage === "request",
  );

/** Whether Nova's field takes a text; undefined for fields whose grammar is a test's own. */
function takes({ type, enum: words, case_insensitive, aliases = {} }: ImageFact, text: string): boolean | undefined {
  if (words !== undefined) {
    const all = [...words, ...Object.keys(aliases)];
    return case_insensitive ? all.map((word) => word.toLowerCase()).includes(text.toLowerCase()) : all.includes(text);
  }
  if (type === "Integer") return integerOf(text) !== undefined;
  return type === "List" || type === "VersionPredicate" ? undefined : true;
}

function testRelease(release: string): void {
  const { fields, legacy_names } = readFacts<{ fields: ImageFact[]; legacy_names: Record<string, string> }>(`image-props-${release}.json`);
  const target = `openstack@${release}`;
  const keys = targetKeys(catalog, openstack(release)).get("OS::Glance::Image") ?? new Map<string, TargetKey>();

  test(`${release}: the image properties that Nova reads are those that its fields have`, () => {
    const names = new Set([...fields.map(({ name }) => name), ...Object.keys(legacy_names), ...Object.keys(NO_FIELDS)]);
    const read = [...keys.values()].filter(({ key, standing }) => {
      const { definition } = standing;
      if (definition.parameters !== undefined || key.startsWith("trait:")) return false;
      // of a boolean field nothing is refused, and some fields nobody looks at
      const told = readersOf(definition.facts).includes("nova") || checkOf(standing, openstack(release))?.service === "nova";
      return told || names.has(key);
    });
    assert.equal(read.map(({ key }) => key).sort(), [...names].sort());
  });

  test(`${release}: an older name is told as one of the field that it fills`, () => {
    const told = [...keys.values()].flatMap(({ key, standing: { definition } }) =>
      definition.facts.alias_of === undefined ? [] : [[key, definition.facts.alias_of] as const],
    );
    assert.equal(Object.fromEntries(told.sort()), Object.fromEntries(Object.entries(legacy_names).sort()));
  });

  test(`${release}: ${fields.length} fields and their older names take and refuse the same texts`, () => {
    for (const field of fields) {
      const older = Object.keys(legacy_names).filter((name) => legacy_names[name] === field.name);
      for (const name of [field.name, ...older]) {
        const words = [...(field.enum ?? []), ...Object.keys(field.aliases ?? {})];
        for (const text of [...SAMPLES, ...words, ...words.map((word) => word.toUpperCase()), ...words.map((word) => ` ${word}`)]) {
          const expected = FED_BY_OTHERS.includes(name) ? true : takes(field, text);
          if (expected !== undefined) assert.is(isTaken(name, text, target), expected, `${name} ${JSON.stringify(text)}`);
        }
      }
    }
  });
}

if (process.env["METADEF_CONFORMANCE"] === undefined) test.skip("METADEF_CONFORMANCE names no folder: nothing compared", () => undefined);
else for (const name of recordedReleases()) testRelease(name);

test.run();
