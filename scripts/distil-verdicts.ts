import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { validateFlavor, validateImage } from "../src/index.ts";
import type { Finding } from "../src/model.ts";
import { type Case, compareCase, serverFindings, type Verdict, verdictsOf } from "../test/cases/verdicts/judged.ts";
import { FILES } from "../test/recorded-cases.ts";

// tsx scripts/distil-verdicts.ts: chooses few of the recorded verdicts in METADEF_CONFORMANCE/cases for test/cases/verdicts/, so that
// each rule that they can show, each refusal of a service, each key and each release that changes a verdict occurs three times. Short
// cases come first.

/** How often each thing occurs. */
const TIMES = 3;

const from = process.env["METADEF_CONFORMANCE"];
if (from === undefined) throw new Error("METADEF_CONFORMANCE names no folder");
const to = resolve(import.meta.dirname, "../test/cases/verdicts");
const seen = new Map<string, number>();

for (const name of FILES) {
  const lines = readFileSync(join(from, "cases", `${name}.ndjson`), "utf8").split("\n");
  const cases = lines.flatMap((line) => (line === "" ? [] : [{ line, short: shortened(line) }]));
  cases.sort((a, b) => a.short.length - b.short.length);
  const chosen: { short: string }[] = [];
  for (const { line, short } of cases) {
    const item = JSON.parse(line) as Case;
    if ((await compareCase(item, line)).judged > 0 && isNew(item)) chosen.push({ short });
  }
  writeFileSync(join(to, `${name}.ndjson`), chosen.map(({ short }) => `${short}\n`).join(""));
  console.log(`${name}: ${chosen.length} of ${cases.length}`);
}
writeFileSync(
  join(to, "other-services.ndjson"),
  otherServices()
    .map((item) => `${JSON.stringify(item)}\n`)
    .join(""),
);

/** Whether a case shows something that few of those before it do. */
function isNew(item: Case): boolean {
  const all = [...new Set(features(item))].filter((feature) => (seen.get(feature) ?? 0) < TIMES);
  for (const feature of all) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  return all.length > 0;
}

/** What a case shows: services' refusals, our codes, keys, and the releases at which one of them changes. */
function* features(item: Case): Iterable<string> {
  const { op } = item;
  let before: { refusal: string; codes: readonly string[] } | undefined;
  for (const [release, verdict] of verdictsOf(item)) {
    const refusal = refusalOf(verdict);
    const codes = findingsOf(item, release).map(({ code, http, severity }) => `${severity} ${code} ${http}`);
    yield `${op} ${refusal}`;
    for (const code of codes) yield `${op} ${code} ${verdict.ok}`;
    for (const check of Object.keys(verdict.checks ?? {})) yield `${op} ${check}`;
    for (const key of keysOf(item)) yield `${op} ${formOf(key)} ${verdict.ok}`;
    if (before !== undefined) {
      if (before.refusal !== refusal) yield `${op} ${before.refusal} to ${refusal} at ${release}`;
      for (const code of codes) if (!before.codes.includes(code)) yield `${op} ${code} from ${release}`;
      for (const code of before.codes) if (!codes.includes(code)) yield `${op} ${code} until ${release}`;
    }
    before = { refusal, codes };
  }
}

/** Names of traits and resource classes, and numbers, are one key. */
function formOf(key: string): string {
  return key.replace(/[A-Z][A-Z0-9_]+/g, "NAME").replace(/\d+/g, "0");
}

function refusalOf({ ok, http, exc }: Verdict & { exc?: string }): string {
  return ok ? "ok" : `${http} ${exc}`;
}

function keysOf({ name, extra_specs, properties, image, flavor, metadata }: Case): string[] {
  const maps = [extra_specs, properties, image?.properties, flavor?.extra_specs, metadata];
  return [...(name === undefined ? [] : [String(name)]), ...maps.flatMap((map) => Object.keys(map ?? {}))];
}

function findingsOf(item: Case, release: string): Finding[] {
  const target = `openstack@${release}`;
  switch (item["op"]) {
    case "extra_spec":
      return validateFlavor({ extra_specs: { [item["name"]]: item["value"] } }, { target });
    case "image_props":
      return validateImage({ properties: item["properties"] }, { target });
    case "flavor_image":
      return serverFindings(item, target);
    case "stx_flavor":
      return serverFindings({ ...item, image: undefined }, "starlingx@master");
    case "stx_glance_props":
      return validateImage({ properties: item["properties"] }, { target: "starlingx@master" });
    default:
      return [];
  }
}

/** A case without what its verdict says in words, and with releases that answer the same in one member. */
function shortened(line: string): string {
  const { src: _, verdict, ...item } = JSON.parse(line) as Case;
  // a request is read as text: 4.0 is another value than 4
  if (item["op"] === "extra_specs_request") return line;
  if ("ok" in verdict) return JSON.stringify({ ...item, verdict: shortVerdict(verdict) });
  const releases = new Map<string, string[]>();
  for (const [release, answer] of Object.entries(verdict as Record<string, Verdict>)) {
    const short = JSON.stringify(shortVerdict(answer));
    releases.set(short, [...(releases.get(short) ?? []), release]);
  }
  const merged = Object.fromEntries([...releases].map(([short, names]) => [names.join(" "), JSON.parse(short)]));
  return JSON.stringify({ ...item, verdict: merged });
}

function shortVerdict({ ok, http, checks = {} }: Verdict): Verdict {
  // of a check that refuses by itself it only counts that there is one
  const [first] = Object.keys(checks);
  return { ok, ...(http !== undefined && { http }), ...(ok && first !== undefined && { checks: { [first]: "" } }) };
}

/** The runs of Cinder, Ironic and the scheduler whose inputs are known by their ids. Some runs are of one host or node, and say nothing of others. */
function otherServices(): Case[] {
  const cases = [...joined("cinder"), ...joined("ironic"), ...joined("fit")];
  return cases.flatMap(([input, output]): Case[] => {
    const { id, op } = input;
    if (op === "extra_specs" && input["before"] === undefined && id !== "store") {
      return [{ op: "cinder_extra_specs", extra_specs: input["extra_specs"], verdict: { ok: output["ok"] } }];
    }
    if (op === "type_create") return [{ op: "cinder_type_create", body: input["body"], verdict: { ok: output["ok"] } }];
    if (op === "deploy" && input["node"]?.deploy === undefined && id !== "trait") {
      const ok = output["deploy"].result && output["boot"].result;
      return [{ op: "ironic_deploy", flavor: input["flavor"], image: input["image"], verdict: { ok } }];
    }
    // no host of any cloud fits these; others need the hosts of the run
    const ofAnyHosts = output["fits"]?.length > 0 || ["groups", "huge3000"].includes(id);
    if (op !== "fit" || !ofAnyHosts) return [];
    return [{ op, flavor: input["flavor"], ...(input["image"] && { image: input["image"] }), verdict: { ok: output["fits"].length > 0 } }];
  });
}

function joined(service: string): [input: Case, output: Case][] {
  const read = (file: string): Case[] =>
    existsSync(file)
      ? readFileSync(file, "utf8")
          .split("\n")
          .flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Case]))
      : [];
  const outputs = new Map(read(join(from as string, "cases/other-services", `${service}.ndjson`)).map((output) => [output["id"], output]));
  return read(join(from as string, "oracle", `${service}_cases.ndjson`)).flatMap((input): [Case, Case][] => {
    const output = input["id"] === undefined ? undefined : outputs.get(input["id"]);
    return output === undefined ? [] : [[input, output]];
  });
}
