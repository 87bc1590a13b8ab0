import { test } from "uvu";
import * as assert from "uvu/assert";
import { PLAIN } from "../src/cli/style.ts";
import type { Finding } from "../src/model.ts";
import { jsonReport } from "../src/report/json.ts";
import { textReport } from "../src/report/text.ts";
import { lint } from "./cases/namespace-lint/lint.ts";
import { cpuTime } from "./cpu-time.ts";

// Documents made to break a linter: findings, in bounded time, nothing thrown.

const property = { title: "T", type: "string", description: "d" };
const associations = [
  { name: "OS::Nova::Flavor", prefix: "hw:" },
  { name: "OS::Glance::Image", prefix: "hw_" },
];
const many = <T>(count: number, make: (index: number) => T, name = "p"): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, make(index)]));

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = "x";
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

const DOCUMENTS: Readonly<Record<string, unknown>> = {
  "100,000 properties": { namespace: "A", resource_type_associations: associations, properties: many(100_000, () => property) },
  "100,000 properties near a known key": {
    namespace: "A",
    resource_type_associations: associations,
    properties: many(100_000, () => property, "cpu_policy"),
  },
  "100,000 unknown attributes": { namespace: "A", properties: { p: { ...property, ...many(100_000, () => 1, "a") } } },
  "100,000 values": {
    namespace: "A",
    properties: { p: { ...property, enum: Array.from({ length: 100_000 }, (_, index) => `v${index}`), default: "w" } },
  },
  "an enum of mixed types": {
    namespace: "A",
    properties: { p: { ...property, enum: Array.from({ length: 10_000 }, (_, index) => [1, null, "a", true, {}, []][index % 6]) } },
  },
  "100,000 associations": {
    namespace: "A",
    resource_type_associations: Array.from({ length: 100_000 }, (_, index) => ({ name: "OS::Nova::Flavor", prefix: `p${index}:` })),
    properties: many(50, () => property),
  },
  "100,000 objects of ten names": {
    namespace: "A",
    objects: Array.from({ length: 100_000 }, (_, index) => ({ name: `o${index % 10}`, properties: {} })),
  },
  "100,000 properties of one title": {
    namespace: "A",
    properties: many(100_000, () => ({ title: "T", description: "d", type: "boolean", default: "True" })),
  },
  "texts of 10 MB": {
    namespace: "A".repeat(1e7),
    display_name: "B".repeat(1e7),
    description: "default is ".repeat(1e6),
    resource_type_associations: [{ name: `OS::Nova::${"x".repeat(1e7)}`, prefix: "y".repeat(1e7) }],
    properties: { ["k".repeat(1e7)]: { ...property, description: "defaults to ".repeat(1e6), title: "t".repeat(1e7) } },
  },
  "a default of 10 MB": {
    namespace: "A",
    properties: { p: { ...property, default: "x".repeat(1e7), enum: ["a"], pattern: "^(a+)+$", maxLength: 5 } },
  },
  "a pattern of 10 MB": { namespace: "A", properties: { p: { ...property, pattern: "(a+)+".repeat(2e6), default: "a" } } },
  "patterns made to hang": {
    namespace: "A",
    resource_type_associations: associations,
    properties: {
      ...many(300, (index) => ({ ...property, pattern: `^((${"a?".repeat(index)})+)+$${index}`, default: "a".repeat(1000) })),
      cpu_dedicated_mask: { ...property, pattern: "(?:a?){200}a{200}.*b.{15}" },
    },
  },
  "100,000 levels": {
    namespace: "A",
    properties: {
      p: {
        ...property,
        default: nested(100_000, (inner) => [inner]),
        enum: [nested(100_000, (inner) => [inner])],
        items: nested(5000, (a) => ({ a })),
      },
    },
    tags: nested(100_000, (inner) => [inner]),
  },
  "names of prototypes": JSON.parse(
    '{"namespace":"constructor","properties":{"__proto__":{"title":"T","type":"constructor","default":"toString"},"constructor":{"title":"T","type":"toString"}},"__proto__":{},"resource_type_associations":[{"name":"constructor","prefix":"__proto__"},{"name":"OS::Cinder::Volume","properties_target":"constructor"}]}',
  ),
};

for (const [name, document] of Object.entries(DOCUMENTS)) {
  test(`${name}: findings, in bounded time, with short words`, () => {
    const started = cpuTime();
    const findings = lint(document);
    assert.ok(findings.length > 0);
    // some fifty times what it takes: machines that run tests are busy
    assert.ok(cpuTime() - started < 120_000, "time");
    assert.ok(
      findings.every(({ message }) => message.length < 3000),
      "words",
    );
  });
}

test("what is no namespace at all is one finding", () => {
  for (const document of [null, 5, "x", true, [1, 2], []])
    assert.equal(
      lint(document).map(({ code }) => code),
      ["namespace-not-a-map"],
    );
  assert.equal(
    lint({}).map(({ code }) => code),
    ["attribute-missing", "visibility-missing", "display-name-missing", "description-missing"],
  );
});

test("control characters, marks of direction and terminal escapes are told, and nothing of them goes to the terminal", () => {
  const document = {
    namespace: "A\u202eB\u001b[31m",
    display_name: "\u200fX",
    description: "d",
    visibility: "public",
    properties: {
      "\u001b]0;x\u0007": { ...property, title: "T\u202e" },
      "a\nb": property,
      "a\u0000": { ...property, enum: ["\u009b1m"], default: "\u009b1m" },
    },
  };
  const findings = lint(document);
  assert.ok(findings.filter(({ code }) => code === "text-control-character").length >= 7);
  const report = textReport({ style: PLAIN, columns: 80 });
  const shown = [
    ...report.write({ file: "f\u001b[31m.json", format: "namespace", resources: 1, skipped: 0, findings, line: () => undefined }),
  ].join("");
  const RAW = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200f\u202e]/;
  assert.not.match(shown, RAW);
  const json = jsonReport();
  const result = { file: "f\u009b1m.json", format: "namespace", resources: 1, skipped: 0, findings, line: () => undefined };
  const written =
    [...json.write(result)].join("") +
    [
      ...json.flush({ files: 1, resources: 1, skipped: 0, unrecognized: 0, errors: 0, warnings: 0, infos: 0, target: "openstack@2026.2" }),
    ].join("");
  assert.not.match(written, RAW);
  const read = JSON.parse(written) as { findings: Finding[] };
  assert.equal(
    read.findings.map(({ params, message }) => [params, message]),
    findings.map(({ params, message }) => [params, message]),
  );
});

test.run();
