import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Case, casesOf, codes, found, inputOf, leavesOf, names, textOf, update } from "./cases/rules/table.ts";

// Every code of a server, a resize, a key, a value and a document has a table of inputs with all their findings. UPDATE=1 writes what
// they find now: read the difference before it is committed.

for (const name of names) {
  test(`${name}: each case finds what it found`, async () => {
    if (process.env["UPDATE"] === "1") await update(name);
    const text = textOf(name);
    assert.fixture(await found(name, casesOf(text)), text);
  });

  test(`${name}: cases fail, pass, and two of them differ in one place`, () => {
    const code = name.slice(name.indexOf("/") + 1);
    const cases = casesOf(textOf(name));
    const [failing, passing] = [true, false].map((fails) => cases.filter((each) => isFound(each, code) === fails)) as [Case[], Case[]];
    assert.ok(
      cases.length >= 3 && failing.length > 0 && passing.length > 0,
      `a table needs three cases or more: ${failing.length} fail, ${passing.length} pass`,
    );
    assert.ok(
      failing.some((one) => passing.some((other) => differences(inputOf(name, one), inputOf(name, other)) === 1)),
      "no failing case is next to a passing one",
    );
    const descriptions = cases.map((each) => each.case);
    assert.equal([...new Set(descriptions)], descriptions);
  });
}

/** A document past every bound is no line of a table: documents.robustness.test.ts makes one. */
const WITHOUT = ["document/too-large"];

test("every code has a table, and every table a code", () => {
  assert.equal(
    codes.filter((code) => !names.includes(code)),
    WITHOUT,
  );
  assert.equal(
    names.filter((name) => !codes.includes(name)),
    [],
  );
});

const isFound = ({ findings }: Case, code: string): boolean => findings.some((row) => Object.values(row)[0] === code);

/** In how many places two inputs differ. */
function differences(one: unknown, other: unknown): number {
  const [left, right] = [leavesOf(one), leavesOf(other)];
  const places = [...new Set([...left.keys(), ...right.keys()])].filter((place) => left.get(place) !== right.get(place));
  // a map that is empty here is there all the same where it has something
  return places.filter((place) => !places.some((inside) => inside.startsWith(`${place}/`))).length;
}

test.run();
