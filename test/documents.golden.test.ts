import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatNames, readDocument } from "../src/documents/index.ts";
import { dump } from "./cases/documents/dump.ts";
import { fixtures, folder, textOf } from "./cases/documents/fixtures.ts";

for (const fixture of fixtures) {
  test(`${fixture} reads as it did`, async () => {
    const path = join(folder, fixture);
    const found = dump(await readDocument(textOf(fixture), { name: fixture }));
    if (process.env["UPDATE"] === "1") writeFileSync(`${path}.out`, found);
    assert.fixture(found, readFileSync(`${path}.out`, "utf8"));
  });
}

test("every format has two fixtures at least", () => {
  const few = formatNames.filter((name) => fixtures.filter((fixture) => fixture.startsWith(`${name}/`)).length < 2);
  assert.equal(few, []);
});

test.run();
