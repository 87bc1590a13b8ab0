import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isColoured, PLAIN, takeColour } from "../src/cli/style.ts";
import { readDocument } from "../src/documents/index.ts";
import type { Finding } from "../src/model.ts";
import { codeFrame } from "../src/report/code-frame.ts";
import { refusal } from "../src/report/refusal.ts";
import type { FileResult } from "../src/report/report.ts";
import type { Style } from "../src/report/style.ts";
import { textReport } from "../src/report/text.ts";
import { placeOf } from "../src/validate/finding.ts";

const tag =
  (name: string) =>
  (text: string): string =>
    `<${name}>${text}</${name}>`;
const TAGS: Style = { bold: tag("b"), dim: tag("d"), red: tag("r"), yellow: tag("y"), blue: tag("u"), green: tag("g"), cyan: tag("c") };

const at = (line: number) => ({ pointer: "/x", line, column: 3, length: 4 });
const finding = (line: number, more: Partial<Finding> = {}): Finding => ({
  code: "a-code",
  severity: "error",
  params: {},
  key: "hw:x",
  resource: { type: "OS::Nova::Flavor", name: "edge-large" },
  service: "nova",
  stage: "set",
  http: 400,
  at: at(line),
  suggestions: [],
  message: "hw:x is wrong",
  ...more,
});
const result = (findings: readonly Finding[], file = "f.json"): FileResult => ({
  file,
  format: "flavor",
  resources: 1,
  skipped: 0,
  findings,
  line: (number) => `  line ${number}`,
});
const written = (findings: readonly Finding[], columns = Number.POSITIVE_INFINITY, style = PLAIN): string[] =>
  joined(textReport({ style, columns }).write(result(findings)))
    .trimEnd()
    .split("\n");
const joined = (pieces: Iterable<string>): string => [...pieces].join("");

test("a finding names its resource; who refuses is said where it changes, how to have a code explained once", () => {
  const other = { service: "glance", http: 403, resource: { type: "OS::Glance::Image" } } as const;
  assert.equal(written([finding(1), finding(2), finding(3, other), finding(4)]), [
    'f.json:1:3: error: flavor "edge-large": hw:x is wrong [a-code]',
    "  1 |   line 1",
    "    |   ^^^^",
    "  = Nova refuses it when it is set (HTTP 400)",
    "  = metadef explain a-code",
    "",
    'f.json:2:3: error: flavor "edge-large": hw:x is wrong [a-code]',
    "  1 |   line 1",
    "  2 |   line 2",
    "    |   ^^^^",
    "",
    "f.json:3:3: error: hw:x is wrong [a-code]",
    "  2 |   line 2",
    "  3 |   line 3",
    "    |   ^^^^",
    "  = Glance refuses it when it is set (HTTP 403)",
    "",
    'f.json:4:3: error: flavor "edge-large": hw:x is wrong [a-code]',
    "  3 |   line 3",
    "  4 |   line 4",
    "    |   ^^^^",
    "  = Nova refuses it when it is set (HTTP 400)",
  ]);
});

test("lines break at words where a terminal is narrow, and nowhere without one", () => {
  const long = finding(1, { message: `hw:x ${"and more ".repeat(20).trim()}`, suggestions: [{ kind: "key", text: "hw:y" }] });
  for (const columns of [60, 80, 120]) {
    const lines = written([long], columns);
    assert.ok(lines.every((line) => line.length <= columns));
    assert.is(lines.join(" ").replace(/ {2,}/g, " ").includes(long.message), true);
  }
  assert.is(written([long])[0], `f.json:1:3: error: flavor "edge-large": ${long.message} [a-code]`);
});

