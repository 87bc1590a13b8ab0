import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { PLAIN } from "../src/cli/style.ts";
import { documentRules, formatTitles } from "../src/documents/index.ts";
import { lintRules } from "../src/lint/codes/index.ts";
import { NamespaceLinter } from "../src/lint/namespace-linter.ts";
import type { Finding, Rule } from "../src/model.ts";
import { namespaceNotAMap } from "../src/namespace-lint/form/namespace-not-a-map.ts";
import { namespaceRules } from "../src/namespace-lint/index.ts";
import { firstSentence, pageText } from "../src/report/page-text.ts";
import { entryRules, serverRules } from "../src/rules/index.ts";
import { resizeRules } from "../src/rules/resize/index.ts";
import { findingsOf, type Input } from "./cases/rules/findings-of.ts";

const folder = resolve(import.meta.dirname, "../docs/findings");
const metadefs = resolve(import.meta.dirname, "../metadefs");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
const namespaceLint: readonly Rule<never>[] = [...namespaceRules, namespaceNotAMap];
const rules: readonly Rule<never>[] = [...documentRules, ...entryRules, ...serverRules, ...resizeRules, ...lintRules, ...namespaceLint];

/** An example: a document that is named and may name who judges, or what the library is given. */
interface Block {
  readonly file: string | undefined;
  readonly target: string | undefined;
  readonly text: string;
}

/** The fenced blocks under a heading of a page, with what their info strings say. */
function blocks(page: string, heading: string): Block[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  const fenced = section.matchAll(/^```\w+(?: file=(\S+))?(?: target=(\S+))?\n([\s\S]*?)\n```$/gm);
  return Array.from(fenced, ([, file, target, text]) => ({ file, target, text: text as string }));
}

/** What an example finds: a document as `lint` reads it, or what the library is given. */
function findingsOfExample({ file, target, text }: Block): Promise<Finding[]> {
  const input: Input = file === undefined ? JSON.parse(text) : { file, text, ...(target !== undefined && { target }) };
  return findingsOf(input, new NamespaceLinter(metadefs, folder));
}

test("every code has a page, and every page a code", () => {
  const codes = rules.map(({ code }) => code);
  assert.equal(
    codes.filter((code) => !pages.includes(`${code}.md`)),
    [],
    "codes without a page",
  );
  assert.equal(
    pages.filter((name) => !codes.includes(name.replace(".md", ""))),
    [],
    "pages without a code",
  );
  // one defect may be refused by both platforms, each with a rule of its own
  const named = [...documentRules, ...entryRules, ...namespaceLint]
    .map(({ code }) => code)
    .concat(serverRules.map(({ code, platform }) => `${platform} ${code}`));
  assert.equal(
    named.filter((name, index) => named.indexOf(name) !== index),
    [],
    "codes that stand twice",
  );
});

test("documents.md lists each format", () => {
  const text = readFileSync(join(folder, "../documents.md"), "utf8");
  const listed = Array.from(text.matchAll(/^\| `[\w-]+` \| .* \|$/gm), ([row]) => row);
  assert.equal(
    listed,
    formatTitles.map(({ name, title }) => `| \`${name}\` | ${title} |`),
  );
});

/** Codes of what no document shows: of wrong encodings, of documents past a bound, of a baseline; other tests make them. */
const UNSHOWN = new Set(["too-large", "wrong-encoding", "baseline-entry-unused"]);

for (const name of pages) {
  const code = name.replace(".md", "");
  const page = readFileSync(join(folder, name), "utf8");

  test(`${name} is of the form that all have`, () => {
    assert.ok(page.startsWith(`# ${code}\n`), "title");
    for (const heading of ["Fails", "Passes", "How to fix"]) assert.match(page, `\n## ${heading}\n`);
    const severities = rules.filter((rule) => rule.code === code).map(({ severity }) => severity);
    const [, severity = ""] = /^\| Severity \| (\w+)/m.exec(page) ?? [];
    assert.ok(severities.includes(severity as "error"), `the row Severity says ${severity}, the rule says ${severities.join(", ")}`);
    if (!UNSHOWN.has(code)) assert.ok(blocks(page, "Fails").length > 0 && blocks(page, "Passes").length > 0, "examples");
  });

  test(`${name}: a terminal gets its headings and none of Markdown's marks`, () => {
    const shown = pageText(page, 80, PLAIN);
    for (const heading of ["Fails", "Passes", "How to fix"]) assert.match(shown, `\n${heading}\n\n`);
    assert.not.match(shown, /^#|^```|^\||\*\*|\]\(/m);
    assert.match(firstSentence(page), /^[^`]*[^`\s]$/);
  });

  test(`${name}: its examples fail and pass`, async () => {
    for (const block of blocks(page, "Fails"))
      assert.ok(
        (await findingsOfExample(block)).some((finding) => finding.code === code),
        block.text.slice(0, 400),
      );
    for (const block of blocks(page, "Passes")) {
      assert.equal(
        (await findingsOfExample(block)).filter((finding) => finding.code === code),
        [],
        block.text.slice(0, 400),
      );
    }
  });
}

/** Two sentences and more end in a full stop, one ends in none. */
test("the messages of all examples are punctuated alike", async () => {
  const odd = new Set<string>();
  for (const name of pages) {
    for (const block of blocks(readFileSync(join(folder, name), "utf8"), "Fails")) {
      for (const { message } of await findingsOfExample(block)) {
        const isMany = /[^.]\. [A-Z"]/.test(message);
        if (message.endsWith(".") !== isMany) odd.add(message);
      }
    }
  }
  assert.equal([...odd], []);
});

test.run();
