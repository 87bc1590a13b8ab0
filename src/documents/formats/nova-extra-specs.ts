import { addResource } from "../add-resource.ts";
import { joinPointer } from "../pointer.ts";
import { novaApi } from "../tool.ts";
import { hasMember, isMap, member } from "../tree.ts";
import type { Format } from "./format.ts";
import { isScalar } from "./signs.ts";

/** What stands alone has to be an extra spec by its own word; that it is another's word too (`os:linux`) is not enough. */
const NOVA_KEY =
  /^(?:hw(?:_[a-z]+)?|quota|pci_passthrough|accel|aggregate_instance_extra_specs|powervm):.|^os:secure_boot$|^(?:trait|resources)[\w-]*:[A-Z][A-Z0-9_]*$/;

/** Bodies of os-extra_specs: `{extra_specs: {…}}` of a POST or a GET, and the bare `{k: v}` of a PUT, which is a part. */
export const novaExtraSpecs: Format = {
  name: "nova-extra-specs",
  title: "extra specs as Nova's os-extra_specs has them",
  recognize: (value, { syntax }) => {
    if (!isMap(value)) return undefined;
    const keys = Object.keys(value);
    if (keys.length !== 1) return undefined;
    if (keys[0] === "extra_specs") return "a map with nothing but extra_specs, as os-extra_specs takes and gives it";
    // Requests are JSON; a single line of YAML may be anybody's.
    const only = syntax !== "YAML" && isScalar(Object.values(value)[0]) && NOVA_KEY.test(keys[0] as string);
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
