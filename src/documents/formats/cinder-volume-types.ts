import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, member } from "../../json/value.ts";
import { addResource } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { verbatim } from "../tool.ts";
import type { Format } from "./format.ts";
import { hasVolumeTypeKeys, isEmptyAnswer, isListOf } from "./known-names.ts";

/** Bodies of Cinder's types API; their extra specs are Cinder's, never Nova's. */
export const cinderVolumeTypes: Format = {
  name: "cinder-volume-types",
  title: "volume types as Cinder's API has them",
  recognize: (value) => {
    if (isListOf(member(value, "volume_types"), isNamed) || isEmptyAnswer(value, "volume_types"))
      return "/volume_types is a list of volume types, as Cinder's API gives it";
    if (isNamed(member(value, "volume_type"))) return "/volume_type is a volume type, as Cinder's API takes and gives it";
    return isVolumeType(value) ? "a map with extra specs that only a volume type has" : undefined;
  },
  read: (value, pointer, collector) => {
    const list = member(value, "volume_types");
    if (isList(list)) {
      list.forEach((item, index) => {
        if (isNamed(item)) addVolumeType(item, joinPointer(pointer, "volume_types", index), collector, true);
      });
      return;
    }
    const one = member(value, "volume_type");
    if (one !== undefined) addVolumeType(one, joinPointer(pointer, "volume_type"), collector, true);
    else addVolumeType(value, pointer, collector);
  },
};

function isNamed(value: unknown): boolean {
  return isMap(value) && ["name", "id", "extra_specs"].some((key) => hasMember(value, key));
}

function isVolumeType(value: unknown): boolean {
  return hasVolumeTypeKeys(member(value, "extra_specs")) && !hasMember(value, "ram") && !hasMember(value, "vcpus");
}

/** @param create it is the request that creates the type, or what is stored: Cinder checks less there */
function addVolumeType(value: unknown, pointer: string, collector: Collector, create = false): void {
  addResource(collector, {
    type: "OS::Cinder::VolumeType",
    name: member(value, "name"),
    map: member(value, "extra_specs"),
    pointer: joinPointer(pointer, "extra_specs"),
    owner: pointer,
    nullIsEmpty: true,
    create,
    ofApi: true,
    tool: verbatim,
  });
}
