import { test } from "uvu";
import * as assert from "uvu/assert";
import { releases } from "../src/catalog/releases.ts";
import type { Target } from "../src/model.ts";
import { CHOICES, choicesOf } from "../src/rules/nova/choices.ts";
import { MAX_NODES } from "../src/rules/nova/flavor-specs.ts";
import { LEGACY_NAMES } from "../src/rules/nova/image-properties.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { type Keys, keysOf } from "../src/validate/layer.ts";

// Rules run in a browser without the tables, so they have a few facts of their own: here each is held to what metadefs/ says.

const targets = releases.openstack.map(({ name }): Target => ({ platform: "openstack", release: name }));
const keysAt = (type: string, target: Target): Keys => keysOf(builtIn, type, target) as Keys;

/** The values that the tables have for a key on a target. */
function enumOf(type: string, key: string, target: Target): readonly string[] | undefined {
  const { index, layer } = keysAt(type, target);
  const entry = index.find(key);
  const schema = entry && layer.tables.schemas[entry.schema];
  return schema?.enum ?? schema?.enumFolded;
}

/** The extra spec that says the same as an image property. */
const specOf = (name: string): string => name.replace("_", ":");

for (const name of Object.keys(CHOICES)) {
  test(`${name}: the rules know the values that the tables have, in each release`, () => {
    let compared = 0;
    for (const target of targets) {
      const [image, flavor] = [enumOf("OS::Glance::Image", name, target), enumOf("OS::Nova::Flavor", specOf(name), target)];
      const choices = choicesOf(name, target);
      // Nova's check of extra specs may accept fewer words than its reader
      for (const word of flavor ?? []) assert.ok(choices.includes(word), `${target.release} ${word}`);
      const listed = image ?? flavor;
      if (listed === undefined) continue;
      assert.equal([...choices].sort(), [...listed].sort(), target.release);
      compared++;
    }
    assert.ok(compared > 0);
  });
}

test("the old names of image properties are those that the tables have", () => {
  for (const target of targets) {
    const { index } = keysAt("OS::Glance::Image", target);
    const inTables = [...index.names()].flatMap((key) => {
      const current = index.find(key)?.alias_of;
      return current === undefined ? [] : [[current, key]];
    });
    assert.equal(Object.fromEntries(inTables.sort()), Object.fromEntries(Object.entries(LEGACY_NAMES).sort()), target.release);
  }
});

test("the rules read as many NUMA nodes as the tables have keys for", () => {
  const { index } = keysAt("OS::Glance::Image", targets.at(-1) as Target);
  for (const stem of ["hw_numa_cpus", "hw_numa_mem"]) {
    assert.ok(index.find(`${stem}.${MAX_NODES - 1}`), stem);
    assert.is(index.find(`${stem}.${MAX_NODES}`), undefined, stem);
  }
});

test.run();
