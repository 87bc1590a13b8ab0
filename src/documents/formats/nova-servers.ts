import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, type JsonMap, member } from "../../json/value.ts";
import { addResource, flavorAmounts } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { novaApi, verbatim } from "../tool.ts";
import type { Format } from "./format.ts";
import { readItems } from "./items.ts";
import { isEmptyAnswer } from "./known-names.ts";

/** Bodies of Nova's servers API: metadata, and from microversion 2.47 on the flavor itself. */
export const novaServers: Format = {
  name: "nova-servers",
  title: "servers as Nova's API has them, with their flavors",
  recognize: (value) => {
    const list = member(value, "servers");
    if (isList(list) && (list.some(isServer) || isEmptyAnswer(value, "servers")))
      return "/servers is a list of servers, as Nova's API gives it";
    return isServer(member(value, "server")) ? "/server is a server, as Nova's API takes and gives it" : undefined;
  },
  read: (value, pointer, collector) => {
    const one = member(value, "server");
    if (one !== undefined) addServer(one, joinPointer(pointer, "server"), collector);
    const list = member(value, "servers");
    if (isList(list)) readItems(list, joinPointer(pointer, "servers"), collector, addItem);
  },
  list: { pointer: "/servers", item: addItem },
};

/** A request names its flavor and image by reference; an answer has a map of the flavor. Servers of other people's have flavors, too. */
function isServer(value: unknown): boolean {
  const flavor = member(value, "flavor");
  const isShown = ["id", "original_name"].some((key) => hasMember(flavor, key));
  return isShown || ["flavorRef", "imageRef"].some((key) => typeof member(value, key) === "string");
}

/** Whether a server is asked for: it has no flavor of its own yet, and no id. */
function isRequestFor(server: JsonMap): boolean {
  return !hasMember(server, "id") && !isMap(member(server, "flavor"));
}

function addItem(item: unknown, pointer: string, collector: Collector): void {
  if (isServer(item)) addServer(item, pointer, collector);
}

function addServer(server: unknown, pointer: string, collector: Collector): void {
  const isRequest = collector.source.syntax === "JSON" && isMap(server) && isRequestFor(server);
  if (hasMember(server, "metadata") || isRequest) {
    addResource(collector, {
      type: "OS::Nova::Server",
      name: member(server, "name"),
      map: member(server, "metadata"),
      pointer: joinPointer(pointer, "metadata"),
      owner: pointer,
      ...(isRequest && { amounts: { attributes: server }, body: "request" }),
      ofApi: true,
      tool: verbatim,
    });
  }
  const flavor = member(server, "flavor");
  // Before 2.47 the flavor is only named.
  if (!hasMember(flavor, "extra_specs")) return;
  addResource(collector, {
    type: "OS::Nova::Flavor",
    name: member(flavor, "original_name"),
    map: member(flavor, "extra_specs"),
    pointer: joinPointer(pointer, "flavor", "extra_specs"),
    owner: joinPointer(pointer, "flavor"),
    amounts: flavorAmounts(flavor),
    body: "answer",
    ofApi: true,
    tool: novaApi,
  });
}
