import { isJsonMaps } from "../../../schema/grammar/json-maps.ts";
import type { ServerRule, Where } from "../../rule.ts";
import { shownText } from "../shown-text.ts";

/** `entry` counts from 1; `field` is the one that Nova does not know. */
type Params = { entry: number; reason: "no-source" | "no-source-type" | "unknown-field"; field?: string };

/** The fields of a mapping in today's form (nova/block_device.py, bdm_new_fields and those of the database). */
const FIELDS: ReadonlySet<string> = new Set(
  (
    "source_type destination_type guest_format device_type disk_bus boot_index device_name delete_on_termination snapshot_id volume_id " +
    "volume_size image_id no_device connection_info tag volume_type encrypted encryption_secret_uuid encryption_format encryption_options " +
    "id instance_uuid attachment_id uuid created_at updated_at deleted_at deleted"
  ).split(" "),
);

/** A disk that Nova makes itself, as the older form names it. */
const LOCAL = /^(?:swap|ephemeral(?:\d|[1-9]\d+))$/;

const KEY = "block_device_mapping";

/** The disks of an image made from a volume, in a form that Nova refuses when a server is asked for. */
export const blockDeviceMappingInvalid: ServerRule<Params> = {
  code: "block-device-mapping-invalid",
  severity: "error",
  source:
    "Nova, nova/block_device.py, BlockDeviceDict._validate and from_legacy; nova/compute/api.py, _get_image_defined_bdms; every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: [KEY],
  needs: ["image"],
  message: ({ entry, reason, field }) =>
    `Entry ${entry} of ${KEY} ${
      reason === "no-source"
        ? 'has no snapshot_id, volume_id, no_device or virtual_name ("swap", "ephemeral0"). If it is in the form with source_type, set bdm_v2 "true"'
        : reason === "no-source-type"
          ? "has no source_type"
          : `has the field ${field}, which Nova does not know`
    }. Nova refuses every server from this image.`,
  check({ image }, report) {
    const text = image?.text(KEY);
    if (image === undefined || text === undefined || image.resource.part || !isJsonMaps(text)) return;
    // any text but an empty one is true there, "False" too
    const isNew = (image.text("bdm_v2") ?? "") !== "";
    const entries = JSON.parse(text) as Readonly<Record<string, unknown>>[];
    const keys: [Where, ...Where[]] = image.has("bdm_v2")
      ? [
          ["image", KEY],
          ["image", "bdm_v2"],
        ]
      : [["image", KEY]];
    for (const [place, each] of entries.entries()) {
      const fault = isNew ? faultOf(each) : isLegacy(each) ? undefined : ({ reason: "no-source" } as const);
      if (fault === undefined) continue;
      report({ params: { entry: place + 1, ...fault }, keys });
      // Nova stops at the first
      return;
    }
  },
};

function isLegacy(entry: Readonly<Record<string, unknown>>): boolean {
  const { virtual_name, snapshot_id, volume_id, no_device } = entry;
  return (typeof virtual_name === "string" && LOCAL.test(virtual_name)) || Boolean(snapshot_id) || Boolean(volume_id) || Boolean(no_device);
}

function faultOf(entry: Readonly<Record<string, unknown>>): Pick<Params, "reason" | "field"> | undefined {
  const field = Object.keys(entry).find((name) => !FIELDS.has(name));
  if (field !== undefined) return { reason: "unknown-field", field: shownText(field) };
  return entry["no_device"] || Object.hasOwn(entry, "source_type") ? undefined : { reason: "no-source-type" };
}
