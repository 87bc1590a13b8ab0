import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { releases, spanHolds } from "../src/catalog/releases.ts";
import { effectOf } from "../src/effect/effect-of.ts";
import { RESOURCE_CLASSES } from "../src/rules/nova/placement/request-groups.ts";
import { builtIn } from "../src/validate/built-in.ts";
import { judgeOf } from "../src/validate/judge.ts";

type Texts = Readonly<Record<string, string>>;

/** Extra specs and properties beside what Nova sends Placement for them on a flavor of 4 vCPUs, as test/live/placement.ts finds it. */
const REQUESTS: readonly (readonly [extra_specs: Texts, properties: Texts, groups: string])[] = [
  [{}, {}, "DISK_GB:20,MEMORY_MB:4096,VCPU:4"],
  [
    { "resources:custom_x": "2", "resources:NOPE": "1", "resources:VGPU": "-1", "resources:FPGA": "x" },
    {},
    "DISK_GB:20,MEMORY_MB:4096,VCPU:4",
  ],
  [{ "resources_A:VGPU": " 2", "resources:VCPU": "2" }, {}, "DISK_GB:20,MEMORY_MB:4096,VCPU:2 _A=VGPU:2"],
  [{ "resources_gpu:PCPU": "1" }, { hw_cpu_policy: "dedicated" }, "DISK_GB:20,MEMORY_MB:4096,PCPU:4 _gpu=PCPU:1"],
  [{ "resources1:PCPU": "4" }, {}, "DISK_GB:20,MEMORY_MB:4096 1=PCPU:4"],
  [{ "resources_gpu:PCPU": "1" }, {}, "DISK_GB:20,MEMORY_MB:4096 _gpu=PCPU:1"],
  [{ "hw:cpu_policy": "mixed", "hw:cpu_dedicated_mask": "^0" }, {}, "DISK_GB:20,MEMORY_MB:4096,PCPU:3,VCPU:1"],
  [{ "hw:cpu_policy": "dedicated", "hw:emulator_threads_policy": "isolate" }, {}, "DISK_GB:20,MEMORY_MB:4096,PCPU:5"],
];
for (const [extra_specs, properties, groups] of REQUESTS) {
  test(`a request for ${JSON.stringify(extra_specs)} with ${JSON.stringify(properties)}`, () => {
    const flavor = { type: "OS::Nova::Flavor", entries: extra_specs, pointer: "", vcpus: 4, ram: 4096, disk: 20 } as const;
    const image = { type: "OS::Glance::Image", entries: properties, pointer: "" } as const;
    const { placement } = effectOf(flavor, image, judgeOf([builtIn], { target: "openstack@2026.2" }));
    const asked = placement.groups.map(({ suffix, resources }) => {
      const amounts = Object.entries(resources).map(([name, amount]) => `${name}:${amount}`);
      return `${suffix === "" ? "" : `${suffix}=`}${amounts.join()}`;
    });
    assert.is(asked.join(" "), groups);
  });
}

test("the resource classes that rules know are those of the catalog in every release since Yoga", () => {
  const { templates } = JSON.parse(readFileSync("metadefs/openstack/supplement/compute-resource-classes.json", "utf8"));
  const { values } = templates["resources{group}:{resource_class}"].parameters.resource_class;
  const since = releases.openstack.slice(releases.openstack.findIndex(({ name }) => name === "yoga"));
  assert.ok(since.length > 5);
  for (const { name: release } of since) {
    const known = Object.keys(values).filter((name: string) => spanHolds("openstack", values[name], release));
    assert.equal(known.sort(), [...RESOURCE_CLASSES].sort(), release);
  }
});

test.run();
