import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Finding } from "../src/model.ts";
import { lint, lintFolder } from "./cases/namespace-lint/lint.ts";

// What the linter of namespaces finds in the published ones, and what the real Glance does with documents: in the folder that
// METADEF_CONFORMANCE names, which holds upstream/, facts/ and cases/.
const folder = process.env["METADEF_CONFORMANCE"];

/** A known finding in the published files. */
interface Row {
  readonly file: string;
  readonly kind: string;
  readonly where: string;
  readonly trees: readonly string[];
  readonly values?: readonly string[];
  readonly keys?: readonly string[];
  readonly namespaces?: readonly string[];
}

type Found = Finding & { readonly file: string };

/** By the kind of a row: our code, and the end of the pointer behind the property that the row names. */
const CODES: Readonly<Record<string, readonly [code: string, below: string]>> = {
  key_rejected_by_nova: ["property-refused", ""],
  enum_too_narrow: ["enum-too-narrow", "/enum"],
  enum_duplicates: ["enum-value-twice", "/enum/"],
  enum_rejected_by_nova: ["enum-value-refused", "/enum/"],
  enum_value_odd: ["enum-value-alias", "/enum/"],
  key_in_two_namespaces_conflict: ["key-conflict", ""],
  key_in_two_namespaces: ["key-in-two-namespaces", ""],
  default_wrong_type: ["default-wrong-type", "/default"],
  default_not_in_enum: ["default-not-in-enum", "/default"],
  default_against_text: ["default-against-description", "/default"],
  wrong_default: ["default-differs", "/default"],
  pattern_too_narrow: ["pattern-disagrees", "/pattern"],
  key_typo: ["property-deprecated", ""],
  no_description: ["description-missing", ""],
  whitespace_in_title: ["text-untrimmed", "/title"],
  same_title: ["title-twice", "/title"],
  same_description: ["description-twice", "/description"],
  boolean_as_string_enum: ["boolean-as-enum", "/enum"],
};

/** The same where a row names no property. */
const ELSEWHERE: Readonly<Record<string, readonly [code: string, pointer: RegExp]>> = {
  prefix_typo: ["prefix-misspelt", /^\/resource_type_associations\/\d+\/prefix$/],
  prefix_accepted_by_accident: ["prefix-misspelt", /^\/resource_type_associations\/\d+\/prefix$/],
  namespace_key_missing: ["visibility-missing", /^$/],
  no_resource_type: ["resource-type-missing", /^$/],
  volume_without_properties_target: ["properties-target-missing", /^\/resource_type_associations\/\d+$/],
};

/** Words of a row that name a property, or several: `hypervisor_type powervm`, `hw:cpu_max_sockets|cores|threads`, `…_hazlecast_*`. */
function namedBy({ where, keys = [] }: Row): string[] {
  const first = (where.split(" ").length > 1 && !where.includes("/") ? where.split(" ")[0] : where) as string;
  if (keys.length > 0) return [keys[0] as string];
  const [stem, ...others] = first.split("|") as [string, ...string[]];
  return [stem, ...others.map((other) => stem.slice(0, stem.lastIndexOf("_") + 1) + other)];
}

