import { test } from "uvu";
import * as assert from "uvu/assert";
import { compileCatalog } from "../src/compile.ts";
import {
  assertFlavor,
  type Finding,
  MetadefError,
  targetNames,
  validateFlavor,
  validateImage,
  validateServer,
  validateVolumeType,
} from "../src/index.ts";
import { valueOutOfRange } from "../src/rules/value/value-out-of-range.ts";
import { actionable } from "../src/validate/actionable.ts";
import { kindOf } from "../src/validate/kind-of.ts";

const codes = (findings: Finding[]): string[] => findings.map(({ code, severity }) => `${severity} ${code}`);

/** One extra spec, by target: what is said of it. */
const FLAVORS: [target: string | undefined, extra_specs: Record<string, unknown>, said: string[]][] = [
  ["openstack@2026.1", { "hw:cpu_policy": "dedicated" }, []],
  ["openstack@2026.1", { "hw:cpu_thread_polcy": "isolate" }, ["error unknown-extra-spec"]],
  ["openstack", { "hw:cpu_sockets": "four" }, ["error value-malformed"]],
  ["openstack@yoga", { "quota:cpu_shares_level": "higher" }, ["error value-not-in-enum"]],
  ["openstack@2024.1", { "hw:sound_model": "ich9" }, ["error key-not-in-release"]],
  ["openstack@zed", { "powervm:min_mem": "256" }, ["warning key-not-in-release"]],
  ["openstack@2026.1", { "hw:mem_encryption_model": "amd-sev-snp" }, ["error value-not-in-release"]],
  ["openstack@2024.1", { "hw:max_cpu_sockets": "2" }, ["warning key-unread"]],
  ["openstack@2024.2", { "hw:max_cpu_sockets": "2" }, ["error key-not-in-release"]],
  ["openstack@2025.1+nova-31.1.0", { "hw:max_cpu_sockets": "2" }, ["warning key-unread"]],
  ["openstack@2025.1+nova-31.1.0", { "hw:cpu_max_sockets": "2" }, ["error key-refused"]],
  ["openstack@2025.1+nova-31.2.0", { "hw:cpu_max_sockets": "2" }, []],
  ["openstack@2025.1", { "hw:cpu_max_sockets": "2" }, ["info key-accepted-later"]],
  ["openstack@2024.2+nova-30.3.0", { "hw:cpu_max_sockets": "2" }, []],
  ["openstack@2024.2+nova-30.2.1", { "hw:cpu_max_sockets": "2" }, ["error key-refused"]],
  ["openstack@2025.2", { "hw:cpu_max_sockets": "2" }, []],
  [
    "openstack@2026.1",
    { "trait:HW_NVME_CES": "required", "trait_A:HW_CPU_X86_INTEL_TDX": "required", "resources_A:VCPU": "1" },
    ["warning name-in-newer-list", "warning name-in-newer-list"],
  ],
  ["openstack@2026.2", { "trait:HW_NVME_CES": "required" }, []],
  ["openstack@2026.1", { "hw:maxphysaddr_bits": "42" }, ["error key-refused"]],
  ["openstack@2026.1", { hide_hypervisor_id: "true" }, ["info key-deprecated"]],
  ["openstack@2026.1", { "hw:tpm_version": "2" }, ["error value-not-in-enum"]],
  ["openstack@2026.1", { "hw:maxphysaddr_mode": "x" }, ["error key-refused", "error extra-spec-value-unknown"]],
  ["openstack@2026.1", { "scs:name-v2": "SCS-4V-16", "companyx:fast": "1", note: "x" }, []],
  ["openstack@2026.1", { hw_cpu_policy: "dedicated" }, ["warning misspelt-key"]],
  ["openstack@2026.1", { "aggregate_instance_extra_spec:ssd": "true" }, ["warning misspelt-key"]],
  ["openstack@2026.1", { "aggregate_extra:ssd": "true", "tier:CUSTOM_X": "1" }, []],
  ["openstack@2026.1", { "traits:CUSTOM_FAST": "required" }, ["error trait-group-without-resources"]],
  ["openstack@2026.1", { "trait1:CUSTOM_FAST": "required", "resources1:VGPU": "1" }, []],
  ["openstack@2026.1", { "trait1:CUSTOM_FAST": "required", "resources1:VGPU": "0" }, ["error trait-group-without-resources"]],
  ["openstack@2026.1", { "acme/tier": "x" }, ["error key-malformed"]],
  ["openstack@2026.1", { "hw:boot_menu": true }, ["error value-not-text"]],
  ["openstack@2026.1", { "hw:cpu_sockets": 4 }, []],
  ["openstack@2026.1", { a: "x".repeat(256) }, ["error value-too-long"]],
  ["openstack@2026.1", { "hw:numa_cpus.0": "0-1" }, []],
  ["openstack@2026.1", { "trait:HW_CPU_X86_AVX9": "required" }, ["error unknown-extra-spec"]],
  ["openstack@2026.1", { "resources7:CUSTOM_GPU": "1" }, []],
  ["openstack@2026.1", { sw_database_mysql_port: "3306" }, []],
  // the StarlingX keys: taken, refused by an older release, refused by Nova, and hinted at where nobody named the target
  ["starlingx@master", { "hw:cpu_model": "Skylake-Server-IBRS" }, []],
  ["starlingx@2018.10", { "hw:cpu_model": "Skylake-Server-IBRS" }, ["error value-not-in-release"]],
  ["openstack@2024.1", { "hw:cpu_model": "Skylake-Server-IBRS", "sw:wrs:auto_recovery": "true" }, ["error unknown-extra-spec"]],
  [undefined, { "sw:wrs:auto_recovery": "true" }, ["info key-of-other-platform"]],
  ["starlingx@2018.07", { "sw:wrs:guest:hpet": "yes", "hw:hpet": "true" }, ["error value-malformed", "warning key-not-in-release"]],
  // keys that a plain object already has
  ["openstack@2026.1", JSON.parse('{"__proto__":"x","constructor":"y","toString":"z","hw:__proto__":"1"}'), ["error unknown-extra-spec"]],
];

