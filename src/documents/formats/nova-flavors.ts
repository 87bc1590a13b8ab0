import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, member } from "../../json/value.ts";
import { addResource, flavorAmounts } from "../add-resource.ts";
import { propertiesNotListed } from "../codes/properties-not-listed.ts";
import type { Collector } from "../collector.ts";
import { novaApi } from "../tool.ts";
import type { Format } from "./format.ts";
import { readItems } from "./items.ts";
import { isFlavor } from "./known-names.ts";

/** Bodies of Nova's flavors API: `{flavors: […]}`, `{flavor: {…}}`; extra specs are in them from microversion 2.61. */
export const novaFlavors: Format = {
  name: "nova-flavors",
  title: "flavors as Nova's API has them",
  recognize: (value, { syntax }) => {
    if (!isMap(value)) return undefined;
    const list = member(value, "flavors");
    if (isList(list)) {
      const sure = syntax === "YAML" ? list.some(isAnswer) : list.length === 0 ? Object.keys(value).length === 1 : list.some(isFlavor);
      return sure ? "/flavors is a list of flavors, as Nova's API gives it" : undefined;
    }
    const one = member(value, "flavor");
    const sure = Object.keys(value).length === 1 && (isFlavor(one) || hasAmounts(one)) && (syntax !== "YAML" || isAnswer(one));
    return sure ? "/flavor is a flavor, as Nova's API gives it" : undefined;
  },
  read: (value, pointer, collector) => {
    const one = member(value, "flavor");
    if (isMap(one)) addNovaFlavor(one, joinPointer(pointer, "flavor"), collector, isRequest(one) ? "request" : "answer");
    const list = member(value, "flavors");
    if (!isList(list)) return;
    readItems(list, joinPointer(pointer, "flavors"), collector, addItem);
    reportUnlisted(list, joinPointer(pointer, "flavors"), collector);
  },
  list: { pointer: "/flavors", item: addItem, all: reportUnlisted },
};

/** Whether a map has a flavor's three amounts, right or wrong. */
function hasAmounts(flavor: unknown): boolean {
  return ["vcpus", "ram", "disk"].every((amount) => hasMember(flavor, amount));
}

/** Whether a flavor has what only an answer of Nova has. */
function isAnswer(flavor: unknown): boolean {
  return isFlavor(flavor) && (hasMember(flavor, "os-flavor-access:is_public") || hasMember(flavor, "links"));
}

function addItem(item: unknown, pointer: string, collector: Collector): void {
  if (isFlavor(item)) addNovaFlavor(item, pointer, collector, "answer");
}

/** Whether a flavor has nothing that only Nova's answers have; from microversion 2.61 they have the extra specs. */
function isRequest(flavor: unknown): boolean {
  return !["links", "OS-FLV-DISABLED:disabled", "extra_specs"].some((key) => hasMember(flavor, key));
}

/** An answer has extra specs from microversion 2.61; a document written by hand without any is not an answer. */
function reportUnlisted(items: readonly unknown[], pointer: string, collector: Collector): void {
  if (items.some((item) => hasMember(item, "extra_specs")) || !items.some(isAnswer)) return;
  const told = { list: "Nova's list before microversion 2.61", instead: "the header OpenStack-API-Version: compute 2.61, or a later one" };
  collector.report(propertiesNotListed, told, { pointer });
}

function addNovaFlavor(flavor: unknown, pointer: string, collector: Collector, body: "request" | "answer"): void {
  addResource(collector, {
    type: "OS::Nova::Flavor",
    name: member(flavor, "name"),
    map: member(flavor, "extra_specs"),
    pointer: `${pointer}/extra_specs`,
    owner: pointer,
    amounts: flavorAmounts(flavor),
    // Before microversion 2.61 an answer does not have the extra specs.
    part: !hasMember(flavor, "extra_specs"),
    body,
    ofApi: true,
    tool: novaApi,
  });
}
