import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Finding, validateFlavor, validateImage } from "../src/index.ts";
import { NearestIndex } from "../src/schema/nearest.ts";

// What a finding says was probably meant. Each row: the entry, the code of the finding, and its suggestions, or undefined for no finding.

type Row = readonly [key: string, value: string, code: string | undefined, ...suggestions: string[]];

const said = (findings: readonly Finding[], key: string) =>
  findings
    .filter((finding) => finding.key === key)
    .map(({ code, suggestions }) => [code, ...suggestions.map(({ text, on }) => (on === undefined ? text : `${on} ${text}`))]);

const FLAVOR: readonly Row[] = [
  // never the same text as the input, but in the letters that the key asks for
  ["resources:CUSTOM_baremetal.general", "1", "unknown-extra-spec", "resources:CUSTOM_BAREMETAL_GENERAL"],
  ["resources1:CUSTOM_gpu", "1", "unknown-extra-spec", "resources1:CUSTOM_GPU"],
  ["resources:baremetal-gold", "1", "unknown-extra-spec", "resources:CUSTOM_BAREMETAL_GOLD"],
  ["trait:hw_cpu_x86_avx2", "required", "unknown-extra-spec", "trait:HW_CPU_X86_AVX2"],
  ["trait_net:HW_NIC_SRIOVV", "required", "unknown-extra-spec", "trait_net:HW_NIC_SRIOV"],
  ["resources:VGPUS", "1", "unknown-extra-spec", "resources:VGPU"],
  // another resource's spelling
  ["hw:disk_bus", "virtio", "unknown-extra-spec", "OS::Glance::Image hw_disk_bus"],
  ["hw_disk_bus", "virtio", "key-on-wrong-resource"],
  ["hw_cpu_policy", "dedicated", "misspelt-key", "hw:cpu_policy"],
  // another namespace
  ["cpu_shares", "1024", "misspelt-key", "quota:cpu_shares"],
  ["hw:cpu_shares", "1024", "unknown-extra-spec", "quota:cpu_shares"],
  // a key that is begun
  ["hw:vif_multiqueue", "true", "unknown-extra-spec", "hw:vif_multiqueue_enabled"],
  // Ironic's, and nothing that is unrelated
  ["capabilities:profile", "compute", "key-refused"],
  ["capabilities:boot_option", "local", "key-refused"],
  ["hw:foo_bar_baz", "1", "unknown-extra-spec"],
  // a suggestion that is refused itself would be no help
  ["hw:hide_hypervisor_idd", "true", "unknown-extra-spec", "hw:hide_hypervisor_id"],
  // other people's keys
  ["ssd", "true", undefined],
  ["companyx:fast", "1", undefined],
  ["scs:name-v2", "x", undefined],
  // values
  ["hw:tpm_model", "TIS", "value-not-in-enum", "tpm-tis"],
  ["hw:cpu_policy", "dedicatd", "value-not-in-enum", "dedicated"],
  ["hw:cpu_policy", "pinned", "value-not-in-enum", "dedicated"],
  ["hw:cpu_policy", "Dedicated", "value-not-in-enum", "dedicated"],
  ["hw:vif_multiqueue_enabled", "enabled", "value-malformed", "true"],
  ["hw:cpu_cores", "4.0", "value-malformed", "4"],
  ["hw:cpu_cores", "four", "value-malformed"],
  ["pci_passthrough:alias", "gpu", "value-malformed", "gpu:1"],
  ["trust:trusted_host", "trusted", "key-removed"],
];

