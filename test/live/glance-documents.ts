import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../src/model.ts";
import type { Way } from "../../src/namespace-lint/rule.ts";
import { lint } from "../cases/namespace-lint/lint.ts";
import { namespaceCases } from "./namespace-cases.ts";

// npx tsx test/live/glance-documents.ts [--count N] [--seed N]: installs Debian's Glance where it is missing (as root), gives its API
// and its loader seeded random namespace documents, and prints every verdict that differs from ours: refused when posted, and with
// what status; where the loader stops; whether what it loaded can be read; what does not come back as it went in. Some ten a second.

interface Verdict {
  readonly post: number;
  readonly posted: Body | null;
  readonly load: string | null;
  readonly get: number | null;
  readonly loaded: Body | null;
}
type Body = Record<string, unknown>;

/** What Glance loses or changes in silence. */
const LOST = ["default-becomes-text", "default-lost", "number-truncated", "required-lost", "list-empty", "attribute-read-only"];

const count = option("count", 1000);
const seed = option("seed", Date.now() % 1_000_000);
console.log(`seed ${seed}, ${count} documents`);
install();
const documents = namespaceCases(seed, count);
const verdicts = ask(documents);
let differing = 0;
const seen = { refused: 0, stopped: 0, unreadable: 0, changed: 0 };
documents.forEach((document, index) => {
  const verdict = verdicts[index] as Verdict;
  const complaints = compare(document, verdict);
  if (complaints.length > 0) differing++;
  for (const complaint of complaints) console.log(`${complaint}\n  ${JSON.stringify(document)}`);
  if (verdict.post !== 201) seen.refused++;
  if (verdict.load !== null) seen.stopped++;
  else if (verdict.get !== 200) seen.unreadable++;
});
console.log(`${differing} of ${count} documents differ; ${JSON.stringify(seen)}`);
process.exitCode = differing > 0 ? 1 : 0;

function compare(document: unknown, verdict: Verdict): string[] {
  const findings = lint(document);
  const told = (way: Way): Finding[] =>
    findings.filter(({ severity, params }) => severity === "error" && (params["ways"] as Way[]).includes(way));
  const named = (way: Way): string =>
    told(way)
      .map(({ code, http }) => `${code} ${http ?? ""}`)
      .join(", ") || "nothing";
  const { post, load, get } = verdict;
  const complaints: string[] = [];
  if ((post !== 201) !== told("post").length > 0) complaints.push(`posted: ${post}, told: ${named("post")}`);
  else if (post !== 201 && !told("post").some(({ http }) => http === post)) complaints.push(`posted: ${post}, told: ${named("post")}`);
  if ((load !== null) !== told("load").length > 0) complaints.push(`loaded: ${load}, told: ${named("load")}`);
  // of two objects of one name the loader takes the first, whatever is wrong with the second
  const isPassedOver = findings.some(({ code }) => code === "name-taken-twice");
  if (load === null && !isPassedOver && (get !== 200) !== told("get").length > 0) complaints.push(`read: ${get}, told: ${named("get")}`);
  if (findings.some(({ severity }) => severity === "error") || verdict.posted === null || verdict.loaded === null) return complaints;
  const changes = [verdict.posted, verdict.loaded].filter((body) => !isSame(document as Body, body)).length;
  const lost = findings.filter(({ code, params }) => LOST.includes(code) && params["effect"] !== "nothing fits").map(({ code }) => code);
  if (changes > 0) seen.changed++;
  if (changes > 0 !== lost.length > 0) complaints.push(`${changes} of 2 ways change it, told: ${lost.join(", ") || "nothing"}`);
  return complaints;
}

/** Whether Glance gives back what it was given, its own dates, addresses and settings aside. */
function isSame(given: Body, back: Body): boolean {
  const { self, schema, created_at, updated_at, protected: _, visibility, owner, ...rest } = back;
  const parts = (name: string): unknown =>
    (rest[name] as Body[] | undefined)
      ?.map(({ self, schema, created_at, updated_at, required, ...part }) =>
        Array.isArray(required) && required.length > 0 ? { ...part, required } : part,
      )
      .sort(byName);
  // an object without required properties comes back with an empty list of them
  const sorted = (name: string): unknown =>
    (given[name] as Body[] | undefined)
      ?.map(({ required, ...part }) =>
        Array.isArray(required) && required.length === 0 ? part : { ...part, ...(required !== undefined && { required }) },
      )
      .sort(byName);
  const { protected: given_protected, visibility: given_visibility, owner: given_owner, ...words } = given;
  return (
    ["resource_type_associations", "objects", "tags"].every((name) => isDeepStrictEqual(sorted(name), parts(name))) &&
    isDeepStrictEqual(plain(words), plain(rest)) &&
    (given_visibility ?? visibility) === visibility &&
    (given_owner ?? owner) === owner
  );
}

function plain({ resource_type_associations, objects, tags, ...rest }: Body): Body {
  return rest;
}

function byName(a: Body, b: Body): number {
  return String(a["name"]) < String(b["name"]) ? -1 : 1;
}

function ask(cases: readonly unknown[]): Verdict[] {
  const input = cases.map((item) => `${JSON.stringify(item)}\n`).join("");
  const { stdout, stderr, status } = spawnSync("/usr/bin/python3", [join(import.meta.dirname, "glance-documents.py")], {
    input,
    maxBuffer: 1 << 30,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr.slice(-2000));
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Verdict);
}

function install(): void {
  if (existsSync("/usr/lib/python3/dist-packages/glance")) return;
  execFileSync("apt-get", ["update", "-q"], { stdio: "ignore" });
  execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "python3-glance"], { stdio: "ignore" });
}

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}
