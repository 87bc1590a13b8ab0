import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { runCommand } from "./command.ts";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "metadef-effect-"));
test.after(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, document: unknown): void => writeFileSync(join(folder, name), JSON.stringify(document));
const metadef = (...words: string[]) => runCommand([...words, "--no-config"], { cwd: folder });

/** The answer for a flavor's extra specs, and an image's properties where there are some. */
async function effect(extra_specs: object, properties?: object, ...words: string[]) {
  write("flavor.json", { name: "f", vcpus: 4, ram: 4096, disk: 20, extra_specs });
  if (properties) write("image.json", { name: "i", properties });
  const image = properties ? ["--image", "image.json"] : [];
  const { code, out, err } = await metadef("effect", "--flavor", "flavor.json", ...image, "--format", "json", ...words);
  assert.is(code, 0, err);
  return JSON.parse(out);
}

// biome-ignore lint/suspicious/noExplicitAny: an answer as JSON
const setting = (answer: any, name: string) => answer.settings.find((each: { name: string }) => each.name === name);
const by = (side: string, key: string) => ({ side, key });

test("CPUs, pages and nodes, and who decides them", async () => {
  const answer = await effect(
    { "hw:cpu_policy": "mixed", "hw:cpu_dedicated_mask": "^0", "hw:numa_nodes": "2", "hw:mem_page_size": "large", "hw:cpu_sockets": "2" },
    { hw_mem_page_size: "2MB" },
  );
  assert.equal(setting(answer, "CPU policy"), {
    section: "cpu",
    name: "CPU policy",
    value: "mixed",
    decided_by: [by("flavor", "hw:cpu_policy")],
  });
  assert.is(setting(answer, "pinned vCPUs").value, "3");
  assert.is(setting(answer, "shared vCPUs").value, "1");
  assert.is(setting(answer, "preferred sockets").value, "2");
  assert.equal(setting(answer, "page size"), {
    section: "memory",
    name: "page size",
    value: "2048 KiB",
    decided_by: [by("image", "hw_mem_page_size")],
  });
  assert.is(setting(answer, "NUMA nodes").value, "2");
  assert.is(setting(answer, "node 1").value, "vCPUs 2-3, 2048 MiB");
  assert.equal(answer.placement.groups[0].resources, { DISK_GB: 20, MEMORY_MB: 4096, PCPU: 3, VCPU: 1 });
});

/** What Placement is asked for, by release; as Nova's own code makes it. */
const PLACEMENT: [because: string, target: string, flavor: object, image: object, placement: object][] = [
  [
    "a pinned guest whose emulator has a CPU of its own, with Secure Boot, a TPM and a group",
    "openstack@zed",
    {
      "hw:cpu_policy": "dedicated",
      "hw:cpu_thread_policy": "isolate",
      "hw:emulator_threads_policy": "isolate",
      "hw:tpm_version": "2.0",
      "hw:tpm_model": "tpm-crb",
      "os:secure_boot": "required",
      "trait:HW_CPU_X86_AVX2": "required",
      "resources1:VGPU": "1",
      "trait1:CUSTOM_X": "required",
      group_policy: "none",
    },
    { hw_firmware_type: "uefi", hw_machine_type: "q35", "trait:CUSTOM_Y": "required" },
    {
      groups: [
        {
          suffix: "",
          resources: { DISK_GB: 20, MEMORY_MB: 4096, PCPU: 5 },
          required: ["COMPUTE_SECURITY_TPM_2_0", "COMPUTE_SECURITY_UEFI_SECURE_BOOT", "CUSTOM_Y", "HW_CPU_X86_AVX2"],
          forbidden: ["HW_CPU_HYPERTHREADING"],
        },
        { suffix: "1", resources: { VGPU: 1 }, required: ["CUSTOM_X"], forbidden: [] },
      ],
      root_required: [],
      root_forbidden: ["COMPUTE_STATUS_DISABLED"],
      group_policy: "none",
    },
  ],
  [
    "sizes that the flavor's own resources take the place of",
    "openstack@zed",
    { "resources:DISK_GB": "0", "resources:CUSTOM_A": "3", "trait:CUSTOM_B": "forbidden", "hw:pmem": "6GB,SMALL,6GB" },
    {},
    {
      groups: [
        {
          suffix: "",
          resources: { CUSTOM_A: 3, CUSTOM_PMEM_NAMESPACE_6GB: 2, CUSTOM_PMEM_NAMESPACE_SMALL: 1, MEMORY_MB: 4096, VCPU: 4 },
          required: [],
          forbidden: ["CUSTOM_B"],
        },
      ],
      root_required: [],
      root_forbidden: ["COMPUTE_STATUS_DISABLED"],
    },
  ],
  [
    "traits that newer releases ask for",
    "openstack@2026.1",
    { "hw:tpm_version": "2.0", "hw:mem_encryption": "true", "hw:sound_model": "virtio", "hw:virtio_packed_ring": "true" },
    { hw_firmware_type: "uefi", hw_machine_type: "q35" },
    {
      groups: [
        {
          suffix: "",
          resources: { DISK_GB: 20, MEMORY_MB: 4096, MEM_ENCRYPTION_CONTEXT: 1, VCPU: 4 },
          required: ["COMPUTE_SECURITY_TPM_2_0", "COMPUTE_SECURITY_TPM_TIS", "HW_CPU_X86_AMD_SEV"],
          forbidden: [],
        },
      ],
      root_required: ["COMPUTE_NET_VIRTIO_PACKED", "COMPUTE_SECURITY_TPM_SECRET_SECURITY_USER", "COMPUTE_SOUND_MODEL_VIRTIO"],
      root_forbidden: ["COMPUTE_STATUS_DISABLED"],
    },
  ],
];
for (const [because, target, flavor, image, placement] of PLACEMENT) {
  test(`Placement: ${because}`, async () => assert.equal((await effect(flavor, image, "--target", target)).placement, placement));
}