for (const [target, extra_specs, said] of FLAVORS) {
  test(`flavor ${JSON.stringify(extra_specs).slice(0, 80)} on ${target ?? "no target"}`, () => {
    assert.equal(codes(validateFlavor({ extra_specs }, target === undefined ? {} : { target })), said);
  });
}

const IMAGES: [properties: Record<string, unknown>, said: string[]][] = [
  [{ hw_disk_bus: "virtio", os_distro: "ubuntu", os_purpose: "generic" }, []],
  [{ hw_vif_multiqueue_enable: "true" }, ["warning misspelt-key"]],
  [{ "traits:CUSTOM_FAST": "required" }, ["warning misspelt-key"]],
  [{ hw_vif_model: "VIRTIO", hw_scsi_model: "paraVirtual", os_type: "Linux" }, []],
  [{ hw_disk_bus: "VIRTIO" }, ["error value-not-in-enum"]],
  [{ hw_boot_menu: "ture" }, ["warning value-read-as-false"]],
  [{ hw_boot_menu: true }, ["error value-not-text"]],
  [{ kernel_id: null }, []],
  [{ kernel_id: "x" }, ["error value-malformed"]],
  [{ os_glance_x: "1" }, ["error property-reserved"]],
  [{ hw_nothing_like_it: "1" }, ["warning unknown-image-property"]],
  // published for images, or left over from XenAPI, and read by nobody; what is a note for people is none of that
  [{ hw_cpu_mode: "host-model", hw_ipxe_boot: "true", xenapi_use_agent: "true" }, Array(3).fill("warning key-unread")],
  [{ os_version: "24.04", description: "x", sw_runtime_php_version: "8", acme_cpu_mode: "host-model" }, []],
];

for (const [properties, said] of IMAGES) {
  test(`image ${JSON.stringify(properties)}`, () => {
    assert.equal(codes(validateImage({ properties }, { target: "openstack@2026.1" })), said);
  });
}

