import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Batch, decode, openStream, readDocument } from "../src/documents/index.ts";
import { dump } from "./cases/documents/dump.ts";
import { fixtures, textOf } from "./cases/documents/fixtures.ts";

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All batches of records, or a whole document as if it were one. */
async function gather(chunks: AsyncIterable<Uint8Array>, name?: string): Promise<Batch[]> {
  const options = name === undefined ? {} : { name };
  const stream = await openStream(chunks, options);
  if (stream.bytes !== undefined) {
    const { text = "" } = decode(stream.bytes);
    return [{ reading: await readDocument(text, options), text, firstLine: 1 }];
  }
  const all: Batch[] = [];
  for await (const batch of stream.batches) all.push(batch);
  return all;
}

const collect = (text: string, size: number, name?: string): Promise<Batch[]> => gather(pieces(text, size), name);

const record = (index: number) =>
  JSON.stringify({ name: `f${index}`, vcpus: 1, ram: 512, extra_specs: { "hw:numa_nodes": String(index) } });
const records = Array.from({ length: 10_000 }, (_, index) => record(index)).join("\n");

for (const fixture of fixtures) {
  test(`${fixture} reads the same from a stream, however it is cut`, async () => {
    const text = textOf(fixture);
    const whole = dump(await readDocument(text, { name: fixture }));
    for (const size of [1, 7, 1000]) {
      const batches = await collect(text, size, fixture);
      assert.is(batches.length, text === "" && fixture.endsWith("ndjson") ? 0 : 1);
      for (const { reading } of batches) assert.fixture(dump(reading), whole);
    }
  });
}

test("a stream of records comes in batches, with pointers and lines of the whole", async () => {
  for (const name of ["flavors.ndjson", "flavors.json", undefined]) {
    const batches = await collect(records, 60_000, name);
    assert.ok(batches.length >= 3 && batches.every(({ text }) => text.length < 400_000));
    const resources = batches.flatMap(({ reading }) => reading.resources);
    assert.is(resources.length, 10_000);
    const last = batches.at(-1) as Batch;
    const place = { pointer: "/9999/extra_specs/hw:numa_nodes" };
    const { line, column } = last.reading.locate(place);
    assert.equal([line, records.split("\n")[9999]?.slice((column as number) - 1)], [10_000, '"9999"}}']);
    assert.equal(
      resources.map(({ pointer }) => pointer),
      resources.map((_, index) => `/${index}/extra_specs`),
    );
  }
});

test("a broken record, wrong bytes and a record that is too long hide no other", async () => {
  const lines = [record(0), '{"name": "broken"', record(1), `{"name": "${"x".repeat(17 * 1024 * 1024)}"}`, record(2)];
  const batches = await collect(lines.join("\n"), 1 << 20, "a.ndjson");
  assert.equal(
    batches.flatMap(({ reading }) => reading.resources.map(({ name }) => name)),
    ["f0", "f1", "f2"],
  );
  assert.equal(
    batches.flatMap(({ reading }) => reading.findings.map(({ code, at }) => [code, at.line])),
    [
      ["syntax-error", 2],
      ["too-large", 4],
    ],
  );
  const [, tooLarge] = batches.flatMap(({ reading }) => reading.findings);
  assert.is(tooLarge?.message, "One record is longer than the 16 MiB that are read: split it");
});

test("a byte of no character is told by its place in all of the stream, and its record is read", async () => {
  const before = `{"name": "${"x".repeat(17 * 1024 * 1024)}"}\n${records}\n`;
  const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(`\n${record(1)}\n`)]);
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000);
  })();
  const batches = await gather(chunks, "a.ndjson");
  const [, wrong] = batches.flatMap(({ reading }) => reading.findings);
  assert.is(wrong?.message, `Byte ${before.length} is not valid UTF-8, so it is read as U+FFFD`);
  assert.equal(
    batches.flatMap(({ reading }) => reading.findings.map(({ code, at }) => [code, at.line])),
    [
      ["too-large", 1],
      ["wrong-encoding", 10_002],
      ["syntax-error", 10_002],
    ],
  );
  assert.is(batches.flatMap(({ reading }) => reading.resources).length, 10_001);
});

test("records in UTF-16, which PowerShell writes, are read whole", async () => {
  const bytes = Buffer.from(`\ufeff${records}`, "utf16le");
  const reused = Buffer.alloc(8192);
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += reused.length) yield reused.subarray(0, bytes.copy(reused, 0, at));
  })();
  const [batch, ...more] = await gather(chunks, "a.ndjson");
  assert.equal(more, []);
  assert.equal([batch?.reading.resources.length, batch?.reading.findings], [10_000, []]);
});

test("one document on one line is read whole", async () => {
  const text = `[${records.replaceAll("\n", ",")}]`;
  const [batch, ...more] = await collect(text, 60_000);
  assert.equal(more, []);
  assert.is(batch?.reading.resources.length, 10_000);
});

test("what is held of a stream does not grow with it", async () => {
  let largest = 0;
  const long = (async function* () {
    const block = Buffer.from(`${records}\n`);
    for (let times = 0; times < 20; times++) yield block.subarray(0, block.length);
  })();
  const { batches = [] } = (await openStream(long, { name: "long.ndjson" })) as { batches?: AsyncIterable<Batch> };
  for await (const { text } of batches) largest = Math.max(largest, text.length);
  assert.ok(largest > 0);
  assert.ok(largest < 3 * records.length);
});

test.run();
