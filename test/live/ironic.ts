import { builtIn } from "../../src/validate/built-in.ts";
import { judgeOf } from "../../src/validate/judge.ts";
import { validateServerResources } from "../../src/validate/validate.ts";
import { pick, randomFrom } from "../random.ts";
import { askOracle, option } from "./oracle.ts";

// npx tsx test/live/ironic.ts --oracle FOLDER [--root FOLDER] [--target openstack@2023.1] [--count N] [--seed N]
// asks a real Ironic (ironic_oracle.py in the folder; with --root, in another suite's root file system, as root) whether it would deploy
// seeded flavors and images on a node that has their traits. Prints every verdict that differs from ours.

const count = Number(option("count", "200"));
const random = randomFrom(Number(option("seed", "1")));
const target = option("target", "openstack@2023.1");
// Nova's own refusals are not asked for here
const judge = judgeOf([builtIn], { target, platform: { compute_microversion: "2.79" } });

const TRUTHS = ["true", "false", "True", "FALSE", "yes", "1", "", " true"];
const SPECS: readonly (readonly [key: string, values: readonly string[]])[] = [
  ["capabilities:boot_mode", ["bios", "uefi", "bios", "uefi", "UEFI", "efi", "", "legacy", "uefi "]],
  ["capabilities:secure_boot", TRUTHS],
  ["capabilities:disk_label", ["gpt", "msdos", "GPT", "mbr", ""]],
  ["capabilities:boot_option", ["local", "netboot", "ramdisk", "kickstart", "Local", "usb"]],
  ["capabilities:trusted_boot", TRUTHS],
  ["capabilities:profile", ["compute", ""]],
  ["trait:CUSTOM_GOLD", ["required"]],
  ["resources:CUSTOM_BAREMETAL", ["1"]],
];
const PROPERTIES: readonly (readonly [key: string, values: readonly string[]])[] = [
  ["img_type", ["partition", "whole-disk", "Partition", ""]],
  ["kernel_id", ["k"]],
  ["ramdisk_id", ["r"]],
  ["stage2_id", ["s"]],
  ["ks_template", ["file:///t"]],
  ["hw_firmware_type", ["uefi", "bios"]],
];

interface Verdict {
  readonly deploy?: { readonly result: boolean | null; readonly reason?: string };
  readonly boot?: { readonly result: boolean | null; readonly reason?: string };
  readonly fault?: string;
}

const some = (from: readonly (readonly [string, readonly string[]])[], share: number): Record<string, string> =>
  Object.fromEntries(from.filter(() => random() < share).map(([key, values]) => [key, pick(random, values)]));
const cases = Array.from({ length: count }, () => {
  const extra_specs = some(SPECS, 0.3),
    properties = some(PROPERTIES, 0.3);
  const isAnaconda = Object.hasOwn(properties, "ks_template") || Object.hasOwn(properties, "stage2_id");
  const node = { traits: ["CUSTOM_GOLD"], deploy: isAnaconda ? "anaconda" : "direct" };
  return { op: "deploy", flavor: { extra_specs }, image: { properties }, node };
});

const verdicts = askOracle<Verdict>("ironic_oracle.py", cases);
let differing = 0,
  refusals = 0;
for (const [place, { flavor, image }] of cases.entries()) {
  const { deploy, boot, fault } = verdicts[place] as Verdict;
  const isRefused = fault !== undefined || deploy?.result === false || boot?.result === false;
  const found = validateServerResources(
    {
      flavor: { type: "OS::Nova::Flavor", entries: flavor.extra_specs, pointer: "/extra_specs" },
      image: { type: "OS::Glance::Image", entries: image.properties, pointer: "/properties" },
    },
    judge,
  ).filter(({ severity, service }) => severity === "error" && service === "ironic");
  if (isRefused) refusals++;
  if (isRefused === found.length > 0) continue;
  differing++;
  const shown = `${JSON.stringify(flavor.extra_specs)} ${JSON.stringify(image.properties)}`;
  console.log(
    `${isRefused ? "refused" : "accepted"}: ${fault ?? deploy?.reason ?? boot?.reason ?? ""} ours ${found.map(({ code }) => code)}: ${shown}`,
  );
}
console.log(`${target}: ${count} cases, ${refusals} refused, ${differing} differ`);
process.exitCode = differing > 0 ? 1 : 0;
