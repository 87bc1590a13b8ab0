import { test } from "uvu";
import * as assert from "uvu/assert";
import { isExponential } from "../src/schema/regex/ambiguity.ts";
import { boundedPattern } from "../src/schema/regex/bounded-pattern.ts";
import { coveredTexts, leavesTextOut } from "../src/schema/regex/covered-texts.ts";
import { LinearPattern } from "../src/schema/regex/linear-pattern.ts";
import { parsePattern } from "../src/schema/regex/parse.ts";

const exponential = (pattern: string): boolean | undefined => {
  const parsed = parsePattern(pattern);
  return parsed.kind === "pattern" ? isExponential(parsed.node) : undefined;
};

test("exponential patterns are told from harmless ones", () => {
  const table: [pattern: string, slow: boolean][] = [
    ["(a+)+$", true],
    ["(a*)*b", true],
    ["(a|a)*b", true],
    ["(a*b*)*c", true],
    ["(a|ab|b)*c", true],
    ["(.*)*x", true],
    ["((((a*)*)*)*)*b", true],
    ["(x{5,12})*y", true],
    ["(a{1,30}){1,30}$", true],
    ["(?=(a+)+$)x", true],
    ["([a-zA-Z0-9_]+(,)?)+", true],
    ["\\^?\\d+((-\\d+)?(,\\^?\\d+(-\\d+)?)?)*", true],
    ["(a|b)*c", false],
    ["(a?)*b", false],
    ["((a?)?)*b", false],
    ["(a{10}|b)*c", false],
    ["(a{1,20}b)*", false],
    ["(.*,){11}P", false],
    ["(?:é|è)*x", false],
    ["\\s*\\s*x", false],
    ["^(?:[^:]+:\\d+(?:\\s*,[^:]+:\\d+)*)$", false],
    ["[a-zA-Z0-9_]+(?:,[a-zA-Z0-9_]+)*,?", false],
    ["^([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$", false],
  ];
  for (const [pattern, slow] of table) assert.is(exponential(pattern), slow, pattern);
});

test("the linear matcher answers as V8 does", () => {
  const patterns = [
    "a|b",
    "^a|b$",
    "^(?:a|b)$",
    "a*b+c?",
    "[^a-c]x",
    "\\d{2,3}",
    "\\bfoo\\b",
    "^$",
    "",
    "(?:ab){2}",
    ".",
    "\\s\\S",
    "a{0}",
    "[\\w.-]+@\\w+",
    "\\u0041\\x42",
    "x{2,}",
    "^(?:large|small|any|\\d+(?:[kKMGT]i?)?(?:b|bit|B)?)$",
    "^0$|^(1[2-9][0-9]|[2-7]\\d\\d)$|^800$",
    "é+",
    "\\.\\*",
    "(a|(b|(c)))d",
  ];
  const texts = [
    "",
    "a",
    "b",
    "ab",
    "abc",
    "aab",
    "xb",
    "ax",
    "dx",
    "12",
    "1234",
    "foo",
    "a foo b",
    "food",
    "abab",
    "\n",
    "aa\nb",
    "AB",
    "xx",
    "xxx",
    "q.w-e@x",
    "2048",
    "2MiB",
    "180",
    "800",
    "0",
    "119",
    "é",
    "éé",
    ".*",
    "cd",
    "😀",
    "large",
  ];
  for (const pattern of patterns) {
    const linear = LinearPattern.from(pattern);
    assert.ok(linear, pattern);
    for (const text of texts) {
      assert.is(linear.test(text), new RegExp(pattern, "u").test(text), `${pattern} in ${JSON.stringify(text)}`);
      assert.is(linear.covers(text), new RegExp(`^(?:${pattern})$`, "u").test(text), `${pattern} over ${JSON.stringify(text)}`);
    }
  }
});

test("time grows with the text, whatever the pattern", () => {
  for (const pattern of ["(a+)+", "(a|a)*b", "((a?){20}a{20})*", "(.*)*x"]) {
    const linear = LinearPattern.from(pattern);
    const started = performance.now();
    linear?.covers(`${"a".repeat(20_000)}!`);
    assert.ok(performance.now() - started < 10_000, pattern);
  }
});

