/** Documents of which each is about as long as its number says, in KiB. */
export interface Family {
  readonly what: string;
  /** The name that the document has. */
  readonly file: string;
  make(kib: number): string;
}

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: Math.floor(count) }, (_, index) => make(index)).join("");
const listed = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: Math.floor(count) }, (_, index) => make(index));
const map = (count: number, key: (index: number) => string, value: (index: number) => unknown): object =>
  Object.fromEntries(listed(count, (index) => [key(index), value(index)]));

const flavor = (extra_specs: object): string => JSON.stringify({ flavor: { name: "f", vcpus: 1, ram: 512, disk: 1, extra_specs } });
const image = (properties: object): string => JSON.stringify({ name: "i", disk_format: "raw", container_format: "bare", properties });
const family = (what: string, file: string, make: (kib: number) => string): Family => ({ what, file, make });
const namespace = (name: string, more: object): object => ({ namespace: name, display_name: name, visibility: "public", ...more });
const property = { title: "T", description: "d", type: "string" };

/** Twice the input may take twice the time and the memory, for each. */
export const FAMILIES: readonly Family[] = [
  // values
  family("one long value", "x.json", (kib) => flavor({ "hw:cpu_policy": "x".repeat(kib * 1024) })),
  family("one long unknown key", "x.json", (kib) => flavor({ [`hw:${"x".repeat(kib * 1024)}`]: "1" })),
  family("one long list of CPUs", "x.json", (kib) => flavor({ "hw:cpu_realtime_mask": listed(kib * 170, (index) => index).join(",") })),
  family("one long list of exclusions", "x.json", (kib) =>
    flavor({ "hw:cpu_dedicated_mask": listed(kib * 128, (index) => `^${index}`).join(",") }),
  ),
  family("one long list of aliases", "x.json", (kib) =>
    flavor({ "pci_passthrough:alias": listed(kib * 100, (index) => `a${index}:1`).join(",") }),
  ),
  family("one long list of traits", "x.json", (kib) =>
    flavor({ "trait_list:x": listed(kib * 60, (index) => `CUSTOM_T${index}`).join(",") }),
  ),
  family(
    "digits in a Kubernetes document",
    "x.yaml",
    (kib) =>
      `apiVersion: openstack.k-orc.cloud/v1alpha1\nkind: Flavor\nmetadata: {name: x}\nspec: {resource: {vcpus: 1, ram: 1, disk: ${"1".repeat(kib * 1024)}x}}\n`,
  ),
  family("one number of many digits", "x.json", (kib) => `{"flavor":{"name":"f","vcpus":1,"ram":${"1".repeat(kib * 1024)},"disk":1}}`),
  family(
    "one number of many digits in YAML",
    "x.yaml",
    (kib) => `flavors: [{name: f, vcpus: 1, ram: ${"1".repeat(kib * 1024)}, disk: 1, extra_specs: {"hw:x": x}}]\n`,
  ),
  family(
    "one number in base 60",
    "x.yaml",
    (kib) => `flavors: [{name: f, vcpus: 1, ram: 1${":10".repeat(kib * 340)}, disk: 1, extra_specs: {"hw:x": 1${":10".repeat(kib)}}}]\n`,
  ),
  family(
    "one number in base 8",
    "x.yaml",
    (kib) => `flavors: [{name: f, vcpus: 1, ram: 0${"7".repeat(kib * 1024)}, disk: 1, extra_specs: {"hw:x": 0x${"1".repeat(kib)}}}]\n`,
  ),
  family(
    "one number in base 60 under many aliases",
    "x.yaml",
    (kib) =>
      `a: &a 1${":10".repeat(kib * 170)}\nflavor: {name: f, vcpus: 1, ram: 1, disk: 1, extra_specs: {${times(kib * 40, (index) => `k${index}: *a, `)}}}\n`,
  ),
  family("one JSON number with many zeros", "x.json", (kib) => flavor({ a: 1 }).replace('"disk":1', `"disk":1e${"0".repeat(kib * 1024)}`)),

  // keys
  family("unknown keys of a flavor", "x.json", (kib) =>
    flavor(
      map(
        kib * 40,
        (index) => `hw:cpu_polici${index}`,
        () => "x",
      ),
    ),
  ),
  family("unknown keys of an image", "x.json", (kib) =>
    image(
      map(
        kib * 40,
        (index) => `hw_cpu_polici${index}`,
        () => "x",
      ),
    ),
  ),
  family("unknown traits", "x.json", (kib) =>
    flavor(
      map(
        kib * 30,
        (index) => `trait:HW_CPU_X87_AVX${index}`,
        () => "required",
      ),
    ),
  ),
  family("own traits, required and forbidden", "x.json", (kib) =>
    flavor(
      map(
        kib * 30,
        (index) => `trait:CUSTOM_T${index}`,
        (index) => (index % 2 ? "required" : "forbidden"),
      ),
    ),
  ),
  family("unknown attributes of a flavor", "x.json", (kib) =>
    JSON.stringify({
      flavor: {
        name: "f",
        vcpus: 1,
        ram: 1,
        disk: 1,
        ...map(
          kib * 40,
          (index) => `extra_spec${index}`,
          () => "x",
        ),
      },
    }),
  ),
  family("keys that differ in case", "x.json", (kib) =>
    flavor(
      map(
        kib * 30,
        (index) => `HW:Cpu_Policy${index}`,
        () => "x",
      ),
    ),
  ),
  // fewer than the 10,000 keys that a judge remembers: past them, a second run is no quicker than the first
  family("keys without their scope", "x.json", (kib) =>
    flavor(
      map(
        kib * 30,
        (index) => `numa_nodes.${index}`,
        () => "x",
      ),
    ),
  ),
  family("duplicate keys in JSON", "x.json", (kib) =>
    flavor({ a: 1 }).replace('"a":1', `${times(kib * 45, () => '"hw:cpu_policy":"x",')}"a":"1"`),
  ),
  family(
    "duplicate keys in YAML",
    "x.yaml",
    (kib) => `flavor:\n  name: f\n  vcpus: 1\n  ram: 1\n  disk: 1\n  extra_specs:\n${times(kib * 40, () => '    "hw:cpu_policy": x\n')}`,
  ),

  // what spans keys
  family("NUMA nodes", "x.json", (kib) =>
    flavor({
      "hw:numa_nodes": String(Math.floor(kib * 20)),
      ...map(
        kib * 20,
        (index) => `hw:numa_cpus.${index}`,
        (index) => String(index),
      ),
      ...map(
        kib * 20,
        (index) => `hw:numa_mem.${index}`,
        () => "1",
      ),
    }),
  ),
  family("NUMA nodes with the same CPUs", "x.json", (kib) =>
    flavor({
      "hw:numa_nodes": String(Math.floor(kib * 40)),
      ...map(
        kib * 40,
        (index) => `hw:numa_cpus.${index}`,
        () => "0-63",
      ),
    }),
  ),
  family("NUMA nodes of an image", "x.json", (kib) =>
    image({
      hw_numa_nodes: String(Math.floor(kib * 20)),
      ...map(
        kib * 40,
        (index) => `hw_numa_cpus.${index}`,
        (index) => String(index),
      ),
    }),
  ),
  family("request groups", "x.json", (kib) =>
    flavor({
      ...map(
        kib * 15,
        (index) => `resources${index}:VCPU`,
        () => "1",
      ),
      ...map(
        kib * 15,
        (index) => `trait${index}:HW_CPU_X86_AVX`,
        () => "required",
      ),
    }),
  ),
  family("resource classes", "x.json", (kib) =>
    flavor(
      map(
        kib * 30,
        (index) => `resources:CUSTOM_C${index}`,
        () => "1",
      ),
    ),
  ),
  family("capabilities", "x.json", (kib) =>
    flavor(
      map(
        kib * 30,
        (index) => `capabilities:c${index}`,
        () => "1",
      ),
    ),
  ),
  family("extra specs of StarlingX", "x.json", (kib) =>
    flavor(
      map(
        kib * 30,
        (index) => `sw:wrs:k${index}`,
        () => "1",
      ),
    ),
  ),

  // lists
  family("many flavors", "x.json", (kib) =>
    JSON.stringify({
      flavors: listed(kib * 8, (index) => ({ name: `f${index}`, vcpus: 0, ram: 1, disk: 1, extra_specs: { "hw:cpu_policy": "x" } })),
    }),
  ),
  family("many images", "x.json", (kib) =>
    JSON.stringify({
      schema: "/v2/schemas/images",
      images: listed(kib * 8, (index) => ({
        id: `i${index}`,
        name: `i${index}`,
        status: "active",
        visibility: "public",
        checksum: "c",
        disk_format: "raw",
        hw_disk_bus: "x",
      })),
    }),
  ),
  family("many servers", "x.json", (kib) =>
    JSON.stringify({
      servers: listed(kib * 8, (index) => ({ id: `s${index}`, name: "s", metadata: { hw_disk_bus: "x" }, flavor: { id: `${index}` } })),
    }),
  ),
  family("many aggregates", "x.json", (kib) =>
    JSON.stringify({
      aggregates: listed(kib * 8, (index) => ({ id: index, name: `a${index}`, hosts: [], metadata: { "hw:cpu_policy": "x" } })),
    }),
  ),
  family("many operations of a patch", "x.json", (kib) =>
    JSON.stringify(listed(kib * 16, (index) => ({ op: "add", path: `/hw_k${index}`, value: "1" }))),
  ),
  family("operations of a patch on one key", "x.json", (kib) =>
    JSON.stringify(listed(kib * 16, () => ({ op: "replace", path: "/hw_disk_bus", value: "x" }))),
  ),
  family(
    "many flavors in YAML",
    "x.yaml",
    (kib) =>
      `flavors:\n${times(kib * 8, (index) => `  - {name: f${index}, vcpus: 1, ram: 1, disk: 1, extra_specs: {"hw:cpu_policy": x}}\n`)}`,
  ),
  family("many YAML documents", "x.yaml", (kib) =>
    times(kib * 8, (index) => `---\nflavor: {name: f${index}, vcpus: 1, ram: 1, disk: 1, extra_specs: {"hw:x": x}}\n`),
  ),
  family("many records", "x.ndjson", (kib) =>
    times(kib * 8, (index) => `{"flavor":{"name":"f${index}","vcpus":1,"ram":1,"disk":1,"extra_specs":{"hw:cpu_policy":"x"}}}\n`),
  ),
  family("properties of a client as text", "x.json", (kib) =>
    JSON.stringify({
      name: "f",
      vcpus: 1,
      ram: 1,
      disk: 1,
      properties: listed(kib * 40, (index) => `hw:cpu_polici${index}='x'`).join(", "),
    }),
  ),
  family("properties of a client as text, with wrong values", "x.json", (kib) =>
    JSON.stringify([
      {
        ID: "1",
        Name: "f",
        VCPUs: 1,
        RAM: 1,
        Disk: 1,
        Properties: listed(kib * 35, (index) => `hw:numa_cpus.${index}='x'`).join(", "),
      },
    ]),
  ),
  family("many misspelt members", "x.json", (kib) =>
    JSON.stringify({
      flavors: listed(kib * 8, (index) => ({ name: `f${index}`, vcpu: 1, ram: 1, disk: 1, extra_spec: {}, extra_specs: { "hw:x": "1" } })),
    }),
  ),

  // aliases, merges, loops
  family(
    "flavors that share their extra specs by an alias",
    "x.yaml",
    (kib) =>
      `specs: &s {${times(kib * 20, (index) => `"hw:cpu_polici${index}": x, `)}}\nflavors:\n${times(kib * 8, (index) => `  - {name: f${index}, vcpus: 1, ram: 1, disk: 1, extra_specs: *s}\n`)}`,
  ),
  family(
    "images that share their properties by an alias",
    "x.yaml",
    (kib) =>
      `specs: &s {${times(kib * 20, (index) => `hw_cpu_polici${index}: x, `)}}\nimages:\n${times(kib * 8, (index) => `  - {name: f${index}, disk_format: raw, container_format: bare, properties: *s}\n`)}`,
  ),
  family(
    "lists that share their flavors by an alias",
    "x.yaml",
    (kib) =>
      `a: &s\n${times(kib * 8, (index) => `  - {name: f${index}, vcpus: 1, ram: 1, disk: 1, extra_specs: {"hw:x": x}}\n`)}${times(kib * 30, (index) => `nova_flavors_${index}: *s\n`)}`,
  ),
  family(
    "merges of one map into many",
    "x.yaml",
    (kib) =>
      `base: &b {${times(kib * 25, (index) => `"hw:cpu_polici${index}": x, `)}}\nflavors:\n${times(kib * 8, (index) => `  - {name: f${index}, vcpus: 1, ram: 1, disk: 1, extra_specs: {<<: *b}}\n`)}`,
  ),
  family(
    "merges of merges",
    "x.yaml",
    (kib) => `m0: &m0 {k0: x}\n${times(kib * 25, (index) => `m${index + 1}: &m${index + 1} {<<: *m${index}, k${index + 1}: x}\n`)}`,
  ),
  family(
    "aliases of aliases",
    "x.yaml",
    (kib) =>
      `a0: &a0 {name: f, vcpus: 1, ram: 1, disk: 1, extra_specs: {"hw:x": x}}\n${times(kib * 16, (index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]\n`)}flavors: *a${Math.floor(kib * 16)}\n`,
  ),
  family(
    "Ansible tasks",
    "x.yaml",
    (kib) =>
      `- hosts: all\n  tasks:\n${times(kib * 6, (index) => `    - openstack.cloud.compute_flavor: {name: f${index}, vcpus: 1, ram: 1, disk: 1, extra_specs: {"hw:x${index}": x}}\n`)}`,
  ),
  family(
    "Ansible tasks that share one loop by an alias",
    "x.yaml",
    (kib) =>
      `- hosts: all\n  vars:\n    l: &l\n${times(kib * 10, (index) => `      - {name: f${index}, specs: {"hw:x${index}": x}}\n`)}  tasks:\n${times(kib * 4, () => `    - openstack.cloud.compute_flavor: {name: "{{ item.name }}", vcpus: 1, ram: 1, disk: 1, extra_specs: "{{ item.specs }}"}\n      loop: *l\n`)}`,
  ),
  family(
    "one Ansible task with many arguments and many turns",
    "x.yaml",
    (kib) =>
      `- hosts: all\n  tasks:\n    - openstack.cloud.compute_flavor: {name: "{{ item }}", vcpus: 1, ram: 1, disk: 1, ${times(kib * 20, (index) => `argument${index}: "{{ item }}", `)}}\n      loop: [${times(kib * 60, (index) => `f${index}, `)}]\n`,
  ),
  family(
    "one Ansible task with many keys and many turns",
    "x.yaml",
    (kib) =>
      `- hosts: all\n  tasks:\n    - openstack.cloud.compute_flavor: {name: "{{ item }}", vcpus: 1, ram: 1, disk: 1, extra_specs: {${times(kib * 20, (index) => `"hw:numa_cpus.${index}": "{{ item }}", `)}}}\n      loop: [${times(kib * 60, (index) => `f${index}, `)}]\n`,
  ),
  family(
    "Ansible tasks that share one script by an alias",
    "x.yaml",
    (kib) =>
      `- hosts: all\n  vars:\n    s: &s "${"openstack flavor show f; ".repeat(kib * 20)}openstack flavor set f --property hw:x=y"\n  tasks:\n${times(kib * 32, () => "    - shell: *s\n")}`,
  ),
  family(
    "one long value under many aliases",
    "x.yaml",
    (kib) =>
      `a: &a ${"x".repeat(kib * 512)}\nflavors: [{name: f, vcpus: 1, ram: 1, disk: 1, extra_specs: {${times(kib * 20, (index) => `"hw:cpu_polici${index}": *a, `)}}}]\n`,
  ),
  family(
    "attributes of flavors that share an alias",
    "x.yaml",
    (kib) =>
      `a: &a {name: f, vcpus: 1, ram: 1, disk: 1, extra_specs: {"hw:x": y}, ${times(kib * 20, (index) => `extra_spec${index}: x, `)}}\nnova_flavors: [${"*a, ".repeat(kib * 128)}]\n`,
  ),
  family(
    "servers that share their metadata by an alias",
    "x.yaml",
    (kib) =>
      `m: &m {${times(kib * 20, (index) => `hw_cpu_polici${index}: x, `)}}\nservers: [${times(kib * 10, (index) => `{name: s, id: i${index}, flavorRef: "1", imageRef: i, metadata: *m}, `)}]\n`,
  ),
  family(
    "one Ansible task with many turns",
    "x.yaml",
    (kib) =>
      `- hosts: all\n  tasks:\n    - openstack.cloud.compute_flavor: {name: "{{ item.key }}", vcpus: 1, ram: 1, disk: 1, extra_specs: "{{ item.value }}"}\n      with_dict:\n${times(kib * 25, (index) => `        f${index}: {"hw:x${index}": "y"}\n`)}`,
  ),
  family(
    "Heat references to one parameter",
    "x.yaml",
    (kib) =>
      `heat_template_version: rocky\nparameters:\n  p: {type: json, default: {${times(kib * 20, (index) => `"hw:cpu_polici${index}": x, `)}}}\nresources:\n${times(kib * 5, (index) => `  r${index}: {type: "OS::Nova::Flavor", properties: {ram: 1, vcpus: 1, extra_specs: {get_param: p}}}\n`)}`,
  ),
  family(
    "Heat references to a parameter in a text",
    "x.yaml",
    (kib) =>
      `heat_template_version: rocky\nparameters:\n  p: {type: json, default: '{${times(kib * 20, (index) => `"hw:cpu_polici${index}": "x", `)}"a":"b"}'}\nresources:\n${times(kib * 5, (index) => `  r${index}: {type: "OS::Nova::Flavor", properties: {ram: 1, vcpus: 1, extra_specs: {get_param: p}}}\n`)}`,
  ),
  family(
    "Heat references to many parameters",
    "x.yaml",
    (kib) =>
      `heat_template_version: rocky\nparameters:\n${times(kib * 10, (index) => `  p${index}: {type: string, default: x}\n`)}resources:\n${times(kib * 6, (index) => `  r${index}: {type: "OS::Nova::Flavor", properties: {ram: 1, vcpus: 1, extra_specs: {"hw:x": {get_param: p${index}}}}}\n`)}`,
  ),

  // Terraform, Packer
  family("Terraform resources", "x.tf", (kib) =>
    times(
      kib * 6,
      (index) =>
        `resource "openstack_compute_flavor_v2" "f${index}" {\n  name = "f${index}"\n  vcpus = 1\n  ram = 1\n  disk = 1\n  extra_specs = { "hw:cpu_policy" = "x" }\n}\n`,
    ),
  ),
  family(
    "keys of one Terraform resource",
    "x.tf",
    (kib) =>
      `resource "openstack_compute_flavor_v2" "f" {\n  name = "f"\n  vcpus = 1\n  ram = 1\n  disk = 1\n  extra_specs = {\n${times(kib * 30, (index) => `    "hw:cpu_polici${index}" = "x"\n`)}  }\n}\n`,
  ),
  family(
    "Terraform resources that share one local",
    "x.tf",
    (kib) =>
      `locals {\n  s = {\n${times(kib * 15, (index) => `    "hw:cpu_polici${index}" = "x"\n`)}  }\n}\n${times(kib * 4, (index) => `resource "openstack_compute_flavor_v2" "f${index}" {\n  name = "f"\n  vcpus = 1\n  ram = 1\n  disk = 1\n  extra_specs = local.s\n}\n`)}`,
  ),
  family(
    "Terraform locals that name locals",
    "x.tf",
    (kib) =>
      `locals {\n  l0 = "x"\n${times(kib * 25, (index) => `  l${index + 1} = local.l${index}\n`)}}\nresource "openstack_compute_flavor_v2" "f" {\n  name = "f"\n  vcpus = 1\n  ram = 1\n  disk = 1\n  extra_specs = { "hw:x" = local.l${Math.floor(kib * 25)} }\n}\n`,
  ),
  family(
    "one Terraform text with many interpolations",
    "x.tf",
    (kib) =>
      `resource "openstack_compute_flavor_v2" "f" {\n  name = "${times(kib * 60, (index) => `\${a.b${index}}`)}"\n  vcpus = 1\n  ram = 1\n  disk = 1\n  extra_specs = { "hw:x" = "y" }\n}\n`,
  ),
  family(
    "one long heredoc of Terraform",
    "x.tf",
    (kib) =>
      `resource "openstack_compute_flavor_v2" "f" {\n  name = <<E\n${"a line\n".repeat(kib * 146)}E\n  vcpus = 1\n  ram = 1\n  disk = 1\n  extra_specs = { "hw:x" = "y" }\n}\n`,
  ),
  family(
    "nested Terraform brackets",
    "x.tf",
    (kib) => `resource "openstack_compute_flavor_v2" "f" {\n  name = ${"[".repeat(kib * 500)}${"]".repeat(kib * 500)}\n}\n`,
  ),
  family(
    "faults of Terraform",
    "x.tf",
    (kib) => `resource "openstack_compute_flavor_v2" "f" {\n  extra_specs = { "hw:x" = "y" }\n}\n${"= = ( ".repeat(kib * 170)}`,
  ),
  family("Packer sources", "x.pkr.hcl", (kib) =>
    times(
      kib * 7,
      (index) => `source "openstack" "s${index}" {\n  image_name = "i"\n  flavor = "f"\n  metadata = { hw_disk_bus = "x" }\n}\n`,
    ),
  ),
  family("a state of Terraform", "x.tfstate", (kib) =>
    JSON.stringify({
      version: 4,
      terraform_version: "1.9.8",
      lineage: "l",
      resources: listed(kib * 4, (index) => ({
        mode: "managed",
        type: "openstack_compute_flavor_v2",
        name: `f${index}`,
        instances: [{ attributes: { name: "f", vcpus: 1, ram: 1, disk: 1, extra_specs: { "hw:cpu_policy": "x" } } }],
      })),
    }),
  ),
  family("nested modules of a plan", "x.json", (kib) => {
    const count = Math.min(900, Math.floor(kib));
    let module: object = {};
    for (let depth = 0; depth < count; depth++) {
      module = {
        resources: listed(4, (index) => ({
          mode: "managed",
          type: "openstack_compute_flavor_v2",
          name: `f${index}`,
          address: "a",
          values: { name: "f", vcpus: 1, ram: 1, disk: 1, extra_specs: { "hw:x": "y" } },
        })),
        child_modules: [module],
      };
    }
    return JSON.stringify({ format_version: "1.2", terraform_version: "1.9.8", planned_values: { root_module: module } });
  }),

  // commands
  family("commands", "x.sh", (kib) =>
    times(kib * 14, (index) => `openstack flavor create --vcpus 1 --ram 1 --property hw:cpu_policy=x f${index}\n`),
  ),
  family(
    "options of one command",
    "x.sh",
    (kib) => `openstack flavor create --vcpus 1 --ram 1 ${times(kib * 30, (index) => `--property hw:cpu_polici${index}=x `)}f\n`,
  ),
  family(
    "options of one command on lines of their own",
    "x.sh",
    (kib) =>
      `openstack flavor create --vcpus 1 --ram 1 \\\n${times(kib * 28, (index) => `  --property hw:cpu_polici${index}=x \\\n`)}  f\n`,
  ),
  family(
    "variables of a script",
    "x.sh",
    (kib) =>
      `${times(kib * 20, (index) => `V${index}=x\n`)}${times(kib * 9, (index) => `openstack flavor set f --property hw:x=$V${index}\n`)}`,
  ),
  family(
    "variables of variables",
    "x.sh",
    (kib) =>
      `V0=x\n${times(kib * 60, (index) => `V${index + 1}=$V${index}\n`)}openstack flavor set f --property hw:x=$V${Math.floor(kib * 60)}\n`,
  ),
  family("a script without a line break", "x.sh", (kib) =>
    times(kib * 20, (index) => `openstack flavor set f${index} --property hw:x=y; `),
  ),
  family("quotes of a script", "x.sh", (kib) => `openstack flavor set f --property hw:x=${"'a'\"b\"".repeat(kib * 170)}\n`),
  family("here documents", "x.sh", (kib) =>
    times(kib * 20, (index) => `cat <<E${index}\nopenstack flavor set f --property hw:x=y\nE${index}\n`),
  ),
  family("open substitutions of a script", "x.sh", (kib) => `openstack flavor set f --property hw:x=y\n${"$(".repeat(kib * 500)}`),
  family(
    "nested groups of a script",
    "x.sh",
    (kib) => `${"( ".repeat(kib * 250)}openstack flavor set f --property hw:x=y${" )".repeat(kib * 250)}\n`,
  ),
  family(
    "nested blocks of a script",
    "x.sh",
    (kib) => `openstack flavor set f --property hw:x=y\n${"if a; then ".repeat(kib * 60)}b${"; fi".repeat(kib * 60)}\n`,
  ),
  family("faults of a script", "x.sh", (kib) => `openstack flavor set f --property hw:x=y\n${"; ;; ) fi ".repeat(kib * 100)}`),
  family("blocks of Markdown", "x.md", (kib) =>
    times(kib * 14, (index) => `Text ${index}\n\n\`\`\`console\n$ openstack flavor set f --property hw:x=y\n\`\`\`\n\n`),
  ),
  family(
    "open fences of Markdown",
    "x.md",
    (kib) => `openstack flavor set\n${times(kib * 100, (index) => `${"`".repeat(3 + (index % 5))}sh\n`)}`,
  ),
  family("blocks of reStructuredText", "x.rst", (kib) =>
    times(kib * 14, (index) => `Text ${index}\n\n.. code-block:: console\n\n   $ openstack flavor set f --property hw:x=y\n\n`),
  ),
  family(
    "lines of one block of reStructuredText",
    "x.rst",
    (kib) => `Text::\n\n${times(kib * 20, (index) => `   $ openstack flavor set f${index} --property hw:x=y\n`)}`,
  ),
  family(
    "commands of Ansible tasks",
    "x.yaml",
    (kib) => `- hosts: all\n  tasks:\n${times(kib * 12, (index) => `    - shell: openstack flavor set f${index} --property hw:x=y\n`)}`,
  ),

  // templates
  family(
    "a template of many tags",
    "x.yaml.j2",
    (kib) =>
      `flavors:\n${times(kib * 8, (index) => `  - {name: "{{ n${index} }}", vcpus: 1, ram: 1, disk: 1, extra_specs: {"hw:cpu_policy": x}}\n`)}`,
  ),
  family(
    "a template with open tags",
    "x.yaml",
    (kib) => `flavors: [{name: f, vcpus: 1, ram: 1, disk: 1, extra_specs: {}}]\na: ${"{{ ".repeat(kib * 340)}\n`,
  ),
  family(
    "a template with blocks",
    "x.yaml.j2",
    (kib) =>
      `flavors:\n${times(kib * 8, (index) => `{% if a${index} %}\n  - {name: f, vcpus: 1, ram: 1, disk: 1, extra_specs: {"hw:x": x}}\n{% endif %}\n`)}`,
  ),
  family(
    "a JSON template",
    "x.json.tpl",
    (kib) =>
      `{"flavors":[${times(kib * 9, () => `{"name":"\${n}","vcpus":1,"ram":1,"disk":1,"extra_specs":{"hw:cpu_policy":"x"}},`)}{"name":"\${x}","vcpus":1,"ram":1,"disk":1}]}`,
  ),

  // broken texts
  family(
    "nested lists in JSON",
    "x.json",
    (kib) => `{"flavor":{"name":"f","vcpus":1,"ram":1,"disk":1,"a":${"[".repeat(kib * 512)}${"]".repeat(kib * 512)}}}`,
  ),
  family("nested lists in YAML", "x.yaml", (kib) => `flavor: {name: f}\na: ${"[".repeat(kib * 512)}${"]".repeat(kib * 512)}\n`),
  family("open lists in YAML", "x.yaml", (kib) => `flavor: {name: f}\na: ${"[a, ".repeat(kib * 256)}\n`),
  family(
    "broken JSON at its end",
    "x.json",
    (kib) =>
      `${flavor(
        map(
          kib * 40,
          (index) => `hw:k${index}`,
          () => "x",
        ),
      )}]`,
  ),
  family("JSON with comments", "x.json", (kib) => `${"// a comment\n".repeat(kib * 78)}${flavor({ "hw:cpu_policy": "x" })}`),
  family("line breaks", "x.yaml", (kib) => `flavor: {name: f}\n${"\n".repeat(kib * 1024)}`),
  family("carriage returns", "x.yaml", (kib) => `flavor: {name: f}\n${"\r".repeat(kib * 1024)}`),
  family("indented blanks", "x.yaml", (kib) => `flavor: {name: f}\n${times(kib * 8, (index) => `${" ".repeat(index % 256)}\n`)}`),
  family("escapes in JSON", "x.json", (kib) => flavor({ "hw:cpu_policy": "\u0001".repeat(kib * 170) })),
  family(
    "escapes in YAML",
    "x.yaml",
    (kib) => `flavor: {name: f, vcpus: 1, ram: 1, disk: 1, extra_specs: {"hw:cpu_policy": "${"\\x01".repeat(kib * 256)}"}}\n`,
  ),
  family("lone quotes in YAML", "x.yaml", (kib) => `flavor: {name: f}\na: "${"'a: \n ".repeat(kib * 170)}\n`),
  family("YAML tags", "x.yaml", (kib) => `flavor: {name: f}\na: [${"!x a, ".repeat(kib * 170)}]\n`),
  family("YAML directives", "x.yaml", (kib) => `${"%TAG !e! tag:x\n".repeat(kib * 68)}---\nflavor: {name: f}\n`),
  family(
    "folded YAML text",
    "x.yaml",
    (kib) =>
      `flavor:\n  name: f\n  vcpus: 1\n  ram: 1\n  disk: 1\n  extra_specs:\n    "hw:cpu_policy": >\n${"      a word\n".repeat(kib * 79)}`,
  ),

  // namespaces
  family("many namespaces", "x.json", (kib) =>
    JSON.stringify({
      namespaces: listed(kib * 5, (index) =>
        namespace(`N${index}`, {
          resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: `n${index}:` }],
          properties: { p: property },
        }),
      ),
    }),
  ),
  family("many namespaces with the same keys", "x.json", (kib) =>
    JSON.stringify({
      namespaces: listed(kib * 5, (index) =>
        namespace(`N${index}`, { resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "n:" }], properties: { p: property } }),
      ),
    }),
  ),
  family("many namespaces with one name", "x.json", (kib) =>
    JSON.stringify({
      namespaces: listed(kib * 5, () =>
        namespace("N", { resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "n:" }], properties: { p: property } }),
      ),
    }),
  ),
  family("many namespaces with one display name", "x.json", (kib) =>
    JSON.stringify({ namespaces: listed(kib * 12, (index) => ({ ...namespace(`N${index}`, {}), display_name: "D" })) }),
  ),
  family("many namespaces with the display name of another", "x.json", (kib) =>
    JSON.stringify({
      namespaces: listed(kib * 10, (index) => ({ ...namespace(`Word${index} Common`, {}), display_name: `Other${index} Common${index}` })),
    }),
  ),
  family("properties of one namespace", "x.json", (kib) =>
    JSON.stringify(
      namespace("N", {
        resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "hw:" }],
        properties: map(
          kib * 12,
          (index) => `cpu_polici${index}`,
          () => property,
        ),
      }),
    ),
  ),
  family("objects of one namespace", "x.json", (kib) =>
    JSON.stringify(
      namespace("N", {
        resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "hw:" }],
        objects: listed(kib * 9, (index) => ({ name: `O${index}`, properties: { [`p${index}`]: property } })),
      }),
    ),
  ),
  family("objects with the same keys", "x.json", (kib) =>
    JSON.stringify(
      namespace("N", {
        resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "hw:" }],
        objects: listed(kib * 9, (index) => ({ name: `O${index}`, properties: { p: property } })),
      }),
    ),
  ),
  family("values of one enumeration", "x.json", (kib) =>
    JSON.stringify(
      namespace("N", {
        resource_type_associations: [{ name: "OS::Nova::Flavor", prefix: "hw:" }],
        properties: { cpu_policy: { ...property, enum: listed(kib * 100, (index) => `v${index}`) } },
      }),
    ),
  ),
  family("equal values of one enumeration", "x.json", (kib) =>
    JSON.stringify(namespace("N", { properties: { cpu_policy: { ...property, enum: listed(kib * 200, () => "v") } } })),
  ),
  family("associations and properties", "x.json", (kib) =>
    JSON.stringify(
      namespace("N", {
        resource_type_associations: listed(kib * 10, (index) => ({ name: "OS::Nova::Flavor", prefix: `p${index}:` })),
        properties: map(
          kib * 6,
          (index) => `k${index}`,
          () => property,
        ),
      }),
    ),
  ),
  family("equal associations", "x.json", (kib) =>
    JSON.stringify(
      namespace("N", {
        resource_type_associations: listed(kib * 20, () => ({ name: "OS::Nova::Flavor", prefix: "hw:" })),
        properties: map(
          kib * 3,
          (index) => `k${index}`,
          () => property,
        ),
      }),
    ),
  ),
  family("tags of one namespace", "x.json", (kib) =>
    JSON.stringify(namespace("N", { tags: listed(kib * 40, (index) => ({ name: `t${index}` })) })),
  ),
  family("required keys of one namespace", "x.json", (kib) =>
    JSON.stringify(namespace("N", { required: listed(kib * 80, (index) => `r${index}`), properties: {} })),
  ),
  family("one long pattern", "x.json", (kib) =>
    JSON.stringify(namespace("N", { properties: { p: { ...property, pattern: `^(?:${"a|b".repeat(kib * 340)})$` } } })),
  ),
  family("one pattern of nested groups", "x.json", (kib) =>
    JSON.stringify(namespace("N", { properties: { p: { ...property, pattern: `^${"(a".repeat(kib * 340)}${")".repeat(kib * 340)}$` } } })),
  ),
  family("patterns of many properties", "x.json", (kib) =>
    JSON.stringify(
      namespace("N", {
        properties: map(
          kib * 9,
          (index) => `p${index}`,
          () => ({ ...property, pattern: "^(a|a)*b$" }),
        ),
      }),
    ),
  ),
  family("unknown attributes of a namespace", "x.json", (kib) =>
    JSON.stringify(
      namespace(
        "N",
        map(
          kib * 60,
          (index) => `displai_nam${index}`,
          () => "x",
        ),
      ),
    ),
  ),
  family("long words of a namespace", "x.json", (kib) =>
    JSON.stringify(
      namespace("N", { description: "word word ".repeat(kib * 100), properties: { p: { ...property, description: "a b ".repeat(1000) } } }),
    ),
  ),
];
