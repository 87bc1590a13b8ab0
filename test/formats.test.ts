import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Format, type FormatName, formats } from "../src/schema/formats.ts";
import { readCpuList } from "../src/schema/grammar/cpu-list.ts";
import { readInteger, readIntegerPython2 } from "../src/schema/grammar/integer.ts";
import { readNumber } from "../src/schema/grammar/number.ts";
import { readBytes } from "../src/schema/grammar/page-size.ts";
import { cpuTime } from "./cpu-time.ts";

/** Texts that each format takes and refuses: what CPython, oslo.utils and Nova do with them. */
const TABLE: Record<FormatName, { takes: string[]; refuses: string[] }> = {
  integer: {
    takes: ["0", "4", "+4", "-0", "04", "4_0", " 4 ", "\n4\t", "\u00a04", "\u20034", "٤", "４", "𝟜", "1".repeat(4300)],
    refuses: ["", " ", "4.0", "0x10", "1e3", "4__0", "_4", "4_", "+ 4", "+-4", "1:", ":", "/", "²", "\ufeff4", "\x1c4", "1".repeat(4301)],
  },
  "integer-py2": { takes: ["4", " 4", "+4", "+ 12", "٤", "\x1c4"], refuses: ["4_0", "4.0", "", "x"] },
  "integer-py2-or-empty": { takes: ["", "4"], refuses: [" ", "x"] },
  number: { takes: ["1", "1.5", ".5", "5.", "-1e3", " 1 ", "inf", "NaN", "1_0.5"], refuses: ["", ".", "1,5", "e3", "0x1", "1__0"] },
  boolean: {
    takes: ["1", "t", "TRUE", "On", "y", "yes", "0", "f", "false", "off", "n", "no", " true\n"],
    refuses: ["", "2", "tru", "ja", "true,"],
  },
  "true-false": { takes: ["true", "False", "TRUE"], refuses: ["", "yes", "1", " true", "true\n"] },
  "true-false-or-empty": { takes: ["", "true"], refuses: [" ", "yes"] },
  "cpu-list": {
    takes: ["", "0", "0-3", "0-3,^2", "^1", " 1 , 2 ", ",,1", "0 - 3", "0-999999999"],
    refuses: ["x", "3-1", "1-", "-1", "^", "0x1", "1;2"],
  },
  "cpu-list-py2": { takes: ["0-3", "^1", ""], refuses: ["1_0", "x"] },
  "cpu-list-py2-not-empty": { takes: ["0", "0-1"], refuses: ["", "^1", "1,^1", "x"] },
  "realtime-mask-py2": { takes: ["^0", "^0-1", "2,^0"], refuses: ["0", "", "0-1", "x"] },
  "page-size-py2": {
    takes: ["", "any", "large", "small", "4", "2048", "2MB", "1GiB", "8192b", "8185b"],
    refuses: ["0", "-1", "512b", "8184b", "2M", "huge"],
  },
  "version-predicate": { takes: [">=6.2", ">=6,<8", "==1", "!=1.0.dev1", " > 1.0 "], refuses: ["", "6.2", "=>1", ">=", ">=x", ">=1,"] },
  "version-predicate-strict": { takes: [">=6.2", ">=6.2,<8.0.1", "==1.0a1"], refuses: ["==1", ">=6,<8", "", ">=1.0\n"] },
  uuid: {
    takes: ["af3e2e1c-5f3a-4c6f-9b8a-000000000000", "AF3E2E1C-5F3A-4C6F-9B8A-000000000000"],
    refuses: ["", "af3e2e1c5f3a4c6f9b8a000000000000", "x"],
  },
  "ip-address": {
    takes: ["127.0.0.1", "::1", "fe80::1", "::ffff:1.2.3.4", "1:2:3:4:5:6:7:8", "FE80::ABCD"],
    refuses: ["", "1.2.3", "256.0.0.1", "01.2.3.4", "::1::", "1:2:3:4:5:6:7:8:9", " ::1"],
  },
  "json-maps": { takes: ["[]", '[{"a":"b","c":null,"d":1,"e":true}]'], refuses: ["", "{}", "[1]", '[{"a":[]}]', "x"] },
  "vmware-adapter-type": { takes: ["", "ide", "lsiLogic", "paraVirtual", "VIRTIO-SCSI"], refuses: ["IDE", "sata", " ide"] },
  list: { takes: [], refuses: ["", "a", "[]"] },
};

