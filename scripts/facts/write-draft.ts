import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../../src/files/write-whole.ts";
import type { Namespace, Supplement } from "../../src/model.ts";
import type { Change, Facts } from "./compare-facts.ts";

/** The prefixes that associations give keys, by resource type. */
const prefixOf = ({ resource_type_associations = [] }: Namespace, type: string): string | undefined =>
  resource_type_associations.find(({ name, properties_target }) => name === type && properties_target === undefined)?.prefix ?? "";

/**
 * Writes what a release changed into the supplements, as a draft: new values of known keys stand since the release, gone keys and values
 * until it, and new keys go into a namespace of their own, without title and description, which the tests refuse until someone writes them.
 * @returns the files that were written
 */
export function writeDraft(root: string, release: string, changes: readonly Change[], facts: Facts): string[] {
  const folder = join(root, "metadefs/openstack");
  const written = new Set<string>();
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".json"))) {
    const namespace = read<Namespace>(join(folder, name));
    const file = join(folder, "supplement", name);
    let supplement: Supplement;
    try {
      supplement = read<Supplement>(file);
    } catch {
      supplement = { namespace: namespace.namespace };
    }
    let changed = false;
    for (const change of changes) {
      const type = change.resource_type;
      if (!(namespace.resource_type_associations ?? []).some((each) => each.name === type)) continue;
      const prefix = prefixOf(namespace, type) ?? "";
      const property = change.key.startsWith(prefix) ? change.key.slice(prefix.length) : undefined;
      const definition = property === undefined ? undefined : namespace.properties?.[property];
      if (property === undefined || definition === undefined) continue;
      const facts = ((supplement.properties ??= {})[property] ??= {});
      if (change.kind === "value-new" && change.value !== undefined) {
        if (definition.enum !== undefined && !definition.enum.includes(change.value)) {
          definition.enum.push(change.value);
          write(join(folder, name), namespace);
          written.add(name);
        }
        (facts.values ??= {})[change.value] = { since: release };
      } else if (change.kind === "value-gone" && change.value !== undefined) {
        (facts.values ??= {})[change.value] = { ...facts.values?.[change.value], until: release };
      } else if (change.kind === "key-gone") facts.until = release;
      else continue;
      changed = true;
    }
    if (changed) {
      write(file, supplement);
      written.add(`supplement/${name}`);
    }
  }
  for (const type of ["OS::Nova::Flavor", "OS::Glance::Image"]) {
    const added = changes.filter((change) => change.kind === "key-new" && change.resource_type === type && !change.key.includes("{"));
    if (added.length > 0) for (const name of writeStubs(folder, release, type, added, facts)) written.add(name);
  }
  return [...written];
}

function writeStubs(folder: string, release: string, type: string, added: readonly Change[], facts: Facts): string[] {
  const name = `draft-${release}-${type === "OS::Nova::Flavor" ? "flavor" : "image"}.json`;
  const known = type === "OS::Nova::Flavor" ? facts.extra_specs : facts.image_properties;
  const typeOf = (key: string): string =>
    /^(?:bool|FlexibleBoolean)$/.test(known[key]?.type ?? "") ? "boolean" : /^int/i.test(known[key]?.type ?? "") ? "integer" : "string";
  const properties = Object.fromEntries(
    added.map(({ key }) => [key, { type: typeOf(key), ...(known[key]?.enum !== undefined && { enum: [...(known[key]?.enum ?? [])] }) }]),
  );
  const namespace = `Draft::${release}::${type === "OS::Nova::Flavor" ? "Flavor" : "Image"}`;
  write(join(folder, name), { namespace, resource_type_associations: [{ name: type }], properties });
  const spans = Object.fromEntries(added.map(({ key }) => [key, { since: release }]));
  write(join(folder, "supplement", name), { namespace, properties: spans });
  return [name, `supplement/${name}`];
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;

function write(file: string, value: unknown): void {
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  writeWhole(file, `${JSON.stringify(value, null, 2)}\n`, { before });
}
