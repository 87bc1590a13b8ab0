import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { decode, readDocument } from "../src/documents/index.ts";
import { LineIndex } from "../src/documents/line-index.ts";
import { joinPointer } from "../src/json/pointer.ts";
import { cursorIn } from "../src/lsp/cursor.ts";
import type { Place, Resource } from "../src/model.ts";

// over the documents of every format: with the cursor in a key or a value, the server knows which it is

const root = join(import.meta.dirname, "cases/documents");

/** Entries that are tried in one resource. */
const TRIED = 4;

/** Where a mark cannot go. */
const NOT_FOUND: readonly string[] = [
  // the document is known by this key
  "cinder-volume-types/extra-specs.json: key volume_backend_name",
  "commands/guide.rst: key group_policy",
  // the value is a list or a map
  "flavor/wrong-kinds.json: value hw:cpu_policy",
  "flavor/wrong-kinds.json: value hw:numa_nodes",
  "image/wrong-kinds.json: value hw_disk_bus",
  // the tool has this key by another name, or at a place of its own
  "glance-image-patch/short.json: key os_distro",
  "heat/scalars.yaml: key kernel_id",
  "heat/template.yaml: key architecture",
  "heat/template.yaml: key os_version",
  "heat/template.yaml: key kernel_id",
  "k-orc/several.yaml: key architecture",
  // it is written with an escape, and the mark is in front of it here
  "glance-image-patch/update.json: key com.acme/release",
];

const isFile = (path: string): boolean => statSync(path).isFile();

/** The offset in the middle of what is written at a place, or of the text in its quotes. */
function middleOf(text: string, lines: LineIndex, { line = 1, column = 1, length = 0 }: Place, inner: string): number {
  const start = lines.offset({ line, column }) as number;
  const within = text.slice(start, start + length).indexOf(inner);
  return within < 0 ? start + 1 : start + within + Math.floor(inner.length / 2);
}

async function notFound(name: string, text: string, resource: Resource, locate: (place: Place) => Place): Promise<string[]> {
  const lines = new LineIndex(text);
  const missed: string[] = [];
  for (const key of Object.keys(resource.entries).slice(0, TRIED)) {
    const place = { pointer: resource.pointers?.get(key) ?? joinPointer(resource.pointer, key) };
    for (const of of ["key", "value"] as const) {
      const at = locate(of === "key" ? { ...place, of } : place);
      if (at.file !== name || at.length === 0) continue;
      const cursor = await cursorIn({ text, name }, middleOf(text, lines, at, of === "key" ? key : String(resource.entries[key])));
      if (cursor?.of !== of || cursor.key !== key || cursor.resource.type !== resource.type) missed.push(`${of} ${key}`);
    }
  }
  return missed;
}

test("in the documents of every format the cursor is found in keys and values", async () => {
  const formats = new Set<string>();
  const missed: string[] = [];
  for (const folder of readdirSync(root).filter((name) => !isFile(join(root, name)))) {
    for (const name of readdirSync(join(root, folder)).filter((each) => !each.endsWith(".out") && isFile(join(root, folder, each)))) {
      const { text } = decode(readFileSync(join(root, folder, name)));
      if (text === undefined || text.length > 100_000) continue;
      const reading = await readDocument(text, { name });
      for (const resource of reading.resources.slice(0, 10)) {
        for (const each of await notFound(name, text, resource, (place) => reading.locate(place)))
          missed.push(`${folder}/${name}: ${each}`);
        for (const format of reading.format?.split(", ") ?? []) formats.add(format);
      }
    }
  }
  assert.equal(missed.sort(), [...NOT_FOUND].sort());
  assert.ok(formats.size > 25, `${formats.size} formats`);
});

test.run();