/** The pointers of the properties that a name means: with its object before it, with a prefix or without. */
function pointersOf(document: Record<string, unknown>, name: string): string[] {
  const prefixes = ((document["resource_type_associations"] ?? []) as { prefix?: string }[]).map(({ prefix = "" }) => prefix);
  const pattern = new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace("\\*", ".*")}$`);
  const fits = (key: string, object = ""): boolean =>
    ["", ...prefixes].some((prefix) => pattern.test(object + prefix + key) || pattern.test(prefix + key));
  const own = Object.keys((document["properties"] ?? {}) as object).flatMap((key) => (fits(key) ? [`/properties/${key}`] : []));
  const grouped = ((document["objects"] ?? []) as { name: string; properties?: object }[]).flatMap((object, index) =>
    Object.keys(object.properties ?? {}).flatMap((key) => (fits(key, `${object.name}/`) ? [`/objects/${index}/properties/${key}`] : [])),
  );
  return [...own, ...grouped];
}

/** What Glance changes in silence. */
const LOST = new Set(["default-becomes-text", "default-lost", "number-truncated", "list-empty"]);

/** The folder of a row's file, and who judges, where the row is of a release that the newest has left behind. */
function placeOf({ trees, kind }: Row): readonly [tree: string, target: string | undefined] {
  if (trees.includes("master")) return ["glance", undefined];
  if (trees.includes("stx")) return ["starlingx-2019", undefined];
  return ["glance", kind === "key_rejected_by_nova" ? "openstack@2024.1" : undefined];
}

if (folder !== undefined) {
  const { findings: rows } = JSON.parse(readFileSync(join(folder, "facts/metadef-lint-findings.json"), "utf8")) as { findings: Row[] };
  const linted = new Map<string, Found[]>();
  const foundIn = (tree: string, target: string | undefined): Found[] => {
    const name = `${tree} ${target}`;
    if (!linted.has(name)) linted.set(name, lintFolder(join(folder, "upstream", tree), target));
    return linted.get(name) as Found[];
  };

  test("there are 54 rows", () => assert.is(rows.length, 54));

  for (const row of rows) {
    test(`${row.file}: ${row.kind} ${row.where}`, () => {
      const [tree, target] = placeOf(row);
      const path = join(folder, "upstream", tree, row.file);
      const document = JSON.parse(readFileSync(path, "utf8"));
      let found = foundIn(tree, target).filter(({ file }) => file === row.file || row.kind.startsWith("key_in_two"));
      if (row.file === "compute-vtpm-hw.json") {
        // as it was published until 2023.1
        document.properties.tpm_model.enum = ["TIS", "CRB"];
        found = lint(document).map((finding) => ({ ...finding, file: row.file }));
      }
      const elsewhere = ELSEWHERE[row.kind];
      if (elsewhere !== undefined) {
        const [code, pointer] = elsewhere;
        assert.ok(
          found.some((finding) => finding.code === code && pointer.test(finding.at.pointer)),
          code,
        );
        return;
      }
      const [code, below] = CODES[row.kind] as [string, string];
      for (const name of namedBy(row)) {
        const pointers = pointersOf(document, name).map((pointer) => pointer + below);
        assert.ok(pointers.length > 0, `${name} stands in ${row.file}`);
        const hits = found.filter(({ code: other, at }) => other === code && pointers.some((pointer) => at.pointer.startsWith(pointer)));
        const wanted = row.kind === "enum_duplicates" ? (row.values?.length ?? 1) : 1;
        assert.ok(hits.length >= wanted, `${code} at ${name}`);
      }
    });
  }

  const lines = readFileSync(join(folder, "cases/glance-metadef-documents.ndjson"), "utf8")
    .split("\n")
    .filter((line) => line !== "");

  test("there are documents of each operation that go well, and some that do not", () => {
    const counts = new Map<string, number>();
    for (const line of lines) {
      const { op, verdict } = JSON.parse(line);
      counts.set(`${op} ${verdict.ok}`, (counts.get(`${op} ${verdict.ok}`) ?? 0) + 1);
    }
    for (const name of ["namespace_post true", "namespace_post false", "loaded_get true", "loaded_get false"])
      assert.ok((counts.get(name) ?? 0) >= 10, `${name}: ${counts.get(name)}`);
    assert.is(
      [...counts.values()].reduce((sum, count) => sum + count),
      lines.length,
    );
  });

  test("documents: what of a property does not come back as it went in is told, and nothing else", () => {
    let changed = 0;
    for (const line of lines) {
      const { doc, verdict } = JSON.parse(line);
      const back = verdict.ok ? (verdict.stored ?? verdict.properties) : {};
      const findings = lint(doc);
      for (const [name, property] of Object.entries(doc.properties ?? {})) {
        if (!Object.hasOwn(back, name)) continue;
        const pointer = `/properties/${name.replaceAll("~", "~0").replaceAll("/", "~1")}/`;
        const told = findings.some(({ code, severity, at, params }) => {
          // an error here is of the other way, on which the value is refused
          const isLoss = LOST.has(code) && params["effect"] !== "nothing fits";
          return (isLoss || severity === "error" || code === "attribute-wrong-type") && at.pointer.startsWith(pointer);
        });
        const differs = !isDeepStrictEqual(property, back[name]);
        if (differs) changed++;
        if (differs) assert.ok(told, line);
        else
          assert.not.ok(
            findings.some(({ code, at, params }) => LOST.has(code) && params["effect"] === "lost" && at.pointer.startsWith(pointer)),
            line,
          );
      }
    }
    assert.ok(changed >= 10, `${changed} properties are changed`);
  });

  test("documents: the same verdict as the real Glance", () => {
    const wrong = lines.filter((line) => {
      const { op, doc, verdict } = JSON.parse(line);
      const way = op === "namespace_post" ? "post" : "get";
      // the record reads a loaded namespace's properties alone; a running Glance stumbles over an object without any
      const refused = lint(doc).filter(
        ({ severity, code, params }) =>
          severity === "error" && code !== "object-without-properties" && (params["ways"] as string[]).includes(way),
      );
      return (refused.length === 0) !== verdict.ok;
    });
    assert.equal(wrong, []);
  });

  test("what the real Glance answers, with its status", () => {
    for (const line of lines) {
      const { op, doc, verdict } = JSON.parse(line);
      if (op !== "namespace_post" || verdict.ok) continue;
      const statuses = lint(doc).flatMap(({ severity, stage, http }) => (severity === "error" && stage === "set" ? [http] : []));
      // the read-only attributes are looked for first, then the schema's
      assert.is(
        [403, 400, 500].find((status) => statuses.includes(status)),
        verdict.http,
        line,
      );
    }
  });
} else {
  test.skip("METADEF_CONFORMANCE names no folder: nothing compared", () => {});
}

test.run();
