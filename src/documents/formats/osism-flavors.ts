import { joinPointer } from "../../json/pointer.ts";
import { isList, isMap, member } from "../../json/value.ts";
import { addResource, flavorAmounts } from "../add-resource.ts";
import { python } from "../tool.ts";
import type { Format } from "./format.ts";
import { hasAmount } from "./known-names.ts";

const LISTS = ["mandatory", "recommended"];

/** Catalogs of OSISM's flavor manager, which are those of the Sovereign Cloud Stack: extra specs are among a flavor's amounts. */
export const osismFlavors: Format = {
  name: "osism-flavors",
  title: "a catalog of OSISM's flavor manager",
  recognize: (value) => {
    const list = LISTS.find((key) => {
      const flavors = member(value, key);
      return isList(flavors) && flavors.some(isCatalogued);
    });
    return list && isList(member(value, "reference"))
      ? `reference and ${list} with cpus and ram, as the flavor manager's catalogs have them`
      : undefined;
  },
  read: (value, pointer, collector) => {
    for (const key of LISTS) {
      const flavors = member(value, key);
      if (!isList(flavors)) continue;
      flavors.forEach((flavor, index) => {
        if (!isCatalogued(flavor)) return;
        const owner = joinPointer(pointer, key, index);
        addResource(collector, {
          type: "OS::Nova::Flavor",
          name: member(flavor, "name"),
          map: flavor,
          pointer: owner,
          owner,
          amounts: flavorAmounts(flavor, "cpus"),
          leaves: (name) => !name.includes(":"),
          tool: python,
        });
      });
    }
  },
};

function isCatalogued(value: unknown): boolean {
  return isMap(value) && hasAmount(value, "cpus") && hasAmount(value, "ram");
}
