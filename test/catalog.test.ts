import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { layOut } from "../src/catalog/catalog.ts";
import { readNamespaces } from "../src/catalog/read-namespaces.ts";
import { rank, releases, spanHolds, targetNames } from "../src/catalog/releases.ts";
import type { Platform, Source } from "../src/model.ts";
import { formats } from "../src/schema/formats.ts";
import { makeTables } from "../src/schema/tables.ts";
import { builtInFiles } from "../src/typegen/built-in-files.ts";
import { leftoverFiles, staleFiles } from "../src/typegen/write-files.ts";

const root = resolve(import.meta.dirname, "..");
const folders: Record<Platform, string> = { openstack: join(root, "metadefs/openstack"), starlingx: join(root, "metadefs/starlingx") };
const sources: Record<Platform, Source[]> = { openstack: readNamespaces(folders.openstack), starlingx: readNamespaces(folders.starlingx) };
const all = [...sources.openstack, ...sources.starlingx];
const readSchema = (name: string) => JSON.parse(readFileSync(join(root, "schemas", name), "utf8"));

const ajv = new Ajv2020({ allErrors: true, strict: false });
const isNamespace = ajv.compile(readSchema("namespace.schema.json"));
const isSupplement = ajv.compile(readSchema("supplement.schema.json"));

test("every namespace is one that a real Glance takes whole", () => {
  assert.equal(
    all.filter(({ namespace }) => !isNamespace(namespace)).map(({ file }) => basename(file)),
    [],
  );
});

test("every supplement passes its schema and belongs to its namespace", () => {
  for (const { file, namespace, supplement } of all) {
    if (supplement === undefined) continue;
    assert.ok(isSupplement(supplement), `${file}: ${ajv.errorsText(isSupplement.errors)}`);
    assert.is(supplement.namespace, namespace.namespace, file);
    const names = [
      ...Object.keys(namespace.properties ?? {}),
      ...(namespace.objects ?? []).flatMap(({ properties = {} }) => Object.keys(properties)),
    ];
    assert.equal(
      Object.keys(supplement.properties ?? {}).filter((name) => !names.includes(name)),
      [],
      file,
    );
    const types = (namespace.resource_type_associations ?? []).map(({ name }) => name);
    const narrowed = Object.values({ ...supplement.properties, ...supplement.templates }).flatMap(({ on = {} }) => Object.keys(on));
    assert.equal(
      narrowed.filter((type) => !types.includes(type)),
      [],
      file,
    );
  }
});

test("no supplement stands without its namespace", () => {
  for (const folder of Object.values(folders)) {
    assert.equal(
      readdirSync(join(folder, "supplement")).filter((name) => !existsSync(join(folder, name))),
      [],
    );
  }
});

test("a default follows its own property", () => {
  for (const { file, namespace } of all) {
    const properties = [
      ...Object.entries(namespace.properties ?? {}),
      ...(namespace.objects ?? []).flatMap(({ properties = {} }) => Object.entries(properties)),
    ];
    for (const [name, { default: value, enum: listed, minimum, maximum, pattern, type }] of properties) {
      if (value === undefined) continue;
      const text = String(value),
        where = `${basename(file)} ${name}`;
      if (listed !== undefined) assert.ok(listed.includes(text), where);
      if (type === "integer") assert.match(text, /^-?\d+$/, where);
      if (type === "boolean") assert.match(text, /^(?:true|false)$/i, where);
      if (minimum !== undefined) assert.ok(Number(text) >= minimum, where);
      if (maximum !== undefined) assert.ok(Number(text) <= maximum, where);
      if (pattern !== undefined) assert.match(text, new RegExp(pattern), where);
    }
  }
});

test("every format and release that a supplement names exists", () => {
  for (const [platform, list] of Object.entries(sources) as [Platform, Source[]][]) {
    for (const { file, supplement } of list) {
      const text = JSON.stringify(supplement ?? {});
      for (const [, name] of text.matchAll(/"format":"([^"]+)"/g)) assert.ok(Object.hasOwn(formats, name as string), `${file} ${name}`);
      for (const [, release] of text.matchAll(/"(?:since|until)":"([^"]+)"/g)) rank(platform, release as string);
    }
  }
});

test("a key stands once on a kind of resource, or alike in two namespaces", () => {
  const tables = makeTables(layOut(sources));
  assert.ok(tables.schemas.length > 100 && tables.entries.length > tables.schemas.length);
  for (const [surface, platforms] of Object.entries(tables.surfaces)) {
    for (const [platform, { templates }] of Object.entries(platforms)) {
      const names = templates.map(({ template }) => template);
      assert.equal(
        // on StarlingX one is of the forks' base, and one of OpenStack's own services
        names.filter((name, index) => names.indexOf(name) !== index && (platform === "openstack" || names.lastIndexOf(name) !== index)),
        [],
        `${platform} ${surface}`,
      );
    }
  }
});

test("every key has a title and a description", () => {
  const bare = layOut(sources).openstack.filter(({ definition: { property } }) => !property.title || !property.description);
  assert.equal(
    bare.map(({ definition: { key } }) => key),
    [],
  );
});

test("the targets are the releases with facts", () => {
  assert.is(targetNames().length, releases.openstack.length + releases.starlingx.length);
});

test("generated/ is what metadefs/ makes of it, and holds nothing else", async () => {
  const [folder, files] = [join(root, "generated"), await builtInFiles(root)];
  assert.equal(staleFiles(folder, files), []);
  assert.equal(leftoverFiles(folder, files), []);
  files.delete("schemas/starlingx/flavor-extra-specs.schema.json");
  assert.equal(leftoverFiles(folder, files), ["schemas/starlingx/flavor-extra-specs.schema.json"]);
});

test("a span of exceptions alone holds every release but those", () => {
  const span = { except: [{ since: "2024.1", until: "2025.1" }] };
  const held = ["yoga", "2023.2", "2024.1", "2024.2", "2025.1", "2026.2"].filter((release) => spanHolds("openstack", span, release));
  assert.equal(held, ["yoga", "2023.2", "2025.1", "2026.2"]);
});

test.run();
