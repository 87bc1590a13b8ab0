import { test } from "uvu";
import * as assert from "uvu/assert";
import { isExponential } from "../src/regex/ambiguity.ts";
import { boundedPattern } from "../src/regex/bounded-pattern.ts";
import { coveredTexts, leavesTextOut } from "../src/regex/covered-texts.ts";
import { LinearPattern } from "../src/regex/linear-pattern.ts";
import { parsePattern } from "../src/regex/parse.ts";
import { plainEscapes } from "../src/regex/plain-escapes.ts";
import { slowText } from "../src/regex/slow-text.ts";
import { cpuTime } from "./cpu-time.ts";
import { pick, randomFrom, seedOf } from "./random.ts";

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

test("a text is found over which a backtracking engine takes too many steps, and none where it takes few", () => {
  const table: [pattern: string, slow: boolean][] = [
    ["(.*a){20}", true],
    ["^(.*,){11}P$", true],
    ["(a{0,10}){20}", true],
    ["(?:a?){30}a{30}", true],
    [".*.*.*.*.*x", true],
    ["^\\s*.*\\s*$", false],
    ["^[^:]+:\\d+$", false],
    ["^\\w+@\\w+(?:\\.\\w+)+$", false],
    ["^.*foo.*bar.*baz.*$", false],
    ["^([a-z0-9-]+\\.)+[a-z]{2,}$", false],
    ["(a?)*b", false],
    ["((a?)?)*b", false],
  ];
  for (const [pattern, slow] of table) {
    const parsed = parsePattern(pattern);
    const found = parsed.kind === "pattern" ? slowText(parsed.node, 255, 1_000_000) : undefined;
    assert.is(found?.text !== undefined, slow, pattern);
  }
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
    const started = cpuTime();
    linear?.covers(`${"a".repeat(20_000)}!`);
    assert.ok(cpuTime() - started < 10_000, pattern);
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

test("what a bound is known for is matched, however long the text, and what has none takes every text", () => {
  const table: [pattern: string, text: string, matches: boolean][] = [
    // repetitions that are counted multiply as well
    [`^(?:${"a{0,10}".repeat(20)}b)$`, "a".repeat(100), false],
    ["^(?:(?:a{0,10}){20}b)$", "a".repeat(100), false],
    [`^(?:${"a?".repeat(30)}${"a".repeat(30)})$`, `${"a".repeat(29)}b`, false],
    ["^(?:(?:a?){30}a{30})$", "a".repeat(30), true],
    ["^(?:(?:a|ab|b){30}c)$", "ab".repeat(30), false],
    // one that is sought anywhere begins anywhere
    ["\\d+x", "1".repeat(100_000), false],
    ["^(?:\\s*.*\\s*x)$", " ".repeat(100_000), false],
    ["^(\\w+\\s?)*$", `${"a ".repeat(50_000)}!`, false],
    ["(a|a)*$", "a".repeat(100_000), true],
    // repetitions that are few are no loop, and yet multiply
    ["^(?:(?:a{0,4}){0,8}){0,4}$", `${"a".repeat(23)}b`, false],
    ["^(?:(?:(?:a{0,3}){0,3}){0,3}){0,3}$", `${"a".repeat(90)}b`, false],
    ["^(?:(?!.*--)[a-z]+(?:-[a-z]+)*)$", "a-b--c", false],
    ["^(?:(\\w*)-\\1)$", "ab-ac", false],
    // only a backtracking engine reads these
    ["^(?:(?!x).*.*x)$", "a".repeat(100_000), true],
    [`^(?:(?!x)${".{0,9}".repeat(9)}y)$`, "a".repeat(90), true],
    [`^(?:${"(.{0,10})".repeat(8)}\\1b)$`, "a".repeat(90), true],
    ["(?<=a.*)b", "a".repeat(100_000), true],
    ["^(?:(?:(a|b)\\1?)+c)$", "a".repeat(100), true],
    // past the linear matcher's own bound
    ["^(?:(?:.?){4000}x)$", "a".repeat(100_000), true],
  ];
  for (const [pattern, text, matches] of table) {
    const started = cpuTime();
    assert.is(boundedPattern(pattern).test(text), matches, pattern);
    // each takes less than a fiftieth of it
    assert.ok(cpuTime() - started < 20_000, pattern);
  }
});

test("what Python alone knows is read as Python does", () => {
  assert.is(boundedPattern("^(?:\\A[a-z]+\\Z)$").test("abc"), true);
  assert.is(boundedPattern("^(?:\\A[a-z]+\\Z)$").test("AabcZ"), false);
  assert.is(boundedPattern("^(?:(?i)abc)$").test("aBC"), true);
  assert.is(boundedPattern("^(?:(?P<n>a)b{,2})$").test("abb"), true);
});

test("needless backslashes are taken away where that changes nothing", () => {
  const table: [pattern: string, plain: string][] = [
    ["a\\-b\\_c\\@\\:", "a-b_c@:"],
    ["[a\\-z\\_]\\-", "[a\\-z_]-"],
    ["[^]\\-a]\\-", "[^]\\-a]-"],
    ["\\.\\d\\/\\[\\]\\\\-", "\\.\\d\\/\\[\\]\\\\-"],
    ["a{1\\,2}\\,", "a{1\\,2},"],
    ["\\p{L}\\-é", "\\p{L}-é"],
  ];
  for (const [pattern, plain] of table) assert.is(plainEscapes(pattern), plain, pattern);
});

const ATOMS =
  "a b A 0 - _ . \\d \\w \\s \\D \\W \\S [ab] [^a] [a-c] [^\\d] [\\w-] [a-] [-a] [^] [] \\. \\- ^ $ \\b é 😀 [é-ü] [😀a] \\u0061 \\x41 \\n \\0 \\cA [\\b] [a\\]b] \\u{1F600} \\ud83d\\ude00 \\p{L} \\P{Lu} [\\p{Nd}a] \\$ (?:) ()".split(
    " ",
  );
const QUANTIFIERS = ["*", "+", "?", "{2}", "{0,2}", "{1,}", "{0}", "*?", "+?", "??", "{2,3}?"];
const GROUPS = ["(", "(?:", "(?<n>", "(?=", "(?!", "(?<!"];
const CHARACTERS = ["a", "b", "c", "A", "B", "0", "9", "-", " ", "_", ".", "é", "ü", "😀", "\n", "\u0001", "\b", "$", "\u00a0", "ſ"];

function randomPattern(random: () => number, depth: number): string {
  const inner = (): string => randomPattern(random, depth - 1);
  const kind = depth === 0 ? 0 : Math.floor(random() * 10);
  if (kind < 4) return pick(random, ATOMS);
  if (kind < 6) return inner() + inner();
  if (kind < 7) return `${inner()}|${inner()}`;
  if (kind < 8) return `${pick(random, GROUPS)}${inner()})`;
  return pick(random, [pick(random, ATOMS), `(?:${inner()})`]) + pick(random, QUANTIFIERS);
}

test("random patterns on random texts: what is read as a pattern V8 reads, and both say the same", () => {
  const seed = seedOf(Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  const random = randomFrom(seed);
  let compared = 0;
  for (let times = 0; times < 4000; times++) {
    const pattern = randomPattern(random, 4);
    let reference: RegExp;
    try {
      reference = new RegExp(pattern, "u");
    } catch {
      continue;
    }
    const parsed = parsePattern(pattern);
    assert.is.not(parsed.kind, "broken", pattern);
    // what the two dialects read otherwise is read as Python does
    if (parsed.kind !== "pattern" || parsed.quirks.some(({ javascript }) => javascript !== "taken")) continue;
    const linear = LinearPattern.from(pattern);
    const bounded = boundedPattern(pattern);
    for (let texts = 0; texts < 5; texts++) {
      const text = Array.from({ length: Math.floor(random() * 9) }, () => pick(random, CHARACTERS)).join("");
      const told = `${pattern} in ${JSON.stringify(text)}`;
      if (linear) assert.is(linear.test(text), reference.test(text), told);
      if (linear) assert.is(linear.covers(text), new RegExp(`^(?:${pattern})$`, "u").test(text), told);
      if (linear) assert.is(bounded.test(text), reference.test(text), told);
      // one that has no bound takes more, and none takes less
      else assert.ok(bounded.test(text) || !reference.test(text), told);
      compared++;
    }
  }
  assert.ok(compared > 5000, `${compared} texts`);
});

test("patterns made to take time are given up", () => {
  const evil = [
    "(".repeat(3000),
    "[".repeat(3000),
    `${"(?:".repeat(190)}a${")*".repeat(190)}`,
    "a{99999}{99999}",
    "((a{100}){100}){100}",
    "(?:a?){200}a{200}",
    "(?:){9999999999}",
    "(?:(?:(?:(?=a)){3000}){3000}){3000}",
    "(a+)+".repeat(2e5),
  ];
  for (const pattern of evil) {
    const started = cpuTime();
    const parsed = parsePattern(pattern);
    if (parsed.kind === "pattern") isExponential(parsed.node);
    LinearPattern.from(pattern)?.covers("a".repeat(100));
    coveredTexts(pattern, 1, "b");
    assert.ok(cpuTime() - started < 10_000, pattern.slice(0, 40));
  }
});

test.run();
