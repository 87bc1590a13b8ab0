import { compareVersions } from "../catalog/api-versions.ts";
import { type Cloud, CloudError, type RequestOptions, SERVICE_NAMES, type ServiceType } from "../cloud/cloud.ts";
import { isList, isMap, type JsonMap, member } from "../json/value.ts";
import type { PlatformFacts } from "../model.ts";
import { type Listing, readPages } from "./read-pages.ts";

type Facts = { -readonly [Fact in keyof PlatformFacts]: PlatformFacts[Fact] };

/** Nova's names of the hypervisors (hypervisor_type), in lower case; libvirt's hosts say QEMU whether their guests run on KVM or not. */
const HYPERVISORS: Readonly<Record<string, readonly string[]>> = {
  qemu: ["kvm", "qemu"],
  kvm: ["kvm", "qemu"],
  lxc: ["lxc"],
  xen: ["xen"],
  parallels: ["parallels"],
  "vmware vcenter server": ["vmware"],
  hyperv: ["hyperv"],
  "hyper-v": ["hyperv"],
  ironic: ["ironic"],
  zvm: ["zvm"],
  phyp: ["phyp"],
};

/** Nova gives CPUs and cpu_info up to 2.87; ids are texts from 2.53 on. */
const LAST_WITH_CPUS = "2.87";

const LISTING: Listing = { path: "os-hypervisors/detail", list: "hypervisors", next: "hypervisors_links" };

/** What a line names of hypervisors that metadef does not know. */
const MOST_NAMED = 5;
const LONGEST_NAME = 100;

/** Facts that no API shows, in any release: they are in the hosts' nova.conf, or nowhere but on the hosts. */
const NOT_SHOWN = "pci_aliases, host_page_sizes, host_machine_type, scheduler_filters, vswitch_type";

/**
 * Facts of a cloud's platform, as far as its APIs show them to this user: hypervisors, CPUs and NUMA nodes of the hosts (Nova),
 * whether a host has VMX (Nova, Placement), aggregates (Nova), the formats of images (Glance).
 * @param novaVersion Nova's highest microversion, if it is known
 * @param notes gets a line for what is not visible, and one for what no API shows
 * @param dead addresses of which a line says that they cannot be reached; more are added
 */
export async function readFacts(
  cloud: Cloud,
  novaVersion: string | undefined,
  notes: (line: string) => void,
  dead: Set<string>,
): Promise<PlatformFacts> {
  const facts: Facts = {};
  const read = async (what: string, service: ServiceType, step: () => Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof CloudError) || error.status === 401 || error.service === "identity") throw error;
      if (error.origin !== undefined) {
        if (dead.size !== dead.add(error.origin).size) notes(error.message);
        return;
      }
      const why = error.status === 403 ? `${SERVICE_NAMES[service]} answers 403` : error.message;
      notes(`${what} are not known as facts: ${why}`);
    }
  };
  await read("hypervisors, host_vcpus and host_numa_nodes", "compute", () => readHypervisors(cloud, novaVersion, facts, notes));
  if (facts.host_vmx !== true) await read("traits of hosts", "placement", () => readTraits(cloud, facts));
  await read("aggregates", "compute", () => readAggregates(cloud, facts));
  await read("disk_formats and container_formats", "image", () => readFormats(cloud, facts));
  notes(`no API shows ${NOT_SHOWN}: add them to the configuration`);
  return facts;
}

async function readHypervisors(cloud: Cloud, novaVersion: string | undefined, facts: Facts, notes: (line: string) => void): Promise<void> {
  const service = await cloud.service("compute");
  const microversion = novaVersion !== undefined && compareVersions(novaVersion, LAST_WITH_CPUS) < 0 ? novaVersion : LAST_WITH_CPUS;
  const names = new Set<string>();
  const unknown = new Set<string>();
  let hosts = 0,
    vcpus = 0,
    nodes = 0,
    withNodes = 0;
  for await (const page of readPages(service, { ...LISTING, microversion }, { limit: "1000" })) {
    for (const host of page) {
      const type = member(host, "hypervisor_type");
      const known =
        typeof type === "string" && Object.hasOwn(HYPERVISORS, type.toLowerCase()) ? HYPERVISORS[type.toLowerCase()] : undefined;
      if (known === undefined) unknown.add(String(type));
      for (const name of known ?? []) names.add(name);
      hosts++;
      vcpus = Math.max(vcpus, count(member(host, "vcpus")));
      const info = member(host, "cpu_info");
      const cells = count(member(member(info, "topology"), "cells"));
      if (cells > 0) withNodes++;
      nodes = Math.max(nodes, cells);
      const features = member(info, "features");
      if (isList(features) && features.includes("vmx")) facts.host_vmx = true;
    }
  }
  if (hosts === 0) return;
  if (unknown.size === 0 && names.size > 0) facts.hypervisors = [...names].sort();
  else notes(`hypervisors are not known as facts: Nova names ${listed([...unknown].sort())}`);
  if (vcpus > 0) facts.host_vcpus = vcpus;
  // a host that does not say how many it has can have more
  if (withNodes === hosts) facts.host_numa_nodes = nodes;
}

async function readTraits(cloud: Cloud, facts: Facts): Promise<void> {
  const { body } = await ask(cloud, "placement", "traits", { query: { associated: "true" }, microversion: "1.6" });
  const traits = member(body, "traits");
  if (isList(traits)) facts.host_vmx = traits.includes("HW_CPU_X86_VMX");
}

async function readAggregates(cloud: Cloud, facts: Facts): Promise<void> {
  const { body } = await ask(cloud, "compute", "os-aggregates", { microversion: "2.61" });
  const aggregates = member(body, "aggregates");
  if (!isList(aggregates)) return;
  facts.aggregates = aggregates
    .filter((each): each is JsonMap => isMap(each) && isMap(each["metadata"]))
    .map((each) => {
      const name = each["name"];
      const metadata = Object.entries(each["metadata"] as JsonMap)
        .filter((entry): entry is [string, string] => typeof entry[1] === "string")
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return { ...(typeof name === "string" && { name }), metadata: Object.fromEntries(metadata) };
    })
    .sort((a, b) => ((a.name ?? "") < (b.name ?? "") ? -1 : 1));
}

async function readFormats(cloud: Cloud, facts: Facts): Promise<void> {
  const { body } = await ask(cloud, "image", "v2/schemas/image");
  for (const fact of ["disk_formats", "container_formats"] as const) {
    const choices = member(member(member(body, "properties"), fact.slice(0, -1)), "enum");
    const names = isList(choices) ? choices.filter((choice) => typeof choice === "string") : [];
    if (names.length > 0) facts[fact] = names;
  }
}

async function ask(cloud: Cloud, type: ServiceType, path: string, options: RequestOptions = {}): Promise<{ readonly body: unknown }> {
  return (await cloud.service(type)).get(path, options);
}

/** Names of a service, of which there can be many, and each can be long. */
function listed(names: readonly string[]): string {
  const shown = names
    .slice(0, MOST_NAMED)
    .map((name) => JSON.stringify(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name));
  return `${shown.join(", ")}${names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} others` : ""}`;
}

const count = (value: unknown): number => (typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0);
