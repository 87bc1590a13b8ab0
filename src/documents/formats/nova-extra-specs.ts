import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isMap, member } from "../../json/value.ts";
import { addResource } from "../add-resource.ts";
import { novaApi } from "../tool.ts";
import type { Format } from "./format.ts";
import { hasFlavorKeys, hasVolumeTypeKeys, isScalar } from "./known-names.ts";

/** A map without context must have an extra spec of Nova's own; a word that others also use (`os:linux`) is not enough. */
const NOVA_KEY =
  /^(?:hw(?:_[a-z]+)?|quota|pci_passthrough|accel|aggregate_instance_extra_specs|powervm):.|^os:secure_boot$|^(?:trait|resources)[\w-]*:[A-Z][A-Z0-9_]*$/;

/** Capabilities of nodes, which Ironic reads from flavors; others are of back ends of Cinder and Manila. */
const NODE_KEY =
  /^capabilities:(?:boot_option|boot_mode|secure_boot|trusted_boot|disk_label|profile|node|raid_level|iscsi_boot|cpu_\w+|hypervisor_\w+)$/;
const BACK_END_KEY =
  /^(?:capabilities:|driver_handles_share_servers$|snapshot_support$|create_share_from_snapshot_support$|revert_to_snapshot_support$|mount_snapshot_support$|replication_type$|share_backend_name$|availability_zones$|dedupe$|thin_provisioning$|max_files_multiplier$)/;

/**
 * Whether extra specs are those of a volume type or a share type, which Cinder and Manila accept in the same form: by their
 * keys, if none is a flavor's.
 */
function isOfOthers(specs: unknown): boolean {
  if (!isMap(specs) || hasFlavorKeys(specs)) return false;
  const keys = Object.keys(specs);
  if (keys.some((key) => NODE_KEY.test(key))) return false;
  return hasVolumeTypeKeys(specs) || keys.some((key) => BACK_END_KEY.test(key) || /^<(?:is|in|or|all-in)> /.test(String(specs[key])));
}

/** Bodies of os-extra_specs: `{extra_specs: {…}}` of a POST or a GET, and the bare `{k: v}` of a PUT, which is a part. */
export const novaExtraSpecs: Format = {
  name: "nova-extra-specs",
  title: "extra specs as Nova's os-extra_specs has them",
  recognize: (value, { syntax }) => {
    if (!isMap(value)) return undefined;
    const keys = Object.keys(value);
    if (keys.length !== 1) return undefined;
    if (keys[0] === "extra_specs") {
      if (isOfOthers(value["extra_specs"])) return undefined;
      return "a map with nothing but extra_specs, as os-extra_specs takes and gives it";
    }
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
      ofApi: true,
      tool: novaApi,
    });
  },
};
