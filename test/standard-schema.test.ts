import type { StandardSchemaV1 } from "@standard-schema/spec";
import { FormApi } from "@tanstack/form-core";
import { initTRPC, TRPCError } from "@trpc/server";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compileCatalog } from "../src/compile.ts";
import { flavor, flavorExtraSpecs, image, imageProperties } from "../src/index.ts";

// The schemas keep to Standard Schema, version 1, and libraries that take it take them as they are.

/** The compiler holds each schema to the specification's own type. */
const holds = <Schema extends StandardSchemaV1>(schema: Schema): Schema => schema;
const brief = (result: StandardSchemaV1.Result<unknown>): string[] =>
  result.issues?.map(({ path, message }) => `${path?.join(" > ")}: ${message}`) ?? [];
const found = (schema: StandardSchemaV1, value: unknown): string[] =>
  brief(schema["~standard"].validate(value) as StandardSchemaV1.Result<unknown>);

const throwing = Object.defineProperty({}, "hw:cpu_policy", {
  enumerable: true,
  get: () => {
    throw new Error("from a getter");
  },
});
let reads = 0;
const flaky = Object.defineProperty({}, "hw:boot_menu", { enumerable: true, get: () => (reads++ % 2 === 0 ? "true" : thrower()) });
const thrower = (): never => {
  throw new Error("at the second reading");
};

const TABLE: [schema: StandardSchemaV1, value: unknown, issues: string[]][] = [
  [holds(flavorExtraSpecs()), { "hw:cpu_policy": "dedicated", "scs:name-v2": "x" }, []],
  [
    flavorExtraSpecs(),
    { "hw:cpu_thread_polcy": "isolate" },
    ["hw:cpu_thread_polcy: Nova knows no extra spec hw:cpu_thread_polcy; did you mean hw:cpu_thread_policy?"],
  ],
  [flavorExtraSpecs(), undefined, [': "extra_specs" must be a map of keys and values, not null; nothing in it was checked']],
  [flavorExtraSpecs(), [], [': "extra_specs" must be a map of keys and values, not a list; nothing in it was checked']],
  [
    flavorExtraSpecs(),
    throwing,
    ["hw:cpu_policy: hw:cpu_policy holds a value that cannot be read; the service takes text alone, so write the value in quotes"],
  ],
  [
    flavorExtraSpecs({ target: "openstack@2024.1" }),
    { "hw:sound_model": "ich9" },
    ["hw:sound_model: hw:sound_model is not in 2024.1: it came with 2025.1"],
  ],
  [flavorExtraSpecs(), { hw_cpu_policy: "dedicated" }, []],
  [
    flavorExtraSpecs({ failOn: "warning" }),
    { hw_cpu_policy: "dedicated" },
    ["hw_cpu_policy: hw_cpu_policy is stored and never read: hw:cpu_policy is the key that the service knows"],
  ],
  [
    holds(imageProperties()),
    { hw_boot_menu: 1 },
    ['hw_boot_menu: hw_boot_menu holds the number 1; the service takes text alone, so write the value in quotes; did you mean "1"?'],
  ],
  [
    holds(flavor()),
    { flavorId: "1", vcpus: 2, extra_specs: { "a/b": "1" } },
    ["extra_specs > a/b: a/b is not taken as a key: letters, digits, -, _, :, . and blanks, 255 at most"],
  ],
  [flavor(), { flavor: { vcpus: "x" } }, ['flavor > vcpus: vcpus must be a whole number, not "x"']],
  [holds(image()), { min_ram: 1, properties: { hw_disk_bus: "virtio" } }, []],
];

for (const [index, [schema, value, issues]] of TABLE.entries()) {
  test(`row ${index + 1}: ${issues[0] ?? "nothing"}`, () => {
    // wording may change: what stands before the first colon of a row is its path, which may not
    assert.equal(
      found(schema, value).map((issue) => issue.split(": ")[0]),
      issues.map((issue) => issue.split(": ")[0]),
    );
  });
}