test("a finding is data: who refuses, when, where, and what was probably meant", () => {
  const [finding] = validateFlavor({ name: "m1", extra_specs: { "hw:cpu_thread_polcy": "isolate" } }, { target: "openstack@2026.1" });
  assert.equal(finding, {
    code: "unknown-extra-spec",
    severity: "error",
    params: { key: "hw:cpu_thread_polcy" },
    key: "hw:cpu_thread_polcy",
    resource: { type: "OS::Nova::Flavor", name: "m1" },
    service: "nova",
    stage: "set",
    http: 400,
    microversion: "2.86",
    at: { pointer: "/extra_specs/hw:cpu_thread_polcy", of: "key" },
    suggestions: [{ kind: "key", text: "hw:cpu_thread_policy" }],
    message: "Nova has no extra spec hw:cpu_thread_polcy",
  });
});

test("findings stand in the order of the document", () => {
  const extra_specs = { "hw:b": "1", "hw:cpu_policy": "x", "hw:a": "1", "hw:numa_nodes": "0" };
  const keys = validateFlavor({ extra_specs }, { target: "openstack@2026.1" }).map(({ key }) => key);
  assert.equal([...new Set(keys)], Object.keys(extra_specs));
});

test("places of a server are those of its parts", () => {
  const findings = validateServer({
    flavor: { vcpus: 2, ram: 1024, disk: 10, extra_specs: { "hw:cpu_policy": "dedicatd" } },
    image: { properties: { hw_disk_bus: "x" }, min_ram: 2048 },
    metadata: {},
  });
  const pointers = new Set(findings.map(({ at }) => at.pointer));
  assert.ok(pointers.has("/flavor/extra_specs/hw:cpu_policy"));
  assert.ok(pointers.has("/image/properties/hw_disk_bus"));
  assert.ok(findings.some(({ severity, stage }) => severity === "error" && stage === "request"));
});

test("a key with a slash is escaped in its pointer", () => {
  const [finding] = validateFlavor({ extra_specs: { "a/b~c": "1" } });
  assert.is(finding?.at.pointer, "/extra_specs/a~1b~0c");
});

test("asserting returns, or throws all findings", () => {
  assertFlavor({ extra_specs: { "hw:cpu_policy": "dedicated", hide_hypervisor_id: "true" } });
  try {
    assertFlavor({ extra_specs: { "hw:cpu_policy": "x", "hw:nope": "1" } });
    assert.unreachable();
  } catch (error) {
    assert.instance(error, MetadefError);
    assert.is((error as MetadefError).findings.length, 2);
    assert.match((error as MetadefError).message, "and 1 more");
  }
});

test("releases: code names, those in between, and none that do not exist", () => {
  const said = (target: string) => codes(validateFlavor({ extra_specs: {} }, { target }));
  assert.equal(said("openstack@caracal"), []);
  assert.equal(said("openstack@bobcat"), []);
  assert.equal(said("openstack@master"), []);
  assert.equal(said("openstack@epoxy+nova-31.0.0"), []);
  assert.equal(said("openstack@2025.1+nova-31.9.0"), ["info target-judged-as-older"]);
  const unknown = ["2019.1", "", "constructor", "2025.1+nova-30.0.0", "2025.1+nova-31", "2025.1+", "2025.1+nova-31.0.0+nova-31.0.0"];
  for (const target of [
    ...unknown.map((release) => `openstack@${release}`),
    "nope",
    "starlingx@2020.01",
    "starlingx@master+nova-31.0.0",
    "starlingx@8",
    "starlingx@13",
  ]) {
    assert.throws(
      () => said(target),
      (error: Error) => error instanceof RangeError && /known/.test(error.message),
      target,
    );
  }
  assert.is(targetNames().length, 17);
});

