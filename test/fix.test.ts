import { test } from "uvu";
import * as assert from "uvu/assert";
import { LineIndex } from "../src/documents/line-index.ts";
import { readDocument } from "../src/documents/read-document.ts";
import type { Syntax } from "../src/documents/source.ts";
import { fixesOf } from "../src/fix/fixes-of.ts";
import { replacementFor } from "../src/fix/replacement.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";

/** How it is written, the syntax, what is before it, the old text and the new one, and what is written then. */
const WRITTEN: readonly (readonly [
  text: string,
  syntax: Syntax,
  before: string,
  old: string,
  wanted: string,
  becomes: string | undefined,
])[] = [
  ['"dedicted"', "JSON", '  "hw:cpu_policy": ', "dedicted", "dedicated", '"dedicated"'],
  ['"dedi\\u0063ted"', "JSON", '  "hw:cpu_policy": ', "dedicted", "dedicated", '"dedicated"'],
  ["4.0", "JSON", '  "hw:cpu_sockets": ', "4.0", "4", "4"],
  ["4.0", "JSON", '  "hw:cpu_sockets": ', "4.0", "four", '"four"'],
  ["True", "JSON", '  "properties": "hw_x=', "True", "true", "true"],
  ["dedicted", "YAML", "hw:cpu_policy: ", "dedicted", "dedicated", "dedicated"],
  ["'dedicted'", "YAML", "hw:cpu_policy: ", "dedicted", "dedicated", "'dedicated'"],
  ["enable", "YAML", "hw_x: ", "enable", "true", '"true"'],
  ["enable", "YAML", "{hw_x: a, hw_y: ", "enable", "true", '"true"'],
  ["enable", "YAML", "cmd: openstack image set --property hw_x=", "enable", "true", "true"],
  ["4.0", "YAML", "hw:cpu_sockets: ", "4.0", "4", "4"],
  ["hw_cpu_polcy", "YAML", "  ", "hw_cpu_polcy", "hw:cpu_policy", "hw:cpu_policy"],
  ["<is> true", "YAML", "multiattach: ", "<is> true", "<is> True", "<is> True"],
  ["true", "YAML", "multiattach: ", "true", "<is> True", undefined],
  ["hw_cpu_polcy", "HCL", "    ", "hw_cpu_polcy", "hw:cpu_policy", '"hw:cpu_policy"'],
  ["hw_disk_buss", "HCL", "    ", "hw_disk_buss", "hw_disk_bus", "hw_disk_bus"],
  ['"dedicted"', "HCL", '  "hw:cpu_policy" = ', "dedicted", "dedicated", '"dedicated"'],
  ["4.0", "HCL", '  "hw:cpu_sockets" = ', "4.0", "4", "4"],
  ["4.0", "HCL", '  "hw:cpu_sockets" = ', "4.0", "large", '"large"'],
  ['"a\\u0020"', "HCL", "  x = ", "a ", "a$" + "{b}", '"a$$' + '{b}"'],
  ["dedicted", "shell", "openstack flavor set m1 --property hw:cpu_policy=", "dedicted", "dedicated", "dedicated"],
  ["'dedicted'", "shell", "openstack flavor set m1 --property hw:cpu_policy=", "dedicted", "dedicated", "'dedicated'"],
  ["true", "shell", "openstack flavor set m1 --property x=", "true", "a;reboot", undefined],
  ["'true'", "shell", "openstack flavor set m1 --property x=", "true", "a';reboot'", undefined],
  ['"true"', "shell", "openstack flavor set m1 --property x=", "true", "$(reboot)", undefined],
  ["$x", "shell", "openstack flavor set m1 --property hw:cpu_policy=", "dedicted", "dedicated", undefined],
  ["", "YAML", "x: ", "", "a", undefined],
];

for (const [text, syntax, before, old, wanted, becomes] of WRITTEN) {
  test(`${syntax}: ${before}${text} with ${wanted}`, () => {
    assert.is(replacementFor({ text, before, syntax }, old, wanted), becomes);
  });
}

const judge = judgeOf([builtIn], { target: "openstack" });

/** All fixes of a text: `[title, the fixed text, whether it is the only one]`. */
async function fixed(text: string, name: string): Promise<(readonly [string, string, boolean])[]> {
  const reading = await readDocument(text, { name });
  const lines = new LineIndex(text);
  return lintDocument(reading, judge).flatMap((finding) =>
    fixesOf(finding, lines, reading.syntax).map(({ title, edits: [edit], only }) => {
      assert.ok(edit);
      return [title, text.slice(0, edit.start) + edit.text + text.slice(edit.end), only] as const;
    }),
  );
}

test("a fix has the offsets of its edit, behind wide characters and CRLF too", async () => {
  const flavor = (key: string): string =>
    `{\r\n"name": "😀", "vcpus": 1, "ram": 1, "disk": 1, "extra_specs": {"😀": "ü", "${key}": "dedicated"}}\r\n`;
  assert.equal(await fixed(flavor("hw:cpu_polcy"), "flavor.json"), [["Replace it with hw:cpu_policy", flavor("hw:cpu_policy"), true]]);
});

test("what could be two things is offered, and is not the only answer", async () => {
  const flavor = (value: string): string =>
    JSON.stringify({ name: "a", vcpus: 1, ram: 1, disk: 1, extra_specs: { "hw:cpu_policy": value } });
  assert.equal(await fixed(flavor("pinned"), "flavor.json"), [["Replace it with dedicated", flavor("dedicated"), false]]);
});

test.run();
