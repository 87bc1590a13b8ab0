import { isList, member } from "../../json/value.ts";
import { addResource, flavorAmounts } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { reportMisspelt } from "../misspelt-members.ts";
import { handwritten, python } from "../tool.ts";
import type { Format } from "./format.ts";
import { readItems } from "./items.ts";
import { isFlavor } from "./known-names.ts";

/** A flavor written by hand, `{name, vcpus, ram, disk, extra_specs}`, or a list of them. */
export const flavor: Format = {
  name: "flavor",
  title: "a flavor, or a list of flavors",
  recognize: (value) => {
    if (isFlavor(value)) return "a map with a flavor's amounts or extra specs";
    return isList(value) && value.some(isFlavor) ? "a list of maps with a flavor's amounts or extra specs" : undefined;
  },
  read: (value, pointer, collector) => {
    if (isList(value)) readItems(value, pointer, collector, addItem);
    else addFlavor(value, pointer, collector);
  },
  list: { pointer: "", item: addItem },
};

function addItem(item: unknown, pointer: string, collector: Collector): void {
  if (isFlavor(item)) addFlavor(item, pointer, collector);
}

/** Adds a flavor whose parts have Nova's names. */
function addFlavor(value: unknown, pointer: string, collector: Collector): void {
  reportMisspelt(collector, value, pointer, "a flavor", ["extra_specs", "vcpus", "ram"]);
  addResource(collector, {
    type: "OS::Nova::Flavor",
    name: member(value, "name"),
    map: member(value, "extra_specs"),
    pointer: `${pointer}/extra_specs`,
    owner: pointer,
    amounts: flavorAmounts(value),
    // JSON is sent as it is; YAML is first read by some tool, mostly one in Python.
    tool: collector.source.syntax === "YAML" ? python : handwritten,
  });
}
