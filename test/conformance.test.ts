import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readDocument } from "../src/documents/index.ts";
import { type Finding, type Stage, validateFlavor, validateImage, validateServer } from "../src/index.ts";
import { lintDocument } from "../src/lint/lint-document.ts";
import { readCpuList } from "../src/schema/grammar/cpu-list.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";

// The verdicts of the real services, case by case: in the folder that METADEF_CONFORMANCE names, which holds cases/.

interface Verdict {
  readonly ok: boolean;
  readonly http?: number;
  readonly checks?: Record<string, string>;
  readonly cpus?: number[];
}

// biome-ignore lint/suspicious/noExplicitAny: a case is whatever its operation has
type Case = Record<string, any>;

/** Cases that cannot match, and why; each kind must still have one that does not, or it has no business here. */
const EXCEPTIONS: { why: string; holds(item: Case, release: string): boolean; seen: number }[] = [
  {
    why: "the case calls Nova's check of one extra spec by itself; the request's own schema refuses the value before",
    holds: ({ op, value }) => op === "extra_spec" && (typeof value !== "string" || [...value].length > 255),
    seen: 0,
  },
  {
    why: "the case calls Nova's check of one extra spec by itself; the request's own schema refuses the key before",
    holds: ({ op, name }) => op === "extra_spec" && !/^[a-zA-Z0-9\-_:. ]{1,255}\n?$/.test(name),
    seen: 0,
  },
  {
    why: "the case ran with the os-traits that the release began with; a cloud may have a newer one, which is a warning",
    holds: ({ op, name, value }, release) =>
      op === "extra_spec" &&
      validateFlavor({ extra_specs: { [name]: value } }, { target: `openstack@${release}` }).some(
        ({ code }) => code === "name-in-newer-list",
      ),
    seen: 0,
  },
  {
    why: "the case calls the fork's check by itself; Glance's schema of an image refuses what is no text before",
    holds: ({ op, properties }) => op === "stx_glance_props" && Object.values(properties).some((value) => typeof value !== "string"),
    seen: 0,
  },
];

const folder = process.env["METADEF_CONFORMANCE"];
const refused = (findings: Finding[], service: string, stage: Stage): boolean =>
  findings.some((finding) => finding.severity === "error" && finding.service === service && finding.stage === stage);

const flavorOf = ({ vcpus, memory_mb, root_gb, extra_specs = {} }: Case) => ({
  ...(vcpus !== undefined && { vcpus }),
  ...(memory_mb !== undefined && { ram: memory_mb }),
  ...(root_gb !== undefined && { disk: root_gb }),
  extra_specs,
});
const platformOf = ({ pci_aliases, host_vmx }: Case) => ({
  ...(pci_aliases && { pci_aliases }),
  ...(host_vmx !== undefined && { host_vmx }),
});

const serverFindings = (item: Case, target: string): Finding[] =>
  validateServer({ flavor: flavorOf(item["flavor"]), image: item["image"] }, { target, platform: platformOf(item) });

/** What we say of a case at a release: refused or not; undefined where the case is not ours to judge. */
const OPERATIONS: Record<string, (item: Case, target: string, line: string, verdict: Verdict) => boolean | undefined | Promise<boolean>> = {
  extra_spec: ({ name, value }, target) => refused(validateFlavor({ extra_specs: { [name]: value } }, { target }), "nova", "set"),
  // as text, since JSON.parse makes 4 of 4.0; below 2.86 what has a higher microversion does not count
  extra_specs_request: async ({ microversion }, target, line) => {
    const body = /"extra_specs": (\{.*?\}), "microversion"/s.exec(line)?.[1] ?? "{}";
    const reading = await readDocument(`{"extra_specs": ${body}}`, { name: "request.json" });
    const findings = lintDocument(reading, judgeOf([builtIn], { target }));
    return refused(
      findings.filter((finding) => finding.microversion === undefined || Number(microversion.split(".")[1]) >= 86),
      "nova",
      "set",
    );
  },
  image_props: ({ properties }, target) => refused(validateImage({ properties }, { target }), "nova", "request"),
  // no driver ran there: of what a host refuses, only what the checks called by themselves has a verdict
  flavor_image: (item, target, _line, { ok, checks = {} }) => {
    const findings = serverFindings(item, target);
    return refused(findings, "nova", "request") || (ok && Object.keys(checks).length > 0 && refused(findings, "nova", "build"));
  },
  stx_flavor: (item) =>
    refused(validateFlavor(flavorOf(item["flavor"]), { target: "starlingx@master", platform: platformOf(item) }), "nova", "set"),
  stx_metadata: ({ metadata }) => refused(validateServer({ metadata }, { target: "starlingx@master" }), "nova", "request"),
  stx_glance_props: ({ properties }) => refused(validateImage({ properties }, { target: "starlingx@master" }), "glance", "set"),
  glance_image_create: ({ image: { name, disk_format, container_format, ...properties } }) => {
    const ours =
      !Object.keys(properties).some((key) => BASE.has(key)) && disk_format === "qcow2" && container_format === "bare" && name === "a";
    return ours ? refused(validateImage({ properties }, { target: "openstack@2023.1" }), "glance", "set") : undefined;
  },
};

