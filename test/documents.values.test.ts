import { test } from "uvu";
import * as assert from "uvu/assert";
import { readDocument } from "../src/documents/index.ts";
import { readShape } from "../src/documents/map-shapes.ts";
import { pythonFloat } from "../src/documents/python-text.ts";
import { pythonText } from "../src/documents/scalar.ts";
import { readPlainScalar } from "../src/documents/syntax/yaml-scalars.ts";
import { isTemplate } from "../src/documents/template.ts";

/** What Python 3 answers to `str(float(…))`. */
const floats: [number, string][] = [
  [0, "0.0"],
  [-0, "-0.0"],
  [4, "4.0"],
  [22.1, "22.1"],
  [1e15, "1000000000000000.0"],
  [1e16, "1e+16"],
  [123456789012345680, "1.2345678901234568e+17"],
  [1e300, "1e+300"],
  [0.0001, "0.0001"],
  [0.00001, "1e-05"],
  [1.5e-7, "1.5e-07"],
  [5e-324, "5e-324"],
  [-3.25, "-3.25"],
  [Number.POSITIVE_INFINITY, "inf"],
  [Number.NEGATIVE_INFINITY, "-inf"],
  [Number.NaN, "nan"],
];

for (const [value, text] of floats) test(`Python writes ${text}`, () => assert.is(pythonFloat(value), text));

/** What PyYAML 6 makes of a plain scalar, and `str()` of that. */
const scalars: [string, string, string][] = [
  ["yes", "boolean", "True"],
  ["Off", "boolean", "False"],
  ["y", "text", "y"],
  ["tRue", "text", "tRue"],
  ["010", "integer", "8"],
  ["08", "text", "08"],
  ["0o10", "text", "0o10"],
  ["0x1F", "integer", "31"],
  ["0b101", "integer", "5"],
  ["1_000", "integer", "1000"],
  ["_1", "text", "_1"],
  ["1:30", "integer", "90"],
  ["1:60", "text", "1:60"],
  ["-190:20:30", "integer", "-685230"],
  ["1:30.5", "float", "90.5"],
  ["1.10", "float", "1.1"],
  ["1e3", "text", "1e3"],
  ["1.0e3", "text", "1.0e3"],
  ["1.0e+3", "float", "1000.0"],
  [".5", "float", "0.5"],
  ["5.", "float", "5.0"],
  ["+4", "integer", "4"],
  ["-0", "integer", "0"],
  [".inf", "float", "inf"],
  ["-.INF", "float", "-inf"],
  [".nan", "float", "nan"],
  ["~", "null", "None"],
  ["", "null", "None"],
  ["nUll", "text", "nUll"],
  ["12345678901234567890", "integer", "12345678901234567890"],
  ["2024-01-01", "text", "2024-01-01"],
  ["0.60", "float", "0.6"],
  ["2M", "text", "2M"],
];

for (const [written, kind, text] of scalars) {
  test(`PyYAML reads ${JSON.stringify(written)} as ${kind} ${text}`, () => {
    const scalar = readPlainScalar(written, "pyyaml");
    assert.equal([scalar.kind, pythonText(scalar)], [kind, text]);
  });
}

test("other readers know other words", () => {
  const kinds = (written: string) => (["pyyaml", "go", "core"] as const).map((dialect) => pythonText(readPlainScalar(written, dialect)));
  assert.equal(kinds("y"), ["y", "True", "y"]);
  assert.equal(kinds("on"), ["True", "True", "on"]);
  assert.equal(kinds("1:30"), ["90", "1:30", "1:30"]);
  assert.equal(kinds("010"), ["8", "8", "10"]);
  assert.equal(kinds("1e3"), ["1e3", "1e3", "1000.0"]);
});