test("namespaces of one's own are compiled at run time and held beside the built-in ones", () => {
  const own = compileCatalog([
    {
      namespace: "Acme::Tiers",
      resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }],
      properties: {
        tier: { title: "Tier", type: "string", enum: ["gold", "silver"] },
        size: { title: "Size", type: "integer", minimum: 1 },
      },
    },
  ]);
  assert.equal(codes(own.validateFlavor({ extra_specs: { "acme:tier": "gold", "hw:cpu_policy": "dedicated" } })), []);
  assert.equal(codes(own.validateFlavor({ extra_specs: { "acme:tier": "brass", "acme:size": "0", "hw:cpu_policy": "x" } })), [
    "warning value-not-in-enum",
    "warning value-out-of-range",
    "error value-not-in-enum",
  ]);
  assert.equal(codes(own.validateFlavor({ extra_specs: { "acme:teir": "gold" } })), ["warning misspelt-key"]);
});

const TYPES: [specs: object, target: string, said: string[]][] = [
  [{ multiattach: "<is> True", volume_backend_name: "lvm", "vendor:x y": null }, "openstack", ["error key-malformed"]],
  [{ multiattach: "True" }, "openstack", ["error multiattach-not-exact"]],
  [{ multiattach: "<is> true" }, "openstack", ["warning multiattach-not-exact"]],
  [{ multiattach: "<is> True", cacheable: "<is> True" }, "openstack@zed", ["error cacheable-with-multiattach"]],
  [{ volume_backend_name: "<or>", a: "<in>", b: ">= x", "vendor:c": "<or>" }, "openstack", Array(3).fill("error capability-unmatchable")],
  [{ volume_backend_name: "s== a b", c: "<or> a <or> b" }, "openstack", ["warning capability-words-ignored"]],
  [{ "provisioning:min_vol_size": "x", "provisioning:max_vol_size": "" }, "openstack", ["error volume-size-not-integer"]],
  [{ "provisioning:min_vol_size": "9", "provisioning:max_vol_size": "8" }, "openstack", ["error volume-size-bounds-crossed"]],
  [{ "RESKEY:availability_zones": "a, ,b" }, "openstack", ["warning availability-zone-empty"]],
  [{ a: 1, b: true, c: null, "d\n": "x" }, "openstack", ["error value-not-text", "error value-not-text"]],
];
for (const [extra_specs, target, said] of TYPES) {
  test(`volume type ${JSON.stringify(extra_specs)}`, () => {
    const errors = validateVolumeType({ extra_specs }, { target });
    assert.equal(codes(errors), said);
    assert.ok(errors.every(({ severity, service }) => severity !== "error" || service === "cinder"));
  });
}

test("the request that creates a volume type is checked less", () => {
  const extra_specs = { "a/b c": "1", multiattach: "<is> True", cacheable: "<is> True" };
  assert.equal(codes(validateVolumeType({ volume_type: { name: "t", extra_specs } })), ["warning cacheable-with-multiattach"]);
});

const NODE = { "resources:CUSTOM_BM": "1", "resources:VCPU": "0", "resources:MEMORY_MB": "0", "resources:DISK_GB": "0" };
const OLD = { compute_microversion: "2.79" };
const BARE: [specs: object, platform: object, said: string[]][] = [
  [{ ...NODE, "capabilities:boot_mode": "uefi", "capabilities:rack_row": "7" }, OLD, []],
  [{ ...NODE, "capabilities:boot_mode": "uefi" }, {}, ["error key-refused"]],
  [{ ...NODE, "capabilities:boot_mode": "efi" }, {}, ["error key-refused", "error capability-invalid"]],
  [{ ...NODE, "capabilities:secure_boot": "True" }, OLD, ["error capability-invalid"]],
  [{ ...NODE, "hw:cpu_polcy": "dedicated" }, OLD, ["warning unknown-extra-spec"]],
  [{ ...NODE, "trait:CUSTOM_gold": "required" }, OLD, ["error trait-unknown"]],
  [{ ...NODE, "capabilities:boot_option": "netboot" }, OLD, ["warning capability-no-longer-read"]],
  [{ "resources:CUSTOM_BM": "1", "resources:VCPU": "0" }, OLD, ["error bare-metal-resources"]],
  [{ "resources:CUSTOM_FPGA": "1", "resources:VCPU": "0", "resources:PCPU": "8" }, {}, []],
  [{ "resources:VCPU": "0", "resources:MEMORY_MB": "0", "resources:DISK_GB": "0" }, {}, ["error request-without-resources"]],
  [{ "resources:VGPU": "x" }, OLD, ["warning request-part-dropped"]],
];
for (const [extra_specs, platform, said] of BARE) {
  test(`bare metal ${JSON.stringify(extra_specs)} ${JSON.stringify(platform)}`, () => {
    const flavor = { vcpus: 8, ram: 1024, disk: 10, extra_specs };
    assert.equal(codes(validateFlavor(flavor, { target: "openstack@2026.2", platform })), said);
  });
}

