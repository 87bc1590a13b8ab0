import { stringify } from "yaml";
import { flavorDocuments } from "./flavor-documents.ts";

/** Small documents as projects have them, half JSON and half YAML: an API's answer, a list of one's own, a Heat template, Ansible's tasks. */
export function* mixedDocuments(count: number): Generator<[name: string, text: string]> {
  const flavors = flavorDocuments(count * 4);
  for (let index = 0; index < count; index++) {
    const some = flavors.slice(index * 4, index * 4 + 4);
    const value = SHAPES[index % SHAPES.length]?.(some);
    // two shapes in JSON, two in YAML
    yield index % 4 < 2 ? [`${index}.json`, JSON.stringify(value, null, 2)] : [`${index}.yaml`, stringify(value)];
  }
}

type Flavors = ReturnType<typeof flavorDocuments>;

const SHAPES: readonly ((flavors: Flavors) => unknown)[] = [
  (flavors) => ({ flavors }),
  (flavors) => flavors.map(({ name, vcpus, ram, disk, extra_specs }) => ({ name, vcpus, ram, disk, extra_specs })),
  (flavors) => ({
    heat_template_version: "2018-08-31",
    resources: Object.fromEntries(
      flavors.map(({ name, vcpus, ram, disk, extra_specs }) => [
        name,
        { type: "OS::Nova::Flavor", properties: { name, vcpus, ram, disk, extra_specs } },
      ]),
    ),
  }),
  (flavors) => [
    {
      hosts: "localhost",
      tasks: flavors.map(({ name, vcpus, ram, disk, extra_specs }) => ({
        name: `Create ${name}`,
        "openstack.cloud.compute_flavor": { state: "present", name, vcpus, ram, disk, extra_specs },
      })),
    },
  ],
];
