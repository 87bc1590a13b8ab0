import fc from "fast-check";

/** METADEF_FUZZ_RUNS and METADEF_SEED: how long, and the seed that a failure printed. */
export const RUNS = Number(process.env["METADEF_FUZZ_RUNS"] ?? 150);
const seed = process.env["METADEF_SEED"];
/** How each property is run. */
export const HOW = { numRuns: RUNS, includeErrorInReport: true, ...(seed !== undefined && { seed: Number(seed) }) };

/** Words of ours, so that what is made is read as something, and text that hurts. */
export const KEYS = [
  ..."flavor flavors image images server servers aggregate metadata extra_specs properties name vcpus ram disk min_ram min_disk size id".split(
    " ",
  ),
  ..."disk_format container_format status schema protected tags checksum op path value namespace resource_type_associations objects".split(
    " ",
  ),
  ..."hosts tasks loop openstack.cloud.image openstack.cloud.compute_flavor resources type OS::Nova::Flavor OS::Glance::Image".split(" "),
  ..."hw:cpu_policy hw:numa_nodes hw:numa_cpus.0 hw:numa_mem.0 hw:mem_page_size hw:cpu_realtime hw:cpu_realtime_mask hw_cpu_policy".split(
    " ",
  ),
  ..."hw_disk_bus hw_numa_nodes trait:HW_CPU_X86_AVX resources:VCPU resources1:CUSTOM_X accel:device_profile quota:cpu_shares".split(" "),
  ..."os_distro kernel_id hw_video_ram pci_passthrough:alias target extends rules platform generate overrides files ignore".split(" "),
];
/** Texts that hurt. */
export const ODD = [
  "",
  " ",
  "\u0000",
  "\u001b[31m",
  "\u202e",
  "\u200b",
  "\ud800",
  "İ",
  "ſ",
  "K",
  "é",
  "e\u0301",
  "😀",
  "__proto__",
  "constructor",
  "{{ x }}",
  "${x}",
];
/** Values that are numbers, or nearly. */
export const NUMBERS = [
  "0",
  "-1",
  "4",
  "0-3,^2",
  "9007199254740993",
  "1e999",
  "0x10",
  "1_000",
  "٣",
  "1.5",
  "NaN",
  "true",
  "isolate",
  "dedicated",
  "large",
  "1GB",
];

/** A key, most often one of ours. */
export const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  fc.string({ unit: "binary", maxLength: 12 }),
);
/** A value that is no collection. */
export const scalar = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.constantFrom(...ODD),
  word,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.string({ unit: "binary", maxLength: 40 }),
);
/** Any value of JSON. */
export const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    scalar,
    fc.array(tie("tree"), { maxLength: 5 }),
    fc.array(fc.tuple(word, tie("tree")), { maxLength: 7 }).map((pairs) => Object.fromEntries(pairs)),
  ),
}));
