import { test } from "uvu";
import * as assert from "uvu/assert";
import { PLAIN } from "../src/cli/style.ts";
import { readGlob } from "../src/config/glob.ts";
import { decode, readDocument } from "../src/documents/index.ts";
import { LineIndex } from "../src/documents/line-index.ts";
import { INVISIBLE } from "../src/files/invisible.ts";
import { validateFlavor, validateImage, validateServer } from "../src/index.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import { outputs } from "../src/report/outputs.ts";
import { compileSiteSchema } from "../src/schema/site-schema.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";
import { cpuTime } from "./cpu-time.ts";

// Attacks that are known of readers of strangers' documents, by their names. Links out of the tree, pipes and devices are in strangers
// and cli.system, patterns of namespaces in namespace-lint.patterns, how time grows in growth.

const judge = judgeOf([builtIn], {});

/** No attack of these takes longer, in milliseconds of CPU on a slow machine. */
const MOST = 5000;

const inFlavors = (specs: string): string => `flavors:\n  - {name: f, vcpus: 1, ram: 1, disk: 1, extra_specs: ${specs}}\n`;
const flavor = (specs: string): string => `{"flavor": {"name": "f", "vcpus": 1, "ram": 1, "disk": 1, "extra_specs": ${specs}}}`;
const bytes = (...parts: (string | number[])[]): Uint8Array => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const bomb = (levels: number): string =>
  `a0: &a0 {k: x}\n${Array.from({ length: levels }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]\n`).join("")}`;

/** An attack, the file that it is in, and the codes of what is found, each with the key that it is about. */
const ATTACKS: readonly (readonly [what: string, file: string, content: string | Uint8Array, found: readonly string[]])[] = [
  [
    "alias bomb (billion laughs)",
    "x.yaml",
    `${bomb(60)}${inFlavors('{"hw:cpu_policy": x}')}`,
    ["too-large ", "value-not-in-enum hw:cpu_policy"],
  ],
  ["alias bomb of a size that is read", "x.yaml", `${bomb(5)}${inFlavors('{"hw:cpu_policy": x}')}`, ["value-not-in-enum hw:cpu_policy"]],
  ["alias bomb in the place of extra specs", "x.yaml", `${bomb(9)}${inFlavors("*a9")}`, ["too-large "]],
  ["an alias to what it is in", "x.yaml", inFlavors('&a {"hw:cpu_policy": *a}'), []],
  [
    "merge keys of merge keys",
    "x.yaml",
    `${Array.from({ length: 2000 }, (_, n) => `m${n}: &m${n} {${n > 0 ? `<<: *m${n - 1}, ` : ""}k${n}: x}\n`).join("")}${inFlavors("{<<: *m1999}")}`,
    ["too-large "],
  ],
  ["a merge of what it is in", "x.yaml", inFlavors('&a {<<: *a, "hw:cpu_policy": x}'), ["value-not-in-enum hw:cpu_policy"]],
  [
    "a tag that runs code in Python",
    "x.yaml",
    inFlavors('{"hw:cpu_policy": !!python/object/apply:os.system ["touch /tmp/pwned"]}'),
    ["value-not-text hw:cpu_policy"],
  ],
  ["a tag for JavaScript", "x.yaml", inFlavors('{"hw:cpu_policy": !!js/function "function () {}"}'), []],
  ["a tag for binary", "x.yaml", inFlavors('{"hw:cpu_policy": !!binary aGk=}'), []],
  ["an include", "x.yaml", inFlavors('{"hw:cpu_policy": !include /etc/passwd}'), []],
  ["a reference to an address", "x.json", flavor('{"$ref": "http://example.org/x.json"}'), ["key-malformed $ref"]],
  [
    "deep lists in JSON",
    "x.json",
    flavor(`{"hw:cpu_policy": ${"[".repeat(200_000)}${"]".repeat(200_000)}}`),
    ["value-not-text hw:cpu_policy"],
  ],
  ["deep maps in YAML", "x.yaml", `a: ${"{a: ".repeat(50_000)}\n`, ["too-deep "]],
  ["deep brackets in HCL", "x.tf", `resource "openstack_compute_flavor_v2" "f" {\n  name = ${"(".repeat(100_000)}\n}\n`, ["too-deep "]],
  [
    "keys of a prototype in JSON",
    "x.json",
    flavor('{"__proto__": {"hw:cpu_policy": "x"}, "constructor": "x", "toString": "x", "hw:cpu_policy": "dedicated"}'),
    ["value-not-text __proto__"],
  ],
  ["keys of a prototype in YAML", "x.yaml", inFlavors('{__proto__: x, constructor: x, hasOwnProperty: x, "hw:cpu_policy": dedicated}'), []],
  [
    "a terminal's escapes in a key and a value",
    "x.json",
    flavor('{"hw:\\u001b]0;pwned\\u0007": "1", "hw:cpu_policy": "\\u001b[2J\\u009b31m"}'),
    ["key-malformed hw:\u001b]0;pwned\u0007", "value-not-in-enum hw:cpu_policy"],
  ],
  ["text whose direction turns", "x.json", flavor('{"hw:cpu_policy": "\\u202edetacided\\u2066"}'), ["value-not-in-enum hw:cpu_policy"]],
  ["a byte order mark, UTF-8", "x.json", bytes([0xef, 0xbb, 0xbf], flavor('{"hw:cpu_policy": "x"}')), ["value-not-in-enum hw:cpu_policy"]],
  ["a byte order mark within", "x.json", flavor('{"\ufeffhw:cpu_policy": "x"}'), ["key-malformed \ufeffhw:cpu_policy"]],
  [
    "UTF-16, little end first",
    "x.json",
    bytes([0xff, 0xfe], [...Buffer.from(flavor('{"hw:cpu_policy": "x"}'), "utf16le")]),
    ["value-not-in-enum hw:cpu_policy"],
  ],
  [
    "UTF-16, big end first",
    "x.json",
    bytes([0xfe, 0xff], [...Buffer.from(flavor('{"hw:cpu_policy": "x"}'), "utf16le").swap16()]),
    ["value-not-in-enum hw:cpu_policy"],
  ],
  ["UTF-8 that is none", "x.json", bytes('{"flavor": "', [0xc3, 0x28, 0xff], '"}'), ["wrong-encoding "]],
  ["UTF-8 longer than it has to be", "x.json", bytes('{"flavor": "', [0xc0, 0xaf], '"}'), ["wrong-encoding "]],
  ["a surrogate in UTF-8", "x.json", bytes('{"flavor": "', [0xed, 0xa0, 0x80], '"}'), ["wrong-encoding "]],
  ["half of a pair by an escape", "x.json", flavor('{"hw:cpu_policy": "\\ud800"}'), ["value-not-in-enum hw:cpu_policy"]],
  ["NUL in a value", "x.json", flavor('{"hw:cpu_policy": "dedicated\\u0000"}'), ["value-not-in-enum hw:cpu_policy"]],
  ["NUL in YAML", "x.yaml", inFlavors('{"hw:cpu_policy": "x\u0000"}'), ["syntax-error "]],
  ["2^53 + 1", "x.json", flavor("{}").replace('"ram": 1', '"ram": 9007199254740993'), ["amount-out-of-range ram"]],
  ["an exponent without end", "x.json", flavor("{}").replace('"ram": 1', '"ram": 1e999999999'), ["amount-malformed ram"]],
  ["an exponent in a value", "x.json", flavor('{"hw:numa_nodes": "1e9"}'), ["value-malformed hw:numa_nodes"]],
  ["minus nothing", "x.json", flavor('{"hw:numa_nodes": "-0"}'), ["value-out-of-range hw:numa_nodes"]],
  [
    "keys that are equal once they are normalized",
    "x.json",
    flavor('{"caf\u00e9:a": "1", "cafe\u0301:a": "2"}'),
    ["key-malformed caf\u00e9:a", "key-malformed cafe\u0301:a"],
  ],
  ["a dotted capital I", "x.json", flavor('{"hw:cpu_policy": "ded\u0130cated"}'), ["value-not-in-enum hw:cpu_policy"]],
  ["a long s", "x.json", flavor('{"hw:cpu_policy": "\u017fhared"}'), ["value-not-in-enum hw:cpu_policy"]],
  ["the Kelvin sign in a key", "x.json", flavor('{"hw:\u212aey": "1"}'), ["key-malformed hw:\u212aey"]],
  ["full-width digits", "x.json", flavor('{"hw:numa_nodes": "\uff11"}'), ["numa-nodes-not-digits hw:numa_nodes"]],
];

for (const [what, file, content, found] of ATTACKS) {
  test(what, async () => {
    const started = cpuTime();
    const decoded = decode(typeof content === "string" ? Buffer.from(content) : content, file);
    const text = decoded.text ?? "";
    const reading = await readDocument(text, { name: file });
    const findings = decoded.text === undefined ? [decoded.finding] : lintDocument(reading, judge);
    assert.equal(
      findings.map(({ code, key = "" }) => `${code} ${key}`),
      found,
    );
    assert.equal(JSON.parse(JSON.stringify(findings)), findings);
    const index = new LineIndex(text);
    const result = { file, format: reading.format, resources: 1, skipped: 0, findings, line: (number: number) => index.line(number) };
    for (const make of [outputs.text.make, outputs.json.make]) {
      const report = make({ style: PLAIN, columns: 80 } as never);
      assert.equal([...report.write(result)].join("").match(INVISIBLE), null);
    }
    assert.ok(cpuTime() - started < MOST);
  });
}

test("nothing of an attack reaches what every object has", () => {
  const payload = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}');
  for (const validate of [validateFlavor, validateImage, validateServer])
    validate({ ...payload, extra_specs: payload, properties: payload, flavor: payload, image: payload, metadata: payload });
  assert.is(({} as Record<string, unknown>)["polluted"], undefined);
});

/** Words that a folded enumeration or a boolean must not take for its own, and those that Python's lower() makes one. */
const CASE_TRICKS: readonly (readonly [key: string, value: string, isTaken: boolean])[] = [
  ["hypervisor_type", "QEMU", true],
  ["hypervisor_type", "\u212aVM", true],
  ["hypervisor_type", "hyper\u0475", false],
  ["hw_vif_model", "V\u0130RTIO", false],
  ["hw_vif_model", "virt\u0131o", false],
  ["hw_disk_bus", "\u017fcsi", false],
  ["hw_disk_bus", "V\u0130RT\u0130O", false],
];

for (const [key, value, isTaken] of CASE_TRICKS) {
  test(`case: ${key}=${value} is ${isTaken ? "" : "not "}taken`, () => {
    const found = validateImage({ properties: { [key]: value } }).filter(({ severity, key: of }) => severity === "error" && of === key);
    assert.is(found.length === 0, isTaken, JSON.stringify(found.map(({ message }) => message)));
  });
}

test("a regular expression of a site's schema that hangs others ends", () => {
  const started = cpuTime();
  for (const pattern of ["^(a+)+$", "^(a|a)*$", "^(.*a){30}$", "^(a?){100}a{100}$"]) {
    const site = compileSiteSchema({ properties: { x: { type: "string", pattern } } });
    site.problem("x", `${"a".repeat(30_000)}!`);
  }
  assert.ok(cpuTime() - started < MOST);
});

test("a glob that hangs others ends", () => {
  const started = cpuTime();
  for (const glob of ["*a*a*a*a*a*a*a*a*b", "**/**/**/**/**/**/x", "{a,a,a,a}{a,a,a,a}{a,a,a,a}*b", "?*?*?*?*?*?*b"]) {
    const matches = readGlob(glob);
    for (const path of ["a".repeat(5000), "a/".repeat(2000)]) assert.not.ok(matches(path));
  }
  assert.ok(cpuTime() - started < MOST);
});

test.run();