for (const [name, { takes, refuses }] of Object.entries(TABLE) as [FormatName, (typeof TABLE)[FormatName]][]) {
  test(`${name} takes and refuses`, () => {
    assert.equal(
      takes.filter((text) => !formats[name].validate(text)),
      [],
    );
    assert.equal(
      refuses.filter((text) => formats[name].validate(text)),
      [],
    );
  });
}

test("integers compare by value, whatever they look like", () => {
  const { compare } = formats.integer as Required<Format>;
  const ordered = ["-10", " -2", "0", "04", "+5", "1_0", "99999999999999999998", "99999999999999999999"];
  for (const [index, text] of ordered.entries()) {
    for (const [other, than] of ordered.entries()) assert.is(Math.sign(compare(text, than)), Math.sign(index - other), `${text} ${than}`);
  }
  assert.is(compare("x", "1"), 0);
});

test("integers are read to the last digit", () => {
  assert.is(readInteger("9007199254740993"), 9007199254740993n);
  assert.is(readInteger("-٤_0"), -40n);
  assert.is(readIntegerPython2("- 3"), -3n);
});

test("a CPU list of a thousand million stays small and says that it is out of range", () => {
  const cpus = readCpuList("0-999999999,^3");
  assert.ok(cpus !== undefined && cpus.size < 100_000);
  assert.ok(cpus?.has(999999999));
  assert.not(cpus?.has(3));
  assert.equal([...(readCpuList("9".repeat(30)) ?? [])], [1e30]);
  assert.ok((readCpuList(`${"9".repeat(20)}-${"9".repeat(30)}`)?.size ?? 0) > 0);
});

test("numbers are read as float() reads them", () => {
  const read = ["1_0.5", "-inf", "+Infinity", " -.5e1 ", "٤"].map(readNumber);
  assert.equal(read, [10.5, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, -5, 4]);
  assert.ok(Number.isNaN(readNumber("-NaN")));
  const { compare } = formats.number as Required<Format>;
  assert.equal([compare("-inf", "1"), compare("2", "1.5"), compare("1", "1.0"), compare("x", "1")], [-1, 1, 0, 0]);
});

test("sizes are read as string_to_bytes() reads them", () => {
  const table: [text: string, bytes: number | undefined][] = [
    ["1B", 1],
    ["8b", 1],
    ["9bit", 2],
    ["1.5KB", 1536],
    ["1KiB", 1024],
    ["1MB", 1024 ** 2],
    ["1GB", 1024 ** 3],
    ["1TB\n", 1024 ** 4],
    ["1kB", undefined],
    ["1K", undefined],
    ["B", undefined],
  ];
  for (const [text, bytes] of table) assert.is(readBytes(text), bytes, text);
});

test("a CPU list names each CPU of its ranges, less those that are taken away", () => {
  const cpus = (text: string): number[] | undefined => readCpuList(text) && [...(readCpuList(text) ?? [])];
  assert.equal(cpus("2-5,^3"), [2, 4, 5]);
  assert.equal(cpus("7"), [7]);
  assert.equal(cpus("^1,0-2"), [0, 2]);
  assert.is(readCpuList("0-65535")?.size, 65_536);
  assert.is(readCpuList("0-65536")?.size, 65_537);
  assert.is(readCpuList("0-65537")?.size, 65_537);
});

test("no grammar takes the square of a long text's time", () => {
  const long = 200_000;
  const texts = [" ", "1", "1_", "1.", "1,", "1-", ">=1", "a", "^", ":"].flatMap((part) => {
    const run = part.repeat(long / part.length);
    return [`x${run}x`, `1${run}x`, `${run}x`, `1${run}1`];
  });
  for (const [name, { validate }] of Object.entries(formats)) {
    const started = cpuTime();
    for (const text of texts) validate(text);
    // a hundred times what it takes; where the time is squared, one text takes a minute
    assert.ok(cpuTime() - started < 20_000, name);
  }
});

test.run();
