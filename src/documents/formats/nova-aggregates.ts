import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, member } from "../../json/value.ts";
import { addResource } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { verbatim } from "../tool.ts";
import type { Format } from "./format.ts";
import { isEmptyAnswer } from "./known-names.ts";

/** Bodies of Nova's os-aggregates: `{aggregates: […]}`, `{aggregate: {…}}`, and `{set_metadata: {…}}`, which is a part. */
export const novaAggregates: Format = {
  name: "nova-aggregates",
  title: "aggregates as Nova's API has them",
  recognize: (value) => {
    if (!isMap(value)) return undefined;
    const list = member(value, "aggregates");
    if (isList(list) && (list.some(isAggregate) || isEmptyAnswer(value, "aggregates")))
      return "/aggregates is a list of aggregates, as Nova's API gives it";
    if (isAggregate(member(value, "aggregate"))) return "/aggregate is an aggregate, as Nova's API gives it";
    const set = isMap(member(member(value, "set_metadata"), "metadata")) && Object.keys(value).length === 1;
    return set ? "a map with nothing but set_metadata, as os-aggregates takes it" : undefined;
  },
  read: (value, pointer, collector) => {
    const one = member(value, "aggregate");
    if (one !== undefined)
      addAggregate(one, joinPointer(pointer, "aggregate"), collector, { request: collector.source.syntax === "JSON" && isRequest(one) });
    const set = member(value, "set_metadata");
    if (set !== undefined) addAggregate(set, joinPointer(pointer, "set_metadata"), collector, { part: true });
    const list = member(value, "aggregates");
    if (!isList(list)) return;
    list.forEach((item, index) => {
      if (isAggregate(item)) addAggregate(item, joinPointer(pointer, "aggregates", index), collector);
    });
  },
};

function isAggregate(value: unknown): boolean {
  return isMap(value) && hasMember(value, "metadata") && (hasMember(value, "hosts") || hasMember(value, "availability_zone"));
}

/** Whether an aggregate has nothing that Nova gives it when it makes one. */
function isRequest(value: unknown): boolean {
  return !["id", "uuid", "created_at", "hosts"].some((key) => hasMember(value, key));
}

function addAggregate(value: unknown, pointer: string, collector: Collector, { part = false, request = false } = {}): void {
  addResource(collector, {
    type: "OS::Nova::Aggregate",
    name: member(value, "name"),
    map: member(value, "metadata"),
    pointer: joinPointer(pointer, "metadata"),
    owner: pointer,
    part,
    ...(request && isMap(value) && { amounts: { attributes: value }, body: "request" }),
    ofApi: true,
    tool: verbatim,
  });
}