test("JSON's numbers reach a flavor as Nova has them, whole ones as they are", async () => {
  const written = ["4", "4.0", "1e300", "-0.0", "1E2", "123456789012345678901", "0.1"];
  const specs = written.map((number, index) => `"hw:k${index}": ${number}`).join(", ");
  const { resources, findings } = await readDocument(`{"name": "x", "vcpus": 1, "ram": 1, "extra_specs": {${specs}}}`);
  const sent = [4, "4.0", "1e+300", "-0.0", "100.0", "123456789012345678901", "0.1"];
  assert.equal(Object.values(resources[0]?.entries ?? {}), sent);
  assert.equal(
    findings.map(({ code, key }) => [code, key]),
    [
      ["value-changed", "hw:k2"],
      ["value-changed", "hw:k4"],
    ],
  );
  const image = await readDocument('{"name": "x", "properties": {"hw_cpu_cores": 4.0, "hw_boot_menu": true}}');
  assert.equal(Object.values(image.resources[0]?.entries ?? {}), [4, true]);
});

test("the texts of HCL keep their blanks, and are read as Terraform reads them", async () => {
  const written = ['" dedicated "', '"  "', '""', '"\\t"', '"a  b"', '"\\u00e9 \\U0001F600"', '"\\"\\\\"'];
  const specs = written.map((text, index) => `    "hw:k${index}" = ${text}\n    ${text} = "${index}"\n`).join("");
  const { resources } = await readDocument(`resource "openstack_compute_flavor_v2" "f" {\n  extra_specs = {\n${specs}  }\n}\n`, {
    name: "a.tf",
  });
  const { entries = {} } = resources[0] ?? {};
  const texts = [" dedicated ", "  ", "", "\t", "a  b", "é 😀", '"\\'];
  assert.equal(
    texts.map((_, index) => entries[`hw:k${index}`]),
    texts,
  );
  assert.is(entries[" dedicated "], "0");
});

test("a text that another program has still to write is told from a final one", () => {
  for (const text of ["{{ a }}", "x-{%- if a %}y", "${A}", "a$(b)", "$SIZE", "pre_$a", "<%= a %>", "%{ if a }"])
    assert.ok(isTemplate(text), text);
  for (const text of ["", "$", "5$", "$5", "^0-1", "<in> a", "s== 1", "{}", "a<b", "100%", "<or> 1 <or> 2"])
    assert.not(isTemplate(text), text);
});

test("tags say what a value is, or that it is not known", async () => {
  const specs = ["!!str 010", "!unsafe yes", "! 1:30", "!!int 4", "!vault x", "!Ref y"];
  const lines = specs.map((value, index) => `  hw:k${index}: ${value}\n`).join("");
  const { resources, skipped } = await readDocument(`name: x\nvcpus: 1\nram: 1\nextra_specs:\n${lines}`, { name: "a.yaml" });
  assert.equal(Object.values(resources[0]?.entries ?? {}), ["010", "yes", "1:30", "4"]);
  assert.equal(
    skipped.map(({ reason }) => reason),
    ["the tag !vault", "the tag !Ref"],
  );
});

test("the shapes of a map are one thing", () => {
  const pairs = (value: unknown) => {
    const shape = readShape(value, "/m");
    return shape && [Array.from(shape.entries, ({ key, value: of }) => [key, of]), shape.malformed.map(({ pointer }) => pointer)];
  };
  const same = [
    [
      ["hw:a", "1"],
      ["b", "x y"],
    ],
    [],
  ];
  assert.equal(pairs({ "hw:a": "1", b: "x y" }), same);
  assert.equal(
    pairs([
      { name: "hw:a", value: "1" },
      { key: "b", value: "x y" },
    ]),
    same,
  );
  assert.equal(pairs(["hw:a=1", "b=x y"]), same);
  assert.equal(pairs(["--property", "hw:a=1", "--property=b=x y"]), same);
  assert.equal(pairs("hw:a='1', b='x y'"), same);
  assert.equal(pairs('hw:a="1",b=x y'), same);
  assert.equal(pairs(""), [[], []]);
  assert.equal(pairs(["a=b=c", "=x", "y", { name: "z" }, 7]), [[["a", "b=c"]], ["/m/1", "/m/2", "/m/3", "/m/4"]]);
  assert.equal(pairs("a='it's, b', c='d'"), [
    [
      ["a", "it's, b"],
      ["c", "d"],
    ],
    [],
  ]);
  for (const none of ["just text", "a='b", "='b'", "a='b' c", 7, null, true]) assert.is(pairs(none), undefined);
});

test.run();
