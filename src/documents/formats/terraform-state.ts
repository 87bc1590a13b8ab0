import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, member } from "../../json/value.ts";
import { isServiceKey } from "../../rules/glance/image-attributes.ts";
import { addResource } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { textOrNumber } from "../scalar.ts";
import { terraform as tool } from "../tool.ts";
import type { Format } from "./format.ts";
import { kindOfResource } from "./terraform-resources.ts";

/** More modules within modules than anybody has. */
const DEEPEST = 50;

/** A plan or a state as `terraform show -json` prints it (format 1.x), and a state as Terraform stores it (version 4). */
export const terraformState: Format = {
  name: "terraform-state",
  title: "a plan or a state of Terraform or OpenTofu, as JSON",
  syntaxes: ["JSON"],
  recognize: (value) => {
    if (!hasMember(value, "terraform_version")) return undefined;
    for (const field of ["planned_values", "resource_changes"]) {
      if (hasMember(value, field)) return `${field}, as terraform show -json prints a plan`;
    }
    if (hasMember(member(value, "values"), "root_module")) return "values.root_module, as terraform show -json prints a state";
    return isList(member(value, "resources")) && hasMember(value, "lineage")
      ? "a lineage and resources, as Terraform stores a state"
      : undefined;
  },
  read: (value, pointer, collector) => {
    const planned = member(value, "planned_values") ?? member(value, "values");
    if (planned !== undefined)
      readModule(
        member(planned, "root_module"),
        joinPointer(pointer, hasMember(value, "planned_values") ? "planned_values" : "values", "root_module"),
        collector,
        0,
      );
    else if (hasMember(value, "resource_changes"))
      readChanges(member(value, "resource_changes"), joinPointer(pointer, "resource_changes"), collector);
    else readStored(member(value, "resources"), joinPointer(pointer, "resources"), collector);
  },
};

function readModule(module: unknown, pointer: string, collector: Collector, depth: number): void {
  if (depth > DEEPEST) return;
  const resources = member(module, "resources");
  if (isList(resources))
    resources.forEach((each, index) => add(each, member(each, "values"), joinPointer(pointer, "resources", index, "values"), collector));
  const inner = member(module, "child_modules");
  if (isList(inner)) inner.forEach((each, index) => readModule(each, joinPointer(pointer, "child_modules", index), collector, depth + 1));
}

function readChanges(changes: unknown, pointer: string, collector: Collector): void {
  if (!isList(changes)) return;
  changes.forEach((each, index) =>
    add(each, member(member(each, "change"), "after"), joinPointer(pointer, index, "change", "after"), collector),
  );
}

function readStored(resources: unknown, pointer: string, collector: Collector): void {
  if (!isList(resources)) return;
  resources.forEach((each, index) => {
    const instances = member(each, "instances");
    if (!isList(instances)) return;
    instances.forEach((one, number) =>
      add(each, member(one, "attributes"), joinPointer(pointer, index, "instances", number, "attributes"), collector),
    );
  });
}

function add(resource: unknown, attributes: unknown, owner: string, collector: Collector): void {
  const kind = kindOfResource(textOrNumber(member(resource, "type")));
  if (!kind || member(resource, "mode") === "data" || !isMap(attributes)) return;
  addResource(collector, {
    type: kind.type,
    name: member(attributes, "name"),
    map: member(attributes, kind.map),
    pointer: joinPointer(owner, kind.map),
    owner,
    ...(kind.amounts && { amounts: kind.amounts(attributes) }),
    // Terraform keeps what Glance adds to an image among its properties
    ...(kind.type === "OS::Glance::Image" && { leaves: isServiceKey }),
    nullIsEmpty: true,
    tool,
  });
}