test("what has no effect is no setting, and has its source", async () => {
  const answer = await effect(
    { "hw:watchdog_action": "reset", "quota:vif_inbound_peak": "1000", "quota:disk_read_iops_sec": "500" },
    { hw_watchdog_action: "pause" },
  );
  assert.equal(setting(answer, "watchdog action"), {
    section: "devices",
    name: "watchdog action",
    value: "pause",
    decided_by: [by("image", "hw_watchdog_action")],
  });
  assert.is(setting(answer, "vif inbound peak"), undefined);
  assert.is(setting(answer, "disk read iops sec").value, "500");
  assert.equal(answer.refused, []);
  const { source, ...remark } = answer.without_effect.find(({ code }: { code: string }) => code === "companion-missing");
  assert.equal(remark, {
    keys: [by("flavor", "quota:vif_inbound_peak")],
    code: "companion-missing",
    severity: "warning",
    stage: "build",
    message: "quota:vif_inbound_peak has no effect without quota:vif_inbound_average",
  });
  assert.match(source, "nova/virt/libvirt/driver.py");
});

test("sides that contradict each other have no value, and the error that comes of it", async () => {
  const answer = await effect({ "hw:cpu_policy": "shared", "hw:pmu": "true" }, { hw_cpu_policy: "dedicated", hw_pmu: "false" });
  assert.is(setting(answer, "CPU policy").value, null);
  assert.is(setting(answer, "PMU").value, null);
  assert.equal(
    answer.refused.map(({ code }: { code: string }) => code),
    ["cpu-policy-conflict", "flavor-image-conflict"],
  );
});

test("a flavor alone leaves to the image what an image decides", async () => {
  const answer = await effect({ "hw:mem_page_size": "large" });
  assert.is(answer.image, undefined);
  assert.is(setting(answer, "page size").value, null);
  const { out } = await metadef("effect", "--flavor", "flavor.json");
  assert.match(out, /^f with any image, judged by openstack@\S+\n/);
  assert.match(out, /page size\s+depends on the image\s+flavor hw:mem_page_size/);
});

test("the JSON follows its schema", async () => {
  const schema = JSON.parse(readFileSync(join(root, "schemas/effect.schema.json"), "utf8"));
  const validate = new Ajv2020().compile(schema);
  for (const answer of [
    await effect({}),
    await effect({ "hw:cpu_policy": "mixed", "hw:numa_nodes": "3", "hw:watchdog_action": "nope" }, { hw_disk_bus: "scsi" }),
    await effect({ "hw:numa_nodes": "2", "resources1:VGPU": "1", group_policy: "isolate" }, { hw_numa_nodes: "2" }),
  ]) {
    assert.ok(validate(answer), JSON.stringify(validate.errors));
  }
});

test("what would hold a command up ends at once", async () => {
  const groups = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`resources${index}:VGPU`, "1"]));
  const started = performance.now();
  const answer = await effect({
    ...groups,
    "hw:numa_nodes": "99999999999999999999",
    "hw:cpu_dedicated_mask": "0-999999999",
    "hw:cpu_policy": "mixed",
  });
  assert.is(answer.placement.groups.length, 1001);
  assert.ok(performance.now() - started < 20_000);
});

const USAGE: [words: string[], err: RegExp][] = [
  [["effect"], /--flavor/],
  [["effect", "--flavor", "nothing.json"], /^metadef: nothing\.json: /],
  [["effect", "--flavor", "two.json"], /^metadef: there are 2 flavors: name one, as in "two\.json#a"\n$/],
  [
    ["effect", "--flavor", "two.json#a", "--target", "starlingx"],
    /^metadef: effect knows OpenStack's Nova only: use --target openstack\n$/,
  ],
];
for (const [words, err] of USAGE) {
  test(`wrong usage: ${words.join(" ")}`, async () => {
    const size = { vcpus: 1, ram: 1, disk: 1, extra_specs: {} };
    write("two.json", [
      { name: "a", ...size },
      { name: "b", ...size },
    ]);
    const ended = await metadef(...words);
    assert.is(ended.code, 2);
    assert.match(ended.err, err);
  });
}

test.run();