test("a long line is shown around the place, as far as the terminal is wide", () => {
  const text = `${"x".repeat(200)}HERE${"y".repeat(200)}`;
  for (const columns of [60, 80, Number.POSITIVE_INFINITY]) {
    const place = { pointer: "/x", line: 1, column: 201, length: 4 };
    const report = textReport({ style: PLAIN, columns });
    const shown = joined(report.write({ ...result([finding(1, { at: place })]), line: () => text })).split("\n");
    const frame = shown.findIndex((line) => line.startsWith("  1 | "));
    const [line = "", carets = ""] = shown.slice(frame, frame + 2);
    assert.ok(line.length <= Math.min(columns, 120), `${line.length} of ${columns}`);
    assert.is(carets.indexOf("^"), line.indexOf("HERE"));
    assert.is(carets.lastIndexOf("^"), line.indexOf("HERE") + 3);
  }
});

test("carets have the severity's colour, suggestions stand out, breaks fall outside of marks", () => {
  assert.equal(
    written(
      [
        finding(1, {
          suggestions: [
            { kind: "key", text: "hw:y" },
            { kind: "key", text: "hw:z" },
          ],
        }),
      ],
      40,
      TAGS,
    ),
    [
      '<b>f.json:1:3</b>: <r>error</r>: <b>flavor "edge-large"</b>:',
      "    hw:x is wrong <d>[a-code]</d>",
      "  <d>1 | </d><d>  line 1</d>",
      "  <d>  | </d>  <r>^^^^</r>",
      "  <d>=</d> did you mean <b><g>hw:y</g></b> or <b><g>hw:z</g></b>?",
      "  <d>=</d> Nova refuses it when it is set (HTTP",
      "    400)",
      "  <d>=</d> metadef explain a-code",
    ],
  );
  assert.match(written([finding(1, { severity: "warning" })], 80, TAGS)[2] as string, "<y>^^^^</y>");
});

test("what is absent is named without a place", () => {
  const related = [
    { key: "vcpus", at: { pointer: "/vcpus", line: 7, column: 2 } },
    { key: "hw:y", at: { pointer: "/x", line: 1, column: 1, absent: true } as const },
  ];
  assert.equal(written([finding(1, { related })]).slice(4), ["  = see also vcpus (f.json:7:2)", "  = metadef explain a-code"]);
});

test("the sum says what was left out, in words", () => {
  const none = { files: 1, resources: 0, errors: 0, warnings: 0, infos: 0, skipped: 0, unrecognized: 0, target: "" };
  const table: [more: Partial<typeof none>, text: string][] = [
    [{}, "0 errors, 0 warnings in 0 resources of 1 file\n"],
    [{ skipped: 1, errors: 1, infos: 2 }, "1 error, 0 warnings, 2 infos in 0 resources of 1 file; 1 templated value skipped\n"],
    [
      { skipped: 2, unrecognized: 40, target: "openstack@zed" },
      "0 errors, 0 warnings in 0 resources of 1 file, judged by openstack@zed; 2 templated values skipped, 40 files not recognized\n",
    ],
  ];
  for (const [more, text] of table) {
    assert.is(joined(textReport({ style: PLAIN, columns: 80 }).flush({ ...none, ...more })), text);
  }
});