test("an issue has the finding, and the message what was probably meant", () => {
  const result = flavorExtraSpecs()["~standard"].validate({ "hw:cpu_thread_polcy": "isolate" });
  const [issue] = result.issues ?? [];
  assert.is(issue?.finding.code, "unknown-extra-spec");
  assert.is(issue?.message, `${issue?.finding.message}; did you mean hw:cpu_thread_policy?`);
});

test("numbers come out as the text that Nova makes of them, and text comes out as it went in", () => {
  const value = { "hw:cpu_sockets": 2, "hw:cpu_policy": "dedicated", a: 1e21 };
  assert.equal(flavorExtraSpecs()["~standard"].validate(value), {
    value: { "hw:cpu_sockets": "2", "hw:cpu_policy": "dedicated", a: "1e+21" },
  });
  const text = { "hw:cpu_policy": "dedicated" };
  assert.is((flavorExtraSpecs()["~standard"].validate(text) as { value: object }).value, text);
});

test("a value that reads otherwise the second time does not throw", () => {
  flavorExtraSpecs()["~standard"].validate(flaky);
});

test("wrong options throw where they are written", () => {
  assert.throws(() => flavorExtraSpecs({ target: "nope" }), /known are/);
  assert.throws(() => flavorExtraSpecs({ failOn: "never" as never }), 'options.failOn must be "error", "warning" or "info"');
});

test("a catalog with namespaces of one's own has the same schemas", () => {
  const own = compileCatalog({
    namespace: "Acme",
    resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
    properties: { tier: { type: "string", enum: ["gold"] } },
  });
  assert.equal(found(own.flavorExtraSpecs({ failOn: "warning" }), { "acme:tier": "x" }).length, 1);
  assert.equal(found(own.flavor(), { extra_specs: { "hw:nope": "x", "acme:tier": "gold" } }).length, 1);
});

test("tRPC takes a schema as input, alone and after another, and refuses with its issues", async () => {
  const { router, procedure, createCallerFactory } = initTRPC.create();
  const named: StandardSchemaV1<{ flavorId: string; extra_specs: Record<string, string> }> = {
    "~standard": {
      version: 1,
      vendor: "test",
      validate: (value) => ({ value: value as { flavorId: string; extra_specs: Record<string, string> } }),
    },
  };
  const app = router({
    set: procedure
      .input(named)
      .input(flavor({ target: "openstack@2026.1" }))
      .mutation(({ input }) => `${input.flavorId} ${Object.keys(input.extra_specs)}`),
    specs: procedure.input(flavorExtraSpecs()).mutation(({ input }) => input["hw:cpu_policy"]),
  });
  const caller = createCallerFactory(app)({});
  assert.is(await caller.set({ flavorId: "7", extra_specs: { "hw:cpu_policy": "dedicated" } }), "7 hw:cpu_policy");
  assert.is(await caller.specs({ "hw:cpu_policy": "dedicated" }), "dedicated");
  try {
    await caller.set({ flavorId: "7", extra_specs: { "hw:cpu_policy": "x" } });
    assert.unreachable();
  } catch (error) {
    assert.instance(error, TRPCError);
    assert.is((error as TRPCError).code, "BAD_REQUEST");
    const { issues } = (error as TRPCError).cause as unknown as { issues: { path: string[]; finding: { code: string } }[] };
    assert.equal(issues.map(({ path, finding }) => [path, finding.code])[0], [["extra_specs", "hw:cpu_policy"], "value-not-in-enum"]);
  }
});

test("TanStack Form takes a schema as the validator of a form, and tells its fields", () => {
  const form = new FormApi({
    defaultValues: { name: "a", extra_specs: { "hw:cpu_policy": "x", "hw:boot_menu": "true" } as Record<string, string> },
    validators: { onChange: flavor<{ name: string; extra_specs: Record<string, string> }>() },
  });
  form.mount();
  form.validateSync("change");
  const told = JSON.stringify(form.state.errors);
  assert.match(told, "extra_specs.hw:cpu_policy");
  assert.not.match(told, "extra_specs.hw:boot_menu");
});

test.run();