test("broken patterns, and where", () => {
  const table: [pattern: string, at: number][] = [
    ["[a-z", 0],
    ["(a", 0],
    ["a)", 1],
    ["*a", 0],
    ["a**", 2],
    ["a|+", 2],
    ["a{3,2}", 1],
    ["[z-a]", 0],
    ["a\\", 1],
    ["(?%a)", 0],
  ];
  for (const [pattern, at] of table) {
    const parsed = parsePattern(pattern);
    assert.is(parsed.kind, "broken", pattern);
    assert.is(parsed.kind === "broken" && parsed.at, at, pattern);
    assert.throws(() => new RegExp(pattern), SyntaxError);
  }
});

test("what JavaScript and Python do not read alike", () => {
  const table: [pattern: string, javascript: string, python: string][] = [
    ["(?i)a", "refused", "taken"],
    ["(?P<x>a)", "refused", "taken"],
    ["(?<x>a)", "taken", "refused"],
    ["\\Aa\\Z", "other", "taken"],
    ["\\p{L}", "other", "refused"],
    ["[[:alpha:]]", "other", "other"],
    ["[]a]", "other", "taken"],
    ["a{,3}", "other", "taken"],
    ["[a-\\d]", "other", "refused"],
    ["a++", "refused", "taken"],
  ];
  for (const [pattern, javascript, python] of table) {
    const parsed = parsePattern(pattern);
    assert.is(parsed.kind, "pattern", pattern);
    if (parsed.kind !== "pattern") continue;
    const [quirk] = parsed.quirks;
    assert.equal([quirk?.javascript, quirk?.python], [javascript, python], pattern);
  }
  for (const pattern of ["^[a-z]+$", "^\\d{1,3}(?:\\.\\d+)?$", "[^\\s,]*", "(?:a|b)(?=c)(?!d)", "\\[\\]\\-\\/", "[a-z\\d_-]"]) {
    const parsed = parsePattern(pattern);
    assert.equal(parsed.kind === "pattern" && parsed.quirks, [], pattern);
  }
});

test("texts that one pattern covers and another does not", () => {
  const alias = "[^:]+:\\d+(?:\\s*,[^:]+:\\d+)*",
    narrow = "^[a-zA-Z-0-9]*:[0-9](?:,[\\s]*[a-zA-Z-0-9]*:[0-9])*$";
  assert.equal(coveredTexts(alias, 1, narrow).texts, [".:0"]);
  assert.equal(coveredTexts(narrow, 1, alias).texts, [":0"]);
  assert.equal(coveredTexts("^(?:a|b)$", 9, "[ab]"), { texts: [], complete: true });
  assert.is(leavesTextOut("(.|\\s)*"), false);
  assert.is(leavesTextOut("(a+)+"), true);
  assert.is(coveredTexts("(a)\\1", 1).complete, false);
});

test("a stranger's pattern is bounded, and a broken one is told", () => {
  assert.is(boundedPattern("^(?:(a+)+)$").test(`${"a".repeat(5000)}!`), false);
  assert.is(boundedPattern("^(?!-)[a-z-]+$").test("-a"), false);
  assert.is(boundedPattern("^(?=(a+)+$)b$").test(`${"a".repeat(50)}!`), true, "what nobody can match safely is not matched");
  assert.throws(
    () => boundedPattern("[a-"),
    (error: unknown) => error instanceof SyntaxError,
  );
  assert.not.equal(String(boundedPattern("a")), String(boundedPattern("b")));
});

test("patterns made to take time are given up", () => {
  const evil = [
    "(".repeat(3000),
    "[".repeat(3000),
    `${"(?:".repeat(190)}a${")*".repeat(190)}`,
    "a{99999}{99999}",
    "((a{100}){100}){100}",
    "(?:a?){200}a{200}",
    "(a+)+".repeat(2e5),
  ];
  for (const pattern of evil) {
    const started = performance.now();
    const parsed = parsePattern(pattern);
    if (parsed.kind === "pattern") isExponential(parsed.node);
    LinearPattern.from(pattern)?.covers("a".repeat(100));
    coveredTexts(pattern, 1, "b");
    assert.ok(performance.now() - started < 10_000, pattern.slice(0, 40));
  }
});

test.run();