test("colours: the option, NO_COLOR, FORCE_COLOR, a terminal", () => {
  const table: [words: string, terminal: boolean, env: NodeJS.ProcessEnv, coloured: boolean][] = [
    ["lint a", false, {}, false],
    ["lint a", true, {}, true],
    ["lint a", true, { TERM: "dumb" }, false],
    ["lint a", true, { NO_COLOR: "1" }, false],
    ["lint a", true, { NO_COLOR: "" }, true],
    ["lint a", false, { FORCE_COLOR: "1" }, true],
    ["lint a", true, { FORCE_COLOR: "0" }, false],
    ["lint a", false, { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    ["lint --color a", false, { NO_COLOR: "1" }, true],
    ["lint --color=always a", false, {}, true],
    ["lint --color=never a", true, { FORCE_COLOR: "1" }, false],
    ["lint --no-color a", true, {}, false],
    ["lint --no-color --color=auto a", false, {}, false],
  ];
  for (const [line, terminal, env, coloured] of table) {
    const { words, colour } = takeColour(line.split(" "));
    assert.equal(words, ["lint", "a"]);
    assert.is(isColoured(colour, terminal, env), coloured, `${line} ${JSON.stringify(env)}`);
  }
  assert.equal(takeColour(["lint", "--", "--color"]), { words: ["lint", "--", "--color"], colour: undefined });
});

const cases = resolve(import.meta.dirname, "cases/documents");
// a command in a text is placed as a whole
test("every attribute that a document has is placed at its own value, every one that it lacks is absent", async () => {
  const ATTRIBUTES = ["vcpus", "ram", "disk", "min_ram", "min_disk", "size"] as const;
  let placed = 0;
  for (const folder of readdirSync(cases, { withFileTypes: true }).filter((each) => each.isDirectory() && each.name !== "commands")) {
    for (const name of readdirSync(join(cases, folder.name)).filter((each) => !each.endsWith(".out"))) {
      const text = readFileSync(join(cases, folder.name, name), "utf8");
      const lines = text.split("\n");
      const reading = await readDocument(text, { name });
      for (const resource of reading.resources) {
        for (const attribute of ATTRIBUTES) {
          const place = placeOf(resource, attribute);
          const amount = resource[attribute];
          // what is no amount, `"four"`, has its place too
          const isWritten = amount !== undefined || (resource.attributes !== undefined && Object.hasOwn(resource.attributes, attribute));
          assert.is(place.absent !== true, isWritten, `${name} ${attribute}`);
          if (amount === undefined) continue;
          const { line = 0, column = 0 } = reading.locate(place);
          // a template or a parameter that the reader knows the value of is placed where it is used
          assert.match(
            (lines[line - 1] ?? "").slice(column - 1),
            new RegExp(`^["']?(?:${amount}|\\{|get_param)`),
            `${folder.name}/${name} ${attribute}`,
          );
          placed++;
        }
      }
    }
  }
  assert.ok(placed > 100, `${placed}`);
});

test("carets stand under the text, also where characters take two columns of a terminal or none", () => {
  const table: [before: string, marked: string, columns: number, carets: number][] = [
    ["ab: ", "cd", 4, 2],
    ["東京: ", "大阪", 6, 4],
    ["e\u0301: ", "a\u0308b", 3, 2],
    ["한글: ", "x", 6, 1],
    ["ｆｕｌｌ: ", "x", 10, 1],
    ["😀: ", "😀😀", 4, 4],
    ["\t", "x", 2, 1],
    ["\u202e", "x", 8, 1],
  ];
  for (const [before, marked, columns, carets] of table) {
    const frame = codeFrame({ pointer: "", line: 1, column: before.length + 1, length: marked.length }, () => `${before}${marked} end`);
    assert.is(frame.at(-1), `  | ${" ".repeat(columns)}${"^".repeat(carets)}`, before);
  }
});

test("a long line is cut between characters", () => {
  for (const column of [1, 50, 51, 52, 53, 149, 150, 151, 300]) {
    for (const lead of ["", "a"]) {
      const text = lead + "😀".repeat(200);
      const frame = codeFrame({ pointer: "", line: 1, column, length: 1 }, () => text);
      assert.not.match(frame.join(""), /\p{Surrogate}/u, String(column));
    }
  }
});

test("who refuses, and when, in the words of the service", () => {
  const said = (service: string, stage: "set" | "request" | "build", http?: number): string | undefined =>
    refusal({ severity: "error", service: service as never, stage, ...(http !== undefined && { http }) });
  assert.equal(
    [
      said("nova", "request", 400),
      said("cinder", "request", 400),
      said("cinder", "set", 400),
      said("ironic", "build"),
      said("nova", "build"),
    ],
    [
      "Nova refuses it when a server is requested (HTTP 400)",
      "Cinder refuses it when a volume is requested (HTTP 400)",
      "Cinder refuses it when it is set (HTTP 400)",
      "Ironic refuses it when it deploys the server",
      "Nova refuses it when the host builds the server",
    ],
  );
});

test.run();
