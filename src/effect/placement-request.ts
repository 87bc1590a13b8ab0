import { spanHolds } from "../catalog/releases.ts";
import { pinning } from "../rules/nova/cpu/pinning.ts";
import { secureBootRequired } from "../rules/nova/firmware/secure-boot.ts";
import { filledSpec, flagSpec, flavorSize } from "../rules/nova/flavor-specs.ts";
import { imageProperties } from "../rules/nova/image-properties.ts";
import { memoryEncryption } from "../rules/nova/memory/memory-encryption.ts";
import { pairedChoice } from "../rules/nova/paired-choice.ts";
import { requestPart } from "../rules/nova/placement/request-groups.ts";
import type { Server } from "../rules/rule.ts";
import { strip } from "../schema/grammar/python-text.ts";
import type { EffectGroup, PlacementRequest } from "./answers.ts";
import { pinnedCpus } from "./cpu-settings.ts";

class Group {
  readonly resources = new Map<string, number>();
  readonly required = new Set<string>();
  readonly forbidden = new Set<string>();
}

/**
 * What Nova asks Placement for (nova/scheduler/utils.py, ResourceRequest.from_request_spec; nova/scheduler/request_filter.py
 * with the default configuration; by release). What is not known, since it depends on an image, is left out.
 */
export function placementRequest(server: Server): PlacementRequest {
  const groups = new Map<string, Group>([["", new Group()]]);
  const policy = fromExtraSpecs(server, groups);
  const main = groups.get("") as Group;
  fromImage(server, main);
  addCpus(server, main, groups);
  addSizes(server, main, groups);
  addFeatures(server, main);
  const answer = [...groups].map(
    ([suffix, { resources, required, forbidden }]): EffectGroup => ({
      suffix,
      resources: Object.fromEntries([...resources].filter(([, amount]) => amount !== 0).sort(byName)),
      required: [...required].sort(),
      forbidden: [...forbidden].sort(),
    }),
  );
  const asked = answer.filter(({ suffix, resources, required, forbidden }) =>
    suffix === "" ? true : Object.keys(resources).length + required.length + forbidden.length > 0,
  );
  return { groups: asked, ...rootTraits(server), ...(policy !== undefined && { group_policy: policy }) };
}

const byName = ([a]: [string, number], [b]: [string, number]): number => (a < b ? -1 : 1);

function fromExtraSpecs({ flavor }: Server, groups: Map<string, Group>): string | undefined {
  let policy: string | undefined;
  for (const key of flavor?.keys() ?? []) {
    const value = flavor?.text(key) ?? "";
    if (key === "group_policy" && (value === "none" || value === "isolate")) policy = value;
    const part = requestPart(key, flavor?.text(key));
    if (part === undefined) continue;
    let group = groups.get(part.group);
    if (group === undefined) groups.set(part.group, (group = new Group()));
    if (part.kind === "resources") group.resources.set(part.name, Number(part.amount));
    else if (part.wish === "required") group.required.add(part.name);
    else group.forbidden.add(part.name);
  }
  return policy;
}

function fromImage({ image }: Server, main: Group): void {
  for (const key of image?.keys() ?? []) {
    if (key.startsWith("trait:") && image?.text(key) === "required") main.required.add(key.slice("trait:".length));
  }
}

function addCpus(server: Server, main: Group, groups: ReadonlyMap<string, Group>): void {
  const { policy, threadPolicy, emulator } = pinning(server);
  // resources that ask for pinned vCPUs pin the guest, but they are what is asked for
  const isAsked = policy?.where[1].startsWith("resources") === true;
  const split = policy === undefined || isAsked ? undefined : pinnedCpus(server);
  const isNamed = [...groups.values()].some(({ resources }) => resources.has("VCPU") || resources.has("PCPU"));
  // pinned vCPUs are asked for besides what a suffixed group asks for; the flavor's own number only where no group names vCPUs
  if (split !== undefined && split.pinned > 0) {
    main.resources.set("PCPU", split.pinned + (emulator === "isolate" ? 1 : 0));
    if (split.shared > 0) main.resources.set("VCPU", split.shared);
  } else if (split !== undefined && !isNamed) main.resources.set("VCPU", split.shared);
  if (threadPolicy?.value === "isolate") main.forbidden.add("HW_CPU_HYPERTHREADING");
  if (threadPolicy?.value === "require") main.required.add("HW_CPU_HYPERTHREADING");
}

