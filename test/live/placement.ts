import type { PlacementRequest } from "../../src/effect/answers.ts";
import { effectOf } from "../../src/effect/effect-of.ts";
import type { Resource } from "../../src/model.ts";
import { builtIn } from "../../src/validate/built-in.ts";
import { judgeOf } from "../../src/validate/judge.ts";
import { validateServerResources } from "../../src/validate/validate.ts";
import { pick, randomFrom } from "../random.ts";
import { askOracle, option } from "./oracle.ts";

// npx tsx test/live/placement.ts --oracle FOLDER [--root FOLDER] [--target openstack@zed] [--count N] [--seed N]
// asks Nova's own code what it asks Placement for, and a real Placement what it answers (nova_fit_oracle.py in the folder; with --root, in
// another suite's root file system, as root), for seeded flavors and images that nobody checked when they were set. Prints every
// query that `metadef effect` states otherwise, and every answer 400 that we do not foresee, or foresee wrongly.

const count = Number(option("count", "1000"));
const random = randomFrom(Number(option("seed", "1")));
const target = option("target", "openstack@zed");
const judge = judgeOf([builtIn], { target, platform: { compute_microversion: "2.79" } });

const SUFFIXES = ["", "", "", "1", "2", "_A", "_gpu", "a".repeat(64), "a".repeat(65)];
const CLASSES = [
  "VCPU",
  "PCPU",
  "MEMORY_MB",
  "DISK_GB",
  "VGPU",
  "CUSTOM_GOLD",
  "SRIOV_NET_VF",
  "NOPE",
  "custom_x",
  "CUSTOM-A",
  "CUSTOM_gold",
];
const AMOUNTS = ["1", "1", "1", "2", "0", "4", "-1", "x", "", " 2", "1.5", "2147483647", "9999999999"];
const TRAITS = ["HW_CPU_X86_AVX2", "CUSTOM_GOLD", "STORAGE_DISK_SSD", "COMPUTE_NODE", "NOPE", "hw_cpu_x86_avx2", "CUSTOM_gold", "CUSTOM-X"];
const TRAIT_VALUES = ["required", "required", "required", "forbidden", "Required", "preferred", ""];
const OTHERS: readonly (readonly [key: string, values: readonly string[]])[] = [
  ["hw:cpu_policy", ["dedicated", "shared", "mixed"]],
  ["hw:cpu_thread_policy", ["isolate", "require", "prefer"]],
  ["hw:emulator_threads_policy", ["isolate", "share"]],
  ["hw:cpu_dedicated_mask", ["^0", "0-1"]],
  ["hw:tpm_version", ["2.0", "1.2"]],
  ["hw:tpm_model", ["tpm-crb", "tpm-tis"]],
  ["os:secure_boot", ["required", "disabled"]],
  ["hw:pci_numa_affinity_policy", ["socket", "required"]],
  ["hw:mem_page_size", ["large", "2MB"]],
  ["hw:pmem", ["6GB", "6GB,2GB"]],
  ["hw:maxphysaddr_mode", ["passthrough", "emulate"]],
  ["hw:virtio_packed_ring", ["true"]],
  ["hw:ephemeral_encryption", ["true"]],
  ["hw:sound_model", ["virtio", "ich9"]],
  ["group_policy", ["none", "isolate", "both"]],
];
const OF_IMAGES: readonly (readonly [key: string, values: readonly string[]])[] = [
  ["hw_cpu_policy", ["dedicated", "shared"]],
  ["hw_cpu_thread_policy", ["isolate", "require"]],
  ["hw_tpm_version", ["2.0"]],
  ["hw_tpm_model", ["tpm-crb"]],
  ["os_secure_boot", ["required"]],
  ["hw_firmware_type", ["uefi"]],
  ["hw_firmware_stateless", ["true"]],
  ["hw_virtio_packed_ring", ["true"]],
  ["hw_sound_model", ["virtio"]],
  ["hw_maxphysaddr_mode", ["emulate"]],
];

const INVENTORIES = { VGPU: 4, CUSTOM_GOLD: 4, CUSTOM_PMEM_NAMESPACE_6GB: 1, CUSTOM_PMEM_NAMESPACE_2GB: 1 };

/** What Placement answers with 200 and no candidates. */
const WITHOUT_HOSTS: ReadonlySet<string> = new Set(["trait-on-no-host", "request-beyond-hosts", "bare-metal-resources"]);

interface Case {
  readonly flavor: { vcpus: number; memory_mb: number; root_gb: number; extra_specs: Record<string, string> };
  readonly image: { properties: Record<string, string> };
}

interface Verdict {
  readonly refused?: string;
  readonly query?: string;
  readonly placement?: { readonly http: number; readonly detail?: string; readonly hosts?: readonly string[] };
}

