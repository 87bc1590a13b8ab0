import { test } from "uvu";
import * as assert from "uvu/assert";
import { searchKeys } from "../src/query/search-keys.ts";
import { library, openstack } from "./cases/query/library.ts";

const find = (...words: string[]) => searchKeys(library, words).results;

const FOUND: [words: string[], keys: string[]][] = [
  [["policy"], ["hw:policy", "hw_policy"]],
  [["POLICY"], ["hw:policy", "hw_policy"]],
  [["hw-policy"], ["hw:policy", "hw_policy"]],
  [["hw:policy"], ["hw:policy", "hw_policy"]],
  [
    ["turbo", "clock"],
    ["hw:turbo", "hw_turbo"],
  ],
  [["turbo", "policy"], []],
  [["dedicated"], ["hw:policy", "hw_policy"]],
  [["nhm"], ["hw_model"]],
  [["amx"], ["trait{group}:{trait}"]],
  [["timer"], ["hw:hpet"]],
  [["absent"], []],
];
for (const [words, keys] of FOUND) {
  test(`${words.join(" ")} is found in ${keys.join(", ") || "nothing"}`, () => {
    assert.equal(
      find(...words).map(({ key }) => key),
      keys,
    );
  });
}

test("a match in the key is better than one in a title, a value, a description", () => {
  const scores = [find("threads")[0], find("forbidden")[0], find("core")[0]].map((found) => found?.score ?? 0);
  assert.equal(
    scores,
    [...scores].sort((a, b) => b - a),
  );
  assert.ok((scores[0] ?? 0) > (scores[1] ?? 0) && (scores[1] ?? 0) > (scores[2] ?? 0));
});

test("a result says where it matched", () => {
  assert.equal(find("mixed")[0]?.matches, [
    { in: "value", text: "mixed" },
    { in: "description", text: "Mixed does both." },
  ]);
  assert.equal(find("amx")[0]?.matches, [{ in: "value", text: "HW_AMX" }]);
});

test("without a target every release is searched, with one that alone", () => {
  assert.equal(
    find("former").map(({ key }) => key),
    ["hw:former", "hw_former"],
  );
  // StarlingX 9 and 10 run OpenStack 2023.1, and 11 runs 2024.1; 12 runs 2025.1, which no longer has the key
  assert.equal(find("former")[0]?.releases, {
    openstack: ["yoga", "zed", "2023.1", "2023.2", "2024.1", "2024.2"],
    starlingx: ["9", "10", "11"],
  });
  const answer = searchKeys(library, ["former"], openstack("2026.1"));
  assert.equal(answer.results, []);
  assert.is(answer.target, "openstack@2026.1");
});

test.run();