const vim = (extra_specs: object, properties: object): Finding[] =>
  validateServer(
    { flavor: { vcpus: 8, ram: 8192, disk: 10, extra_specs }, image: { properties } },
    { target: "starlingx@12", platform: OLD },
  );

const STX: [call: () => Finding[], said: string[]][] = [
  [() => validateFlavor({ extra_specs: { "hw:wrs:live_migration_timeout": "300" } }, { target: "starlingx@12" }), ["error key-refused"]],
  [
    () => validateFlavor({ extra_specs: { "hw:wrs:live_migration_timeout": "60" } }, { target: "starlingx", platform: OLD }),
    ["warning vim-timeout-clamped"],
  ],
  [() => validateFlavor({ extra_specs: { "sw:wrs:auto_recovery": "no" } }, { target: "starlingx@9" }), ["error vim-recovery-not-boolean"]],
  [() => validateFlavor({ extra_specs: { "hw:hpet": "true" } }, { target: "starlingx@12" }), ["error key-not-in-release"]],
  [() => validateFlavor({ extra_specs: { "hw:cpu_max_sockets": "2" } }, { target: "starlingx@12" }), []],
  [() => validateFlavor({ extra_specs: { "hw:cpu_max_sockets": "2" } }, { target: "starlingx@11" }), ["error key-refused"]],
  [() => validateFlavor({ extra_specs: { "hw:cpu_policy": "dedicatd" } }, { target: "starlingx@10" }), ["error value-not-in-enum"]],
  [
    () => validateImage({ properties: { hw_wrs_live_migration_timeout: "abc" } }, { target: "starlingx@12" }),
    ["error vim-timeout-not-integer"],
  ],
  [() => vim({ "hw:wrs:live_migration_timeout": "300" }, { hw_wrs_live_migration_timeout: "200" }), ["warning vim-setting-overridden"]],
  [() => vim({ "hw:wrs:live_migration_timeout": "0" }, { hw_wrs_live_migration_timeout: "200" }), ["warning vim-setting-overridden"]],
  [() => vim({ "hw:wrs:live_migration_timeout": "0" }, { hw_wrs_live_migration_timeout: "0" }), []],
  [
    () => vim({ "hw:wrs:live_migration_max_downtime": "100" }, { hw_wrs_live_migration_max_downtime: "200" }),
    ["warning vim-setting-overridden"],
  ],
  [() => vim({ "hw:pci_irq_affinity_mask": "0-3" }, {}), ["warning interrupt-mask-unusable"]],
  [() => vim({ "hw:pci_irq_affinity_mask": "0-3", "hw:cpu_policy": "dedicated" }, {}), []],
  [() => validateServer({ metadata: { "sw:wrs:recovery_priority": "11" } }, { target: "starlingx@12" }), ["warning vim-value-ignored"]],
  [() => validateFlavor({ extra_specs: { "hw:cpu_model": "Skylake-Server-IBRS" } }, { target: "starlingx@2019" }), []],
];
STX.forEach(([call, said], row) => {
  test(`StarlingX by its release, row ${row}`, () => assert.equal(codes(call()), said));
});