const cases = Array.from({ length: count }, makeCase);
const numa = [{ id: 0, shared: "0-7", dedicated: "8-15", memory_mb: 65536 }];
// what the flavors name exists on some host
const hosts = [{ name: "h1", numa, disk_gb: 1000, traits: ["HW_CPU_X86_AVX2", "CUSTOM_GOLD"], inventories: INVENTORIES }];
const [, ...verdicts] = askOracle<Verdict>("nova_fit_oracle.py", [
  { op: "hosts", hosts },
  ...cases.map((each) => ({ op: "fit", ...each })),
]);
const counts = { refused_by_nova: 0, judged: 0, answered_400: 0, verdicts_differ: 0, queries: 0, queries_differ: 0 };
for (const [place, item] of cases.entries()) compare(item, verdicts[place] as Verdict);
console.log(target, counts);
process.exitCode = counts.verdicts_differ + counts.queries_differ > 0 ? 1 : 0;

function compare({ flavor: own, image: its }: Case, { refused, query, placement }: Verdict): void {
  if (refused !== undefined || placement === undefined) {
    counts.refused_by_nova++;
    return;
  }
  const { vcpus, memory_mb: ram, root_gb: disk, extra_specs } = own;
  const flavor: Resource = { type: "OS::Nova::Flavor", entries: extra_specs, pointer: "/flavor/extra_specs", vcpus, ram, disk };
  const image: Resource = { type: "OS::Glance::Image", entries: its.properties, pointer: "/image/properties" };
  const shown = `${vcpus} vCPUs ${JSON.stringify(extra_specs)} ${JSON.stringify(its.properties)}`;
  const foreseen = validateServerResources({ flavor, image }, judge).filter(
    ({ severity, service, code }) => severity === "error" && service === "placement" && !WITHOUT_HOSTS.has(code),
  );
  counts.judged++;
  if (placement.http === 400) counts.answered_400++;
  // Placement looks no further where a resource is nowhere: there is no host either way
  const isRefused = placement.http === 400 || (foreseen.length > 0 && placement.hosts?.length === 0);
  if (isRefused !== foreseen.length > 0) {
    counts.verdicts_differ++;
    console.log(`verdict: ${placement.http} ${placement.detail ?? ""} but ${foreseen.map(({ code }) => code)}: ${shown}`.slice(0, 600));
  }
  if (query === undefined) return;
  counts.queries++;
  const [theirs, ours] = [asked(query), stated(effectOf(flavor, image, judge).placement)];
  if (theirs === ours) return;
  counts.queries_differ++;
  console.log(`query: ${shown}\n  Nova    ${theirs}\n  metadef ${ours}`);
}

/** A query's parts in one order; what Nova adds for every request is left out. */
function asked(query: string): string {
  return [...new URLSearchParams(query)]
    .filter(([name, value]) => name !== "limit" && value !== "")
    .map(
      ([name, value]) =>
        `${name}=${value
          .split(",")
          .filter((each) => each !== "OWNER_NOVA")
          .sort()
          .join()}`,
    )
    .sort()
    .join(" ");
}

function stated({ groups, root_required, root_forbidden, group_policy }: PlacementRequest): string {
  const traits = (required: readonly string[], forbidden: readonly string[]): string[] => [
    ...required,
    ...forbidden.map((each) => `!${each}`),
  ];
  const parts: [string, readonly string[]][] = groups.flatMap(({ suffix, resources, required, forbidden }): [string, string[]][] => [
    [`resources${suffix}`, Object.entries(resources).map(([name, amount]) => `${name}:${amount}`)],
    [`required${suffix}`, traits(required, forbidden)],
  ]);
  parts.push(["root_required", traits(root_required, root_forbidden)]);
  if (group_policy !== undefined) parts.push(["group_policy", [group_policy]]);
  return parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}=${[...values].sort().join()}`)
    .sort()
    .join(" ");
}

function makeCase(): Case {
  const extra_specs: Record<string, string> = {};
  const few = (most: number): number => Math.floor(random() * (most + 1));
  for (let left = few(3); left > 0; left--)
    extra_specs[`resources${pick(random, SUFFIXES)}:${pick(random, CLASSES)}`] = pick(random, AMOUNTS);
  for (let left = few(2); left > 0; left--)
    extra_specs[`trait${pick(random, SUFFIXES)}:${pick(random, TRAITS)}`] = pick(random, TRAIT_VALUES);
  for (let left = few(2); left > 0; left--) {
    const [key, values] = pick(random, OTHERS);
    extra_specs[key] = pick(random, values);
  }
  const properties: Record<string, string> = {};
  for (let left = few(1); left > 0; left--) {
    const [key, values] = pick(random, OF_IMAGES);
    properties[key] = pick(random, values);
  }
  if (random() < 0.15) properties[`trait:${pick(random, TRAITS)}`] = pick(random, TRAIT_VALUES);
  return {
    flavor: { vcpus: pick(random, [1, 2, 4]), memory_mb: 1024, root_gb: pick(random, [0, 10]), extra_specs },
    image: { properties },
  };
}
