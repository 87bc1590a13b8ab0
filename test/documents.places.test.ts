import { test } from "uvu";
import * as assert from "uvu/assert";
import { readDocument } from "../src/documents/index.ts";
import type { Reading } from "../src/documents/reading.ts";
import { joinPointer } from "../src/json/pointer.ts";
import type { Place, Resource } from "../src/model.ts";
import { dump } from "./cases/documents/dump.ts";
import { fixtures, textOf } from "./cases/documents/fixtures.ts";

const CHANGED = "zz9";

for (const fixture of fixtures) {
  test(`${fixture}: what stands at a key's place is the key`, async () => {
    const text = textOf(fixture);
    const reading = await readDocument(text, { name: fixture });
    for (const { key, place } of placesOf(reading, "key")) {
      const shown = bare(at(text, place));
      assert.ok(shown === key || isTypedName(shown, key), `${key} stands where ${shown} does`);
    }
  });

  test(`${fixture}: other line breaks change no place`, async () => {
    const text = textOf(fixture);
    const places = dump(await readDocument(text, { name: fixture }));
    assert.fixture(dump(await readDocument(text.replaceAll("\n", "\r\n"), { name: fixture })), places);
  });

  test(`${fixture}: a change at a value's place changes that value and no other`, async () => {
    const text = textOf(fixture);
    const reading = await readDocument(text, { name: fixture });
    for (const { key, place, index } of placesOf(reading, undefined)) {
      // of a value of several lines the place is the first one
      if (at(text, place).startsWith("<<-")) continue;
      const changed = await readDocument(replace(text, place, isHcl(fixture)), { name: fixture });
      const resource = changed.resources[index] as Resource;
      assert.is(resource.entries[key], CHANGED, `${key} at ${place.line}:${place.column}`);
      const others = (entries: Resource["entries"]) =>
        Object.entries(entries).filter(([other, value]) => other !== key && value !== CHANGED);
      const before = others((reading.resources[index] as Resource).entries);
      const kept = others(resource.entries);
      assert.ok(kept.length >= before.length - 1, `${key} changed its neighbours`);
      for (const [other, value] of kept) assert.equal(value, (reading.resources[index] as Resource).entries[other]);
    }
  });
}

function* placesOf(reading: Reading, of: "key" | undefined): Generator<{ key: string; place: Place; index: number }> {
  for (const [index, { pointer, pointers, entries }] of reading.resources.entries()) {
    for (const key of Object.keys(entries)) {
      const place = { pointer: pointers?.get(key) ?? joinPointer(pointer, key), ...(of && { of }) };
      yield { key, place: reading.locate(place), index };
    }
  }
}

function offsetOf(text: string, { line, column }: Place): number {
  let offset = 0;
  for (let before = 1; before < (line as number); before++) offset = text.indexOf("\n", offset) + 1;
  return offset + (column as number) - 1;
}

function at(text: string, place: Place): string {
  const start = offsetOf(text, place);
  return text.slice(start, start + (place.length as number));
}

/** The text with another value at a place, in the quotes that the old one has. */
function replace(text: string, place: Place, hcl: boolean): string {
  const start = offsetOf(text, place);
  const old = at(text, place);
  const [quote] = /^["']/.exec(old) ?? [hcl || (isJson(text) && !isInside(text, start, old)) ? '"' : ""];
  return `${text.slice(0, start)}${quote}${CHANGED}${quote}${text.slice(start + old.length)}`;
}

/** In HCL a bare word is the name of something else. */
function isHcl(fixture: string): boolean {
  return /\.(?:tf|hcl|tfvars)$/.test(fixture);
}

function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

/** A part of a longer text needs no quotes of its own. */
function isInside(text: string, start: number, old: string): boolean {
  return !/^(?:-?\d|true|false|null|[{[])/.test(old) || !/[\s:,[]/.test(text.charAt(start - 1));
}

function bare(shown: string): string {
  if (shown.startsWith('"')) return JSON.parse(shown) as string;
  return shown.startsWith("'") ? shown.slice(1, -1).replaceAll("''", "'") : shown;
}

/** A path of a patch, and a custom resource's field: other spellings of an image property. */
function isTypedName(shown: string, key: string): boolean {
  const plain = (text: string) => text.replace(/^\//, "").replaceAll("~1", "/").replaceAll("_", "").toLowerCase();
  return shown.startsWith("/") ? plain(shown) === plain(key) : plain(key).endsWith(plain(shown)) && shown !== "";
}

test.run();
