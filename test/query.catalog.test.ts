import { test } from "uvu";
import * as assert from "uvu/assert";
import { releases } from "../src/catalog/releases.ts";
import { PLAIN } from "../src/cli/style.ts";
import { describeKey } from "../src/query/describe-key.ts";
import { describeNamespace, namespaceNames } from "../src/query/describe-namespace.ts";
import { listKeys } from "../src/query/list-keys.ts";
import { targetKeys } from "../src/query/target-keys.ts";
import { keyText } from "../src/report/key-text.ts";
import { namespaceText } from "../src/report/namespace-text.ts";
import { packagedLibrary } from "../src/setup/library.ts";
import { openstack, starlingx } from "./cases/query/library.ts";

// The built-in catalog, every key of it.

const library = packagedLibrary();
const manner = { columns: 80, room: 80, style: PLAIN, all: false };

for (const target of [openstack("2026.1"), openstack("yoga"), starlingx("2019"), starlingx("2018.07")]) {
  const name = `${target.platform}@${target.release}`;
  test(`every key of ${name} can be told, and stands there`, () => {
    const keys = new Set([...targetKeys(library.catalog, target).values()].flatMap((each) => [...each.keys()]));
    assert.ok(keys.size > 300);
    for (const key of keys) {
      const answer = describeKey(library, key, target, { history: true });
      assert.ok(answer !== undefined, key);
      assert.is(answer.shown, name, key);
      assert.ok(answer.releases[target.platform].includes(target.release), key);
      assert.not.match(keyText(answer, manner), /undefined|\[object|NaN/, key);
    }
  });
}

test("every namespace can be told", () => {
  for (const name of namespaceNames(library)) {
    const answer = describeNamespace(library, name, openstack("2026.1"));
    assert.ok(answer !== undefined && answer.keys.length > 0, name);
    assert.not.match(namespaceText(answer, manner), /undefined|\[object|NaN/, name);
  }
});

test("every release has a list", () => {
  const sizes = releases.openstack.map(({ name }) =>
    listKeys(library, openstack(name)).namespaces.reduce((sum, { keys }) => sum + keys.length, 0),
  );
  assert.ok(sizes.every((size) => size > 300));
  for (const { name } of releases.starlingx) assert.ok(listKeys(library, starlingx(name)).namespaces.length > 10);
});

test.run();
