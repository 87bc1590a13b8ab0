import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** A file of Terraform with four flavors, an image and what usually is between them, without a fault; the first one has what the others refer to. */
export function terraformDocument(index: number): string {
  if (index === 0)
    return 'variable "page_size" {\n  type    = string\n  default = "large"\n}\n\nlocals {\n  common = { hw_disk_bus = "virtio" }\n}\n';
  const flavors = [1, 2, 4, 8].map(
    (vcpus) => `
resource "openstack_compute_flavor_v2" "f${index}_${vcpus}" {
  name      = "f${index}.${vcpus}"
  vcpus     = ${vcpus}
  ram       = ${vcpus * 4096}
  disk      = 20
  is_public = true

  extra_specs = {
    "hw:cpu_policy"        = "dedicated"
    "hw:cpu_thread_policy" = "prefer"
    "hw:mem_page_size"     = var.page_size
    "quota:cpu_shares"     = 1024
  }
}
`,
  );
  return `# flavors of site ${index}
resource "openstack_networking_network_v2" "n${index}" {
  name = "n${index}"
}
${flavors.join("")}
resource "openstack_images_image_v2" "i${index}" {
  name             = "image-${index}"
  container_format = "bare"
  disk_format      = "qcow2"
  properties       = merge(local.common, { hw_vif_model = "virtio", os_distro = "debian" })
}

output "network" {
  value = openstack_networking_network_v2.n${index}.id
}
`;
}

/** A program that reads the files of a folder and parses them with the grammar that metadef has, and does nothing else. */
export function parsingOf(folder: string, grammar: "hcl" | "bash"): string {
  const grammars = join(root, "dist/grammars");
  return `import { readdirSync, readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { Language, Parser } from ${JSON.stringify(join(root, "node_modules/web-tree-sitter/web-tree-sitter.js"))};
setFlagsFromString("--liftoff-only");
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(${JSON.stringify(join(grammars, `tree-sitter-${grammar}.wasm`))}));
for (const name of readdirSync(${JSON.stringify(folder)})) parser.parse(readFileSync(${JSON.stringify(folder)} + "/" + name, "utf8")).delete();
`;
}
