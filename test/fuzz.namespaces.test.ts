import { isDeepStrictEqual } from "node:util";
import { transformSync } from "esbuild";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ownCatalog } from "../src/catalog/own-catalog.ts";
import { INVISIBLE } from "../src/files/invisible.ts";
import { compareParts } from "../src/glance/compare-namespaces.ts";
import type { LiveNamespace } from "../src/glance/live-namespaces.ts";
import { namespaceText } from "../src/glance/namespace-text.ts";
import { planNamespace } from "../src/glance/push-plan.ts";
import { pushRequests } from "../src/glance/push-requests.ts";
import { shapeProblem, storedNamespace } from "../src/glance/stored-namespace.ts";
import { fixText } from "../src/namespace-lint/fix-text.ts";
import { formatText } from "../src/namespace-lint/format-text.ts";
import { fixesOf } from "../src/namespace-lint/lint-namespace.ts";
import { sourceProblem } from "../src/namespace-lint/source-problem.ts";
import { kinds } from "../src/typegen/generate.ts";
import { contextOf } from "./cases/namespace-lint/lint.ts";
import { HOW, NUMBERS, ODD, RUNS, scalar, tree, word } from "./fuzz-values.ts";
import { make } from "./typegen/made.ts";
import { type Kind, ThreeValidators } from "./typegen/three-validators.ts";

const some = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.array(fc.tuple(word, values), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs));
const text = fc.oneof(word, fc.constantFrom(...ODD, ...NUMBERS), fc.string({ unit: "binary", maxLength: 20 }));
/** Mostly as they are meant. */
const type = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("string", "integer", "number", "boolean", "array") },
  { weight: 1, arbitrary: fc.oneof(scalar, fc.constantFrom("bool", "str", "String")) },
);
const property = fc.record(
  {
    title: fc.oneof(text, scalar),
    description: fc.oneof(text, scalar),
    type,
    default: fc.oneof(scalar, tree),
    enum: fc.oneof(fc.array(fc.oneof(text, scalar), { maxLength: 5 }), tree),
    pattern: fc.oneof(text, fc.constantFrom("^(a|a)*$", "a|b", "[", "(?i)x", "^\\d+$", "\\Z")),
    minimum: scalar,
    maximum: scalar,
    minLength: scalar,
    maxLength: scalar,
    operators: fc.oneof(fc.array(text, { maxLength: 3 }), tree),
    readonly: scalar,
  },
  { requiredKeys: [] },
);
const namespace = fc.record(
  {
    namespace: fc.oneof(text, scalar),
    display_name: fc.oneof(text, scalar),
    description: fc.oneof(text, scalar),
    visibility: fc.oneof(fc.constantFrom("public", "private"), scalar),
    protected: scalar,
    resource_type_associations: fc.array(
      fc.record(
        {
          name: fc.oneof(fc.constantFrom("OS::Nova::Flavor", "OS::Glance::Image", "OS::Nova::Server", "OS::Cinder::Volume"), text),
          prefix: fc.oneof(fc.constantFrom("hw:", "hw_", "acme:", ""), text),
          properties_target: fc.oneof(fc.constantFrom("image", "metadata"), text),
        },
        { requiredKeys: ["name"] },
      ),
      { maxLength: 3 },
    ),
    properties: some(property),
    objects: fc.array(
      fc.record(
        { name: text, description: text, required: fc.array(text, { maxLength: 2 }), properties: some(property) },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
    tags: fc.array(fc.record({ name: text }), { maxLength: 2 }),
    extra: tree,
  },
  { requiredKeys: ["namespace"] },
);

test("fixes of any namespace: sound JSON each time, until nothing is left, and one form", async () => {
  fc.assert(
    fc.property(namespace, fc.constantFrom(undefined, 1, "\t"), (value, indent) => {
      let now = JSON.stringify(value, null, indent);
      for (let round = 0; ; round++) {
        const document = JSON.parse(now);
        const fixed = fixText(
          now,
          fixesOf(document, contextOf()).map(({ fix }) => fix),
        );
        if (fixed.text === now) break;
        assert.ok(fixed.fixes.length > 0, "what changes is said");
        assert.ok(round < 20, "it comes to an end");
        now = fixed.text;
      }
      const formed = formatText(now);
      if (formed === undefined) return;
      assert.ok(isDeepStrictEqual(JSON.parse(formed), JSON.parse(now)));
      assert.is(formatText(formed), formed);
    }),
    HOW,
  );
});

test("what is generated of any namespace parses and shows all that is in it, or the namespace is refused", async () => {
  await fc.assert(
    fc.asyncProperty(namespace, async (value) => {
      const source = { file: "x.json", namespace: JSON.parse(JSON.stringify(value)) };
      if (sourceProblem(source) !== undefined) return;
      const files = await make({ catalogs: [ownCatalog([source])], kinds: new Set(kinds) }).catch((error: Error) => {
        // words for the author, and no fault of ours
        assert.is(error.constructor, Error, String(error.stack));
        return new Map<string, string>();
      });
      for (const [name, content] of files) {
        assert.equal(content.match(INVISIBLE), null, name);
        assert.not.match(content, /\p{Surrogate}/u, name);
        if (name.endsWith(".json")) JSON.parse(content);
        else transformSync(content, { loader: name.endsWith("ts") ? "ts" : "js" });
      }
    }),
    { ...HOW, numRuns: Math.ceil(RUNS / 10) },
  );
});

/** Everything of a value, by name: members called `constructor` are too much for a comparison of objects. */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries([...(inner instanceof Map ? inner : Object.entries(inner))].sort(([one], [other]) => (one < other ? -1 : 1)));
  });

test("a namespace of a live Glance, written to a file, read again and pushed back, is the same", () => {
  fc.assert(
    fc.property(namespace, namespace, (...made) => {
      const written = JSON.stringify(made);
      // half of a pair: Glance stores none, and a push stops before
      if (/\\ud[89a-f]/.test(written)) return;
      const [value, other] = JSON.parse(written);
      if (shapeProblem(value) !== undefined || shapeProblem(other) !== undefined) return;
      const [stored, wanted] = [storedNamespace(value), storedNamespace({ ...other, namespace: value.namespace })];
      const text = namespaceText(stored);
      assert.is(jsonOf(storedNamespace(JSON.parse(text))), jsonOf(stored));
      assert.is(namespaceText(stored, JSON.parse(text)), text);
      assert.equal(compareParts(stored, stored), []);
      const live = { stored, owner: "x" } as LiveNamespace;
      for (const prune of [true, false]) {
        const plan = planNamespace(live, wanted, { prune, protected: true });
        if (plan !== undefined) JSON.stringify(pushRequests(plan, live, wanted));
      }
    }),
    HOW,
  );
});

const entries = fc
  .array(fc.tuple(word, fc.oneof(fc.constantFrom(...NUMBERS, ...ODD), scalar)), { maxLength: 6 })
  .map((pairs) => Object.fromEntries(pairs));

test("the generated validators, the library's and those compiled at run time agree on any entries", async () => {
  const three = await ThreeValidators.make();
  fc.assert(
    fc.property(
      entries,
      fc.constantFrom("openstack@2026.1", "openstack@yoga", "starlingx@2018.10", "starlingx@11"),
      fc.constantFrom<Kind>("flavor", "image", "metadata"),
      (made, target, kind) => three.compare(made, target, kind),
    ),
    HOW,
  );
});

test.run();
