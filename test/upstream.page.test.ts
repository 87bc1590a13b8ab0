import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compareNamespaces, faultsOf } from "../scripts/upstream/compare-namespaces.ts";
import { differencesPage } from "../scripts/upstream/differences-page.ts";
import { propertyDifferences } from "../scripts/upstream/property-differences.ts";
import type { Namespace, Property, Supplement } from "../src/model.ts";

const root = resolve(import.meta.dirname, "..");
const differences = (published: Property, ours: Property) => propertyDifferences({ property: published }, { property: ours });
const source = (namespace: Namespace, supplement?: Omit<Supplement, "namespace">) => ({
  file: "metadefs/openstack/one.json",
  namespace,
  ...(supplement !== undefined && { supplement: { namespace: namespace.namespace, ...supplement } }),
});

test("wording, order and the spelling of a default or a pattern are no difference", () => {
  assert.equal(
    differences(
      { type: "string", title: "A", enum: ["a", "b"], operators: ["<or>", "<in>"], readonly: false, pattern: "^(\\d){2}$" },
      { type: "string", title: "B", enum: ["b", "a"], operators: ["<in>", "<or>"], pattern: "^[0-9]{2}$" },
    ),
    [],
  );
  assert.equal(differences({ type: "integer", default: 4 }, { type: "integer", default: "4" }), []);
  assert.equal(differences({ type: "boolean", default: "True" }, { type: "boolean", default: "true" }), []);
});

test("every aspect of substance is a difference", () => {
  assert.equal(
    differences({ type: "string", enum: ["yes", "no"], default: "yes" }, { type: "boolean", minimum: 0, pattern: "a" }).map(
      ({ aspect }) => aspect,
    ),
    ["type", "enum", "pattern", "minimum", "default"],
  );
  assert.equal(differences({ type: "string", enum: ["a", "a"] }, { type: "string", enum: ["a"] }).length, 1);
  assert.equal(differences({ type: "string", pattern: "a+" }, { type: "string", pattern: "a*" }).length, 1);
  assert.equal(propertyDifferences({ property: { type: "string" }, object: "A" }, { property: { type: "string" }, object: "B" }), [
    { aspect: "object", published: "A", ours: "B" },
  ]);
  assert.equal(
    propertyDifferences({ property: { type: "string" } }, { property: { type: "string" } }, { until: "zed" }).map(({ ours }) => ours),
    ["gone since zed"],
  );
});

test("a difference needs a reason, and a reason a difference", () => {
  const published: Namespace = { namespace: "One", properties: { a: { type: "string" }, b: { type: "string" }, c: { type: "string" } } };
  const ours = source(
    {
      namespace: "One",
      resource_type_associations: [{ name: "OS::Nova::Flavor" }],
      properties: { a: { type: "integer" }, b: { type: "string" }, d: { type: "string" } },
    },
    { properties: { b: { differs: "it does not" } } },
  );
  const comparison = compareNamespaces([published], [ours]);
  assert.equal(
    faultsOf(comparison, [ours]).map((fault) => fault.split(":")[0]),
    ["one.json", "one.json a", "one.json c", "one.json d", "one.json b"],
  );
  const told = source(ours.namespace, { differs: "so", properties: { a: { differs: "so" }, c: { differs: "so" }, d: { differs: "so" } } });
  assert.equal(faultsOf(compareNamespaces([published], [told]), [told]), []);
});

function testPage(folder: string): void {
  const { text, faults } = differencesPage(root, { glance: join(folder, "glance"), starlingx: join(folder, "starlingx-2019") });
  test("every difference from the published namespaces has its reason", () => assert.equal(faults, []));
  test("docs/upstream-differences.md is what metadefs/ makes of it", () =>
    assert.is(readFileSync(join(root, "docs/upstream-differences.md"), "utf8"), text));
}

const conformance = process.env["METADEF_CONFORMANCE"];
if (conformance === undefined) test.skip("METADEF_CONFORMANCE names no folder: the page is not compared", () => undefined);
else testPage(join(conformance, "upstream"));

test.run();