/** Glance's base attributes, which are no properties. */
const BASE = new Set(
  (
    "id name status visibility protected os_hidden checksum os_hash_algo os_hash_value owner size virtual_size container_format disk_format " +
    "created_at updated_at tags direct_url min_ram min_disk self file stores schema locations"
  ).split(" "),
);

function readCases(name: string): { item: Case; line: string }[] {
  const lines = readFileSync(join(folder as string, "cases", `${name}.ndjson`), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => ({ item: JSON.parse(line) as Case, line }));
}

async function compare(name: string): Promise<{ judged: number; wrong: string[] }> {
  let judged = 0;
  const wrong: string[] = [];
  for (const { item, line } of readCases(name)) {
    const operation = OPERATIONS[item["op"]];
    if (operation === undefined) continue;
    const { verdict: answers } = item;
    const byRelease: [string, Verdict][] = "ok" in answers ? [["", answers]] : Object.entries(answers as Record<string, Verdict>);
    for (const [release, verdict] of byRelease) {
      const { ok, checks = {} } = verdict;
      const got = await operation(item, `openstack@${release}`, line, verdict);
      if (got === undefined) continue;
      judged++;
      const expected = !ok || (item["op"] === "flavor_image" && Object.keys(checks).length > 0);
      if (got === expected) continue;
      const exception = EXCEPTIONS.find(({ holds }) => holds(item, release));
      if (exception) exception.seen++;
      else wrong.push(`${release} ${expected ? "refused" : "accepted"} there: ${line.slice(0, 200)}`);
    }
  }
  return { judged, wrong };
}

const FILES = [
  "fuzz-extra-spec-values",
  "fuzz-extra-spec-names",
  "fuzz-api-requests",
  "fuzz-image-props",
  "glance-images",
  "rules-flavor-image",
  "fuzz-flavor-image",
  "stx-flavor",
  "stx-metadata-and-images",
];

if (folder === undefined) {
  test("skipped: METADEF_CONFORMANCE names no folder with the services' verdicts", () => {});
} else {
  for (const name of FILES) {
    test(`${name}: the same verdicts as the real services`, async () => {
      const { judged, wrong } = await compare(name);
      console.log(`${name}: ${judged - wrong.length} of ${judged} verdicts agree or are excepted`);
      assert.equal(wrong.slice(0, 10), []);
      assert.ok(judged > 0);
    });
  }

  for (const name of ["rules-flavor-image", "fuzz-flavor-image"]) {
    test(`${name}: one of the errors has the status that Nova answers with`, () => {
      let judged = 0;
      const wrong: string[] = [];
      for (const { item, line } of readCases(name)) {
        for (const [release, { ok, http }] of Object.entries(item["verdict"] as Record<string, Verdict>)) {
          if (ok || http === undefined) continue;
          judged++;
          const statuses = serverFindings(item, `openstack@${release}`).flatMap((finding) =>
            finding.stage === "request" ? finding.http : [],
          );
          if (!statuses.includes(http)) wrong.push(`${release} ${http} there, ${statuses.join(", ")} here: ${line.slice(0, 200)}`);
        }
      }
      console.log(`${name}: ${judged - wrong.length} of ${judged} statuses agree`);
      assert.equal(wrong.slice(0, 10), []);
      assert.ok(judged > 0);
    });
  }

  test("every exception is one", () => {
    for (const { why, seen } of EXCEPTIONS) console.log(`excepted verdicts: ${seen} (${why})`);
    assert.equal(
      EXCEPTIONS.filter(({ seen }) => seen === 0).map(({ why }) => why),
      [],
    );
  });

  test("fuzz-cpu-spec: the same CPUs as Nova", () => {
    for (const { item } of readCases("fuzz-cpu-spec")) {
      for (const { ok, cpus = [] } of Object.values(item["verdict"] as Record<string, Verdict>)) {
        const got = readCpuList(item["spec"]);
        assert.is(got !== undefined, ok, JSON.stringify(item["spec"]));
        if (ok)
          assert.equal(
            [...(got ?? [])].sort((a, b) => a - b),
            cpus,
            JSON.stringify(item["spec"]),
          );
      }
    }
  });
}

test.run();
