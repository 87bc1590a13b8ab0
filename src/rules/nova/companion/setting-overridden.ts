import { readBoolean } from "../../../schema/grammar/boolean.ts";
import type { Server, ServerRule, Where } from "../../rule.ts";
import { filledSpec, flagSpec, spec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";

type Params = { key: string; value: string; by: string; winner: string };

interface Row {
  readonly keys: readonly string[];
  /** The setting without effect, and the one that wins; undefined where both hold or one is not known. */
  find(server: Server): readonly [loser: Where, winner: Where] | undefined;
}

const flavorKey = (key: string): Where => ["flavor", key];
const imageKey = (key: string): Where => ["image", key];

const differ = (left: string | null | undefined, right: string | null | undefined): boolean =>
  typeof left === "string" && typeof right === "string" && (readBoolean(left) ?? left) !== (readBoolean(right) ?? right);

/** Each row names the function that decides, in nova/. */
const rows: readonly Row[] = [
  // virt/libvirt/driver.py, _guest_add_watchdog_action
  {
    keys: ["hw:watchdog_action"],
    find: (server) =>
      differ(filledSpec(server, "hw:watchdog_action"), imageProperties(server).choice("hw_watchdog_action"))
        ? [flavorKey("hw:watchdog_action"), imageKey("hw_watchdog_action")]
        : undefined,
  },
  // virt/libvirt/driver.py, _configure_guest_by_virt_type
  {
    keys: ["hw:boot_menu"],
    find: (server) =>
      differ(spec(server, "hw:boot_menu"), imageProperties(server).text("hw_boot_menu"))
        ? [flavorKey("hw:boot_menu"), imageKey("hw_boot_menu")]
        : undefined,
  },
  // virt/libvirt/driver.py, _set_features: any of them that is true is enough
  {
    keys: ["hw:hide_hypervisor_id", "hide_hypervisor_id", "img_hide_hypervisor_id"],
    find(server) {
      const settings: readonly (readonly [Where, boolean | null | undefined])[] = [
        [flavorKey("hw:hide_hypervisor_id"), flagSpec(server, "hw:hide_hypervisor_id")],
        [flavorKey("hide_hypervisor_id"), flagSpec(server, "hide_hypervisor_id")],
        [imageKey("img_hide_hypervisor_id"), imageProperties(server).flag("img_hide_hypervisor_id")],
      ];
      const loser = settings.find(([, on]) => on === false),
        winner = settings.find(([, on]) => on === true);
      return loser && winner ? [loser[0], winner[0]] : undefined;
    },
  },
  // virt/libvirt/driver.py, _add_rng_device
  {
    keys: ["hw_rng:rate_bytes"],
    find: (server) =>
      filledSpec(server, "hw_rng:rate_bytes") && filledSpec(server, "hw_rng:rate_period") && flagSpec(server, "hw_rng:allowed") === false
        ? [flavorKey("hw_rng:rate_bytes"), flavorKey("hw_rng:allowed")]
        : undefined,
  },
  // virt/libvirt/driver.py, _get_pointer_bus_and_model
  {
    keys: ["hw_pointer_model"],
    find(server) {
      const { image } = server;
      return image?.has("hw_pointer_model") && image.text("hw_input_bus") === "virtio"
        ? [imageKey("hw_pointer_model"), imageKey("hw_input_bus")]
        : undefined;
    },
  },
  // objects/image_meta.py, _set_attr_from_legacy_names: another adapter than ide also sets the SCSI model
  {
    keys: ["vmware_adaptertype"],
    find({ image }) {
      const adapter = image?.text("vmware_adaptertype"),
        bus = image?.text("hw_disk_bus");
      if (!adapter || !bus || bus === (adapter === "ide" ? "ide" : "scsi")) return undefined;
      return adapter === "ide" || image?.has("hw_scsi_model") ? [imageKey("vmware_adaptertype"), imageKey("hw_disk_bus")] : undefined;
    },
  },
];

/** A setting that another one overrides, on the same side or on the other, without an error. */
export const settingOverridden: ServerRule<Params> = {
  code: "setting-overridden",
  severity: "warning",
  source: "Nova, nova/virt/libvirt/driver.py, and nova/objects/image_meta.py, every release",
  platform: "openstack",
  service: "nova",
  stage: "build",
  keys: rows.flatMap(({ keys }) => keys),
  message: ({ key, value, by, winner }) => `${key} "${value}" has no effect, because ${by} "${winner}" takes precedence`,
  check(server, report) {
    const { flavor, image } = server;
    for (const { keys, find } of rows) {
      const found = keys.some((key) => flavor?.has(key) || image?.has(key)) ? find(server) : undefined;
      if (found === undefined) continue;
      const [loser, winner] = found;
      const text = ([side, key]: Where): string => shownText(server[side]?.text(key) ?? "");
      report({ params: { key: loser[1], value: text(loser), by: winner[1], winner: text(winner) }, keys: [loser, winner] });
    }
  },
};