function addSizes(server: Server, main: Group, groups: ReadonlyMap<string, Group>): void {
  const isNamed = (name: string): boolean => [...groups.values()].some(({ resources }) => resources.has(name));
  const ram = flavorSize(server, "ram"),
    disk = flavorSize(server, "disk");
  if (!isNamed("MEMORY_MB") && ram !== undefined) main.resources.set("MEMORY_MB", ram);
  if (!isNamed("DISK_GB") && disk !== undefined) main.resources.set("DISK_GB", disk);
}

function addFeatures(server: Server, main: Group): void {
  const since = (release: string): boolean => spanHolds("openstack", { since: release }, server.target.release);
  const choice = (name: string): string | undefined => pairedChoice(server, `hw:${name}`, `hw_${name}`)?.value;
  if (memoryEncryption(server)) {
    main.resources.set("MEM_ENCRYPTION_CONTEXT", 1);
    const model = choice("mem_encryption_model") ?? "amd-sev";
    if (since("2025.2")) main.required.add(`HW_CPU_X86_${model.toUpperCase().replaceAll("-", "_")}`);
  }
  for (const label of (filledSpec(server, "hw:pmem") ?? "").split(",").map(strip)) {
    if (label === "") continue;
    const name = `CUSTOM_PMEM_NAMESPACE_${label.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "_")}`;
    main.resources.set(name, (main.resources.get(name) ?? 0) + 1);
  }
  const version = choice("tpm_version");
  if (version !== undefined) {
    main.required.add(`COMPUTE_SECURITY_TPM_${version.replace(".", "_")}`);
    if (since("2025.1")) main.required.add(choice("tpm_model") === "tpm-crb" ? "COMPUTE_SECURITY_TPM_CRB" : "COMPUTE_SECURITY_TPM_TIS");
  }
  if (choice("pci_numa_affinity_policy") === "socket") main.required.add("COMPUTE_SOCKET_PCI_NUMA_AFFINITY");
  if (secureBootRequired(server)) main.required.add("COMPUTE_SECURITY_UEFI_SECURE_BOOT");
  const mode = since("2024.1") ? choice("maxphysaddr_mode") : undefined;
  if (mode !== undefined) main.required.add(`COMPUTE_ADDRESS_SPACE_${mode === "emulate" ? "EMULATED" : "PASSTHROUGH"}`);
  const properties = imageProperties(server);
  if (since("2025.1") && properties.flag("hw_firmware_stateless") === true && properties.text("hw_firmware_type") === "uefi") {
    main.required.add("COMPUTE_SECURITY_STATELESS_FIRMWARE");
  }
}

/** What Nova's request filters add; `OWNER_NOVA` waits until every compute service is of the development branch. */
function rootTraits(server: Server): Pick<PlacementRequest, "root_required" | "root_forbidden"> {
  const since = (release: string): boolean => spanHolds("openstack", { since: release }, server.target.release);
  const properties = imageProperties(server);
  const isOn = (name: string): boolean => flagSpec(server, `hw:${name}`) === true || properties.flag(`hw_${name}`) === true;
  const required = new Set<string>();
  if (filledSpec(server, "accel:device_profile")) required.add("COMPUTE_ACCELERATORS");
  if (since("2024.1") && isOn("virtio_packed_ring")) required.add("COMPUTE_NET_VIRTIO_PACKED");
  if (since("zed") && isOn("ephemeral_encryption")) {
    required.add("COMPUTE_EPHEMERAL_ENCRYPTION");
    const format = pairedChoice(server, "hw:ephemeral_encryption_format", "hw_ephemeral_encryption_format")?.value;
    if (format !== undefined) required.add(`COMPUTE_EPHEMERAL_ENCRYPTION_${format.toUpperCase()}`);
  }
  if (since("2025.2") && pairedChoice(server, "hw:sound_model", "hw_sound_model")?.value === "virtio") {
    required.add("COMPUTE_SOUND_MODEL_VIRTIO");
  }
  if (since("2026.1") && pairedChoice(server, "hw:tpm_version", "hw_tpm_version")) {
    const security = filledSpec(server, "hw:tpm_secret_security") ?? "user";
    required.add(`COMPUTE_SECURITY_TPM_SECRET_SECURITY_${security.toUpperCase()}`);
  }
  return { root_required: [...required].sort(), root_forbidden: ["COMPUTE_STATUS_DISABLED"] };
}
