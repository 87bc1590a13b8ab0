import { readDocument } from "../../../src/documents/index.ts";
import { type Finding, type Stage, validateFlavor, validateImage, validateServer, validateVolumeType } from "../../../src/index.ts";
import { lintDocument } from "../../../src/lint/lint-document.ts";
import { builtIn } from "../../../src/validate/built-in.ts";
import { judgeOf } from "../../../src/validate/judge.ts";

// How a recorded verdict of a real service reads in findings, operation by operation.

/** What a real service answered. */
export interface Verdict {
  readonly ok: boolean;
  readonly http?: number;
  readonly checks?: Record<string, string>;
  readonly cpus?: number[];
}

/** Inputs, an operation, and verdicts. */
// biome-ignore lint/suspicious/noExplicitAny: a case is whatever its operation has
export type Case = Record<string, any>;

/** Cases that cannot match, and why; each kind must still have one that does not, or it has no business here. */
export const EXCEPTIONS: { why: string; holds(item: Case, release: string): boolean; seen: number }[] = [
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

/** What is found of a server that is asked for with a case's flavor and image. */
export const serverFindings = (item: Case, target: string): Finding[] =>
  validateServer({ flavor: flavorOf(item["flavor"]), image: item["image"] }, { target, platform: platformOf(item) });

/** What we say of a case at a release: refused or not; undefined where the case is not ours to judge. */
export const OPERATIONS: Record<string, (item: Case, target: string, line: string, verdict: Verdict) => boolean | undefined | Promise<boolean>> = {
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
  // Cinder 21.3 (Zed), as extra specs are set and as a type is created
  cinder_extra_specs: ({ extra_specs }) => refused(validateVolumeType({ extra_specs }, { target: "openstack@zed" }), "cinder", "set"),
  cinder_type_create: ({ body }) => refused(validateVolumeType(body, { target: "openstack@zed" }), "cinder", "set"),
  // Ironic 21.1 (Zed): whether its deploy and boot interfaces take the node
  ironic_deploy: ({ flavor, image }) => refused(validateServer({ flavor, image }, { target: "openstack@zed" }), "ironic", "build"),
  // Placement and Nova's filters (Zed): whether a flavor finds a host among those of the run
  fit: ({ flavor, image = { properties: {} } }) =>
    validateServer({ flavor: flavorOf(flavor), image }, { target: "openstack@zed" }).some(
      ({ severity, stage }) => severity === "error" && stage === "schedule",
    ),
};

/** Glance's base attributes, which are no properties. */
const BASE = new Set(
  (
    "id name status visibility protected os_hidden checksum os_hash_algo os_hash_value owner size virtual_size container_format disk_format " +
    "created_at updated_at tags direct_url min_ram min_disk self file stores schema locations"
  ).split(" "),
);

/** What is wrong with our verdicts on a case: each that differs and is no exception, in words; and how many there were. */
export async function compareCase(item: Case, line: string): Promise<{ judged: number; wrong: string[] }> {
  const operation = OPERATIONS[item["op"]];
  const wrong: string[] = [];
  let judged = 0;
  if (operation === undefined) return { judged, wrong };
  for (const [release, verdict] of verdictsOf(item)) {
    const { ok, checks = {}, http } = verdict;
    const got = await operation(item, `openstack@${release}`, line, verdict);
    if (got === undefined) continue;
    judged++;
    const expected = !ok || (item["op"] === "flavor_image" && Object.keys(checks).length > 0);
    if (got !== expected) {
      const exception = EXCEPTIONS.find(({ holds }) => holds(item, release));
      if (exception) exception.seen++;
      else wrong.push(`${release} ${expected ? "refused" : "accepted"} there: ${line.slice(0, 200)}`);
    }
    if (item["op"] !== "flavor_image" || ok || http === undefined) continue;
    const statuses = serverFindings(item, `openstack@${release}`).flatMap((finding) => (finding.stage === "request" ? finding.http : []));
    if (!statuses.includes(http)) wrong.push(`${release} ${http} there, ${statuses.join(", ")} here: ${line.slice(0, 200)}`);
  }
  return { judged, wrong };
}

/** A case's verdicts by release; one that holds for every release, or for StarlingX, has none. A key may name several. */
export function verdictsOf({ verdict }: Case): [release: string, verdict: Verdict][] {
  if ("ok" in verdict) return [["", verdict]];
  return Object.entries(verdict as Record<string, Verdict>).flatMap(([releases, each]) =>
    releases.split(" ").map((release): [string, Verdict] => [release, each]),
  );
}