/** A wrong value of each fact, and the part of a right one that it lacks. */
const WRONG_FACTS: [name: string, wrong: unknown[]][] = [
  ["pci_aliases", ["gpu", [1]]],
  ["host_vmx", ["true", 1]],
  ["vswitch_type", [1, ["ovs"]]],
  ["hypervisors", [[], "kvm", ["kvm", "bhyve"]]],
  ["host_numa_nodes", ["2"]],
  ["host_page_sizes", [4, ["4"]]],
  ["host_cpu_models", ["Haswell", [7]]],
  ["host_vcpus", ["64"]],
  ["host_machine_type", [1]],
  ["disk_formats", ["raw", [1]]],
  ["container_formats", ["bare", [null]]],
  ["scheduler_filters", ["ImagePropertiesFilter", [{}]]],
  ["compute_microversion", [2.79, "2", "2.7x", "12.79", "2.1234"]],
  ["aggregates", [{}, [1], [{}], [{ metadata: [] }]]],
];
test("a fact of another kind is the caller's fault, and named", () => {
  for (const [name, wrong] of WRONG_FACTS) {
    for (const value of wrong) {
      const call = (): unknown => validateFlavor({ extra_specs: {} }, { platform: { [name]: value } as object });
      assert.throws(call, (error: Error) => error instanceof TypeError && error.message.startsWith(`options.platform.${name} must be a`));
    }
  }
  assert.throws(() => validateFlavor({}, { platform: [] as object }), TypeError);
  assert.equal(
    codes(validateFlavor({ extra_specs: {} }, { platform: { compute_microversion: "2.1", host_vcpus: undefined } as object })),
    [],
  );
});

test("a pattern of keys that is none is told when the catalog is compiled", () => {
  const namespace = { namespace: "A", resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "acme:" }] };
  const template = (pattern: string): object => ({ title: "T", type: "string", parameters: { n: { pattern } } });
  const compile = (pattern: string): unknown =>
    compileCatalog([{ namespace, supplement: { namespace: "A", templates: { "a.{n}": template(pattern) } } }]);
  assert.throws(() => compile("[a-"), SyntaxError);
  assert.ok(compile("[a-z]"));
});

test("a kind of value is named", () => {
  const table: [value: unknown, words: string][] = [
    [null, "null"],
    [undefined, "undefined"],
    [[], "a list"],
    [new Map(), "a Map (Object.fromEntries makes an object of it)"],
    [{}, "an object"],
    [() => 1, "a function"],
    ["a".repeat(40), `"${"a".repeat(40)}"`],
    ["a".repeat(41), "text"],
    [true, "the boolean true"],
    [7n, "the bigint 7"],
  ];
  for (const [value, words] of table) assert.is(kindOf(value), words);
});

test("a range says which of its bounds it has", () => {
  const words = (bounds: object): string => valueOutOfRange.message({ key: "k", value: "9", ...bounds });
  assert.is(words({ minimum: "1" }), 'k must be 1 or more, not "9"');
  assert.is(words({ maximum: "8" }), 'k must be 8 or less, not "9"');
  assert.is(words({ minimum: "1", maximum: "8" }), 'k must be 1 to 8, not "9"');
});

test("what was probably meant is asked for where the words do not say it", () => {
  const finding = (message: string, ...texts: string[]): string =>
    actionable({ message, suggestions: texts.map((text) => ({ kind: "value", text })) } as unknown as Finding);
  assert.is(finding('use "red" or "blue"', "red"), 'use "red" or "blue"');
  assert.is(finding("not valid", "green"), "not valid; did you mean green?");
  assert.is(finding("Not valid. Use one.", "green", "grey"), "Not valid. Use one. Did you mean green or grey?");
  assert.is(finding('use "red"', "red", "grey"), 'use "red"; did you mean grey?');
  assert.is(finding("not valid"), "not valid");
});

test("an older Ironic reads more capabilities", () => {
  const extra_specs = { ...NODE, "capabilities:boot_option": "disk", "capabilities:trusted_boot": "true" };
  const said = codes(validateFlavor({ vcpus: 8, ram: 1024, disk: 10, extra_specs }, { target: "openstack@yoga", platform: OLD }));
  assert.equal(said, ["error capability-invalid"]);
});

test.run();
