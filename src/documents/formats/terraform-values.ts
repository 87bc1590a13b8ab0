import { joinPointer } from "../../json/pointer.ts";
import { isMap } from "../../json/value.ts";
import { terraform as tool } from "../tool.ts";
import type { Format } from "./format.ts";
import { valuesReadBeside } from "./terraform-module.ts";
import { holdsVariables, readVariables } from "./variables.ts";

/** Values without a resource in HCL: Terragrunt's inputs, `.tfvars` files, calls of modules, locals and defaults that plainly hold flavors or images. */
export const terraformValues: Format = {
  name: "terraform-values",
  title: "inputs, variables or locals in HCL that plainly hold flavors, images, aggregates or volume types",
  syntaxes: ["HCL"],
  recognize: (value) => (isMap(value) ? holdsVariables(value) : undefined),
  read: (value, pointer, collector) => {
    if (isMap(value)) readVariables(value, joinPointer(pointer), collector, valuesReadBeside(value, collector), tool);
  },
};
