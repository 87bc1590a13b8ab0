import type { FlavorExtraSpecs, FlavorExtraSpecsByNamespace, FlavorExtraSpecsByObject, SchedulerHints } from "../../generated/types.d.ts";

// what people write
export const pinned: FlavorExtraSpecs = {
  "hw:cpu_policy": "dedicated",
  "hw:numa_nodes": 2,
  "hw:numa_cpus.0": "0-3",
  "hw:numa_mem.1": "2048",
};
export const words: FlavorExtraSpecs = { "hw:cpu_realtime": "yes", "hw:boot_menu": "True", "hw:hide_hypervisor_id": "TRUE" };
export const sizes: FlavorExtraSpecs = { "hw:mem_page_size": 2048, "hw:tpm_version": "2.0" };
export const placement: FlavorExtraSpecs = { "trait:HW_CPU_X86_AVX": "required", "trait_GPU:CUSTOM_X": "forbidden", "resources1:VCPU": 4 };
export const host: FlavorExtraSpecs = { "capabilities:cpu_info:vendor": "Intel", "capabilities:stats:x": "s== 1" };

// targets
export const code: FlavorExtraSpecs<"openstack@caracal"> = pinned;
export const platform: FlavorExtraSpecs<"starlingx@2019"> = { "hw:cpu_model": "Skylake-Server-IBRS", "hw:numa_node.0": 1 };
// @ts-expect-error StarlingX's models are not OpenStack's
export const notThere: FlavorExtraSpecs = { "hw:cpu_model": "Skylake-Server-IBRS" };
// @ts-expect-error 2018.10 has not the IBRS models
export const notYet: FlavorExtraSpecs<"starlingx@2018.10"> = { "hw:cpu_model": "Skylake-Server-IBRS" };
// @ts-expect-error no such release
export const noRelease: FlavorExtraSpecs<"openstack@2020.1"> = {};

// foreign namespaces come in by name
export const foreign: FlavorExtraSpecs<"openstack", "acme" | "scs"> = {
  "acme:fast": "yes",
  "scs:name-v2": "SCS-2V-8",
  "hw:cpu_policy": "shared",
};
// @ts-expect-error a namespace that nobody let in
export const stranger: FlavorExtraSpecs<"openstack", "acme"> = { "acne:fast": "yes" };
// @ts-expect-error a letter is missing
export const misspelt: FlavorExtraSpecs<"openstack", "acme"> = { "hw:cpu_polcy": "shared" };

// @ts-expect-error a node is a number
export const node: FlavorExtraSpecs = { "hw:numa_cpus.one": "0-3" };
// @ts-expect-error no trait of this name
export const trait: FlavorExtraSpecs = { "trait:HW_CPU_X86_AVX9": "required" };
// @ts-expect-error JSON's true is refused
export const boolean: FlavorExtraSpecs = { "hw:cpu_realtime": true };
// @ts-expect-error digits alone
export const digits: FlavorExtraSpecs = { "hw:numa_nodes": "two" };
// @ts-expect-error 2.0 is written as 2
export const two: FlavorExtraSpecs = { "hw:tpm_version": 2.0 };

// a part of them
export const quota: FlavorExtraSpecsByObject["OS::Compute::Quota"]["CPU Limits"] = { "quota:cpu_shares": 2048 };
export const numa: FlavorExtraSpecsByNamespace<"openstack@2025.1">["OS::Compute::NUMATopology"] = { "hw:numa_cpus.0": "0" };
// @ts-expect-error another namespace's
export const elsewhere: FlavorExtraSpecsByNamespace["OS::Compute::NUMATopology"] = { "hw:cpu_policy": "shared" };

export const hints: SchedulerHints = { different_host: ["a", "b"], group: "c" };