const IMAGE: readonly Row[] = [
  ["hw_scsi_model", "virtio", "value-not-in-enum", "virtio-scsi"],
  ["hw_vif_model", "virtio-net", "value-not-in-enum", "virtio"],
  ["hw_architecture", "arm64", "value-not-in-enum", "aarch64"],
  ["os_type", "win", "value-not-in-enum", "windows"],
  ["os_type", "Ubuntu", "value-not-in-enum", "linux"],
  ["os_secure_boot", "yes", "value-not-in-enum", "required"],
  ["hw_firmware_type", "EFI", "value-not-in-enum", "uefi"],
  ["hw_boot_menu", "ture", "value-read-as-false", "true"],
  ["hw:cpu_policy", "dedicated", "misspelt-key", "hw_cpu_policy"],
  ["disk_bus", "virtio", "misspelt-key", "hw_disk_bus"],
  ["quota:cpu_shares", "10", "key-on-wrong-resource"],
  ["hw_watchdog_actoin", "reset", "misspelt-key", "hw_watchdog_action"],
  ["hw_rng:allowed", "True", "key-on-wrong-resource"],
  ["traits:CUSTOM_FAST", "required", "misspelt-key", "trait:CUSTOM_FAST"],
  ["hw_nothing_like_it", "True", "unknown-image-property"],
  ["os_purpose", "minimal", undefined],
  ["version", "3", undefined],
];

for (const [key, value, code, ...suggestions] of FLAVOR) {
  test(`a flavor's ${key}=${value}`, () => {
    const findings = validateFlavor({ vcpus: 4, ram: 4096, disk: 10, extra_specs: { [key]: value } }, { target: "openstack@2026.1" });
    assert.equal(said(findings, key)[0], code === undefined ? undefined : [code, ...suggestions]);
  });
}

for (const [key, value, code, ...suggestions] of IMAGE) {
  test(`an image's ${key}=${value}`, () => {
    const findings = validateImage({ properties: { [key]: value } }, { target: "openstack@2026.1" });
    assert.equal(said(findings, key)[0], code === undefined ? undefined : [code, ...suggestions]);
  });
}

test("a finding as a whole", () => {
  assert.equal(validateFlavor({ extra_specs: { "pci_passthrough:alias": "gpu" } }, { target: "openstack@2026.1" })[0], {
    code: "value-malformed",
    severity: "error",
    params: {
      key: "pci_passthrough:alias",
      value: "gpu",
      pattern: String.raw`[^:]+:\p{Nd}+(?:[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*,[^:]+:\p{Nd}+)*`,
      example: "a100:1",
    },
    key: "pci_passthrough:alias",
    resource: { type: "OS::Nova::Flavor" },
    service: "nova",
    stage: "set",
    http: 400,
    microversion: "2.86",
    at: { pointer: "/extra_specs/pci_passthrough:alias" },
    suggestions: [{ kind: "value", text: "gpu:1" }],
    message: '"gpu" is not valid for pci_passthrough:alias; a valid value is "a100:1"',
  });
  assert.equal(validateFlavor({ extra_specs: { cpu_shares: "1" } }, { target: "openstack@2026.1" }), [
    {
      code: "misspelt-key",
      severity: "warning",
      params: { key: "cpu_shares", meant: "quota:cpu_shares" },
      key: "cpu_shares",
      resource: { type: "OS::Nova::Flavor" },
      at: { pointer: "/extra_specs/cpu_shares", of: "key" },
      suggestions: [{ kind: "key", text: "quota:cpu_shares" }],
      message: "cpu_shares is stored but never read; the service reads quota:cpu_shares",
    },
  ]);
});

test("of a long list the nearest are shown first, of a short one none is moved", () => {
  const shown = (key: string, value: string) => validateImage({ properties: { [key]: value } })[0]?.params["allowed"] as string[];
  assert.equal(shown("hw_architecture", "sparc128").slice(0, 2), ["sparc", "sparc64"]);
  assert.equal(shown("hw_disk_bus", "x"), ["fdc", "ide", "sata", "scsi", "usb", "virtio", "xen", "lxc", "uml"]);
});

test("the nearest are found as comparing each with each finds them", () => {
  const texts = ["abcdef", "abcdeg", "abcxef", "zzzz", "abc_def", "ABCDEF", "abcdefgh", ""];
  const index = new NearestIndex(texts);
  const table: [word: string, near: string[]][] = [
    ["abcdef", ["ABCDEF"]],
    ["ABC-DEF", ["abc_def"]],
    ["abcdefg", ["abcdef", "abcdefgh", "abcdeg"]],
    ["zzz", ["zzzz"]],
    ["zzzq", ["zzzz"]],
    ["abdc", []],
    ["q", [""]],
    ["nothing like it", []],
  ];
  for (const [word, near] of table) assert.equal(index.nearest(word), near, word);
});

test.run();
