import { addResource } from "../add-resource.ts";
import { joinPointer } from "../pointer.ts";
import { novaApi } from "../tool.ts";
import { hasMember, isMap, member } from "../tree.ts";
import type { Format } from "./format.ts";
import { hasFlavorKeys, isScalar } from "./signs.ts";

/** Bodies of os-extra_specs: `{extra_specs: {…}}` of a POST or a GET, and the bare `{k: v}` of a PUT, which is a part. */
export const novaExtraSpecs: Format = {
  name: "nova-extra-specs",
  title: "extra specs as Nova's os-extra_specs has them",
  recognize: (value) => {
    if (!isMap(value)) return undefined;
    const keys = Object.keys(value);
    if (keys.length !== 1) return undefined;
    if (keys[0] === "extra_specs") return "a map with nothing but extra_specs, as os-extra_specs takes and gives it";
    const only = isScalar(Object.values(value)[0]) && hasFlavorKeys(value);
    return only ? "a map of one extra spec, as a PUT to os-extra_specs takes it" : undefined;
  },
  read: (value, pointer, collector) => {
    const whole = hasMember(value, "extra_specs");
    addResource(collector, {
      type: "OS::Nova::Flavor",
      map: whole ? member(value, "extra_specs") : value,
      pointer: whole ? joinPointer(pointer, "extra_specs") : pointer,
      owner: pointer,
      part: !whole,
      tool: novaApi,
    });
  },
};
