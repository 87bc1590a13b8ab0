import type { ServerRule } from "../../rule.ts";
import { listed } from "../../value/listed.ts";
import { hypervisorsOf, runsOnKvm } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { shownText } from "../shown-text.ts";
import { guestMachine } from "./guest-machine.ts";
import { unsupportedDevices } from "./supported-devices.ts";

type Params = { key: string; value: string; instead: readonly string[]; device: "cdrom" | null };

/** A bus, model or machine type that Nova knows for another hypervisor or another architecture, see `unsupportedDevices`. */
export const deviceUnsupported: ServerRule<Params> = {
  code: "device-unsupported",
  severity: "error",
  source: "Nova, nova/virt/libvirt/blockinfo.py, get_disk_bus_for_device_type, and vif.py, get_base_config, every release; libvirt",
  platform: "openstack",
  service: "nova",
  stage: "build",
  keys: [...new Set(unsupportedDevices.map(({ key }) => key))],
  needs: ["image"],
  message: ({ key, value, instead, device }) =>
    `A KVM or QEMU guest cannot have ${key} "${value}"${device === "cdrom" ? ", which fails with a CD-ROM (a config drive, an ISO image)" : ""}. ` +
    `Set ${key} to ${listed(instead)}.`,
  check(server, report) {
    for (const { key, read, values, instead, service, foreign, on, device } of unsupportedDevices) {
      const text = server.image?.text(key);
      // no key of these has another name, and nearly every value is right
      if (text === undefined || !values.includes(read === undefined ? text : read(text))) continue;
      if (!runsOnKvm(server)) return;
      if (foreign && server.flavor === undefined && hypervisorsOf(server).from !== "platform") continue;
      if (on !== undefined && !on(guestMachine(server))) continue;
      const properties = imageProperties(server);
      const mayNeverCome = device === "cdrom" && properties.text("img_config_drive") !== "mandatory";
      report({
        params: { key, value: shownText(text), instead, device: device ?? null },
        keys: [properties.where(key)],
        service,
        ...(mayNeverCome && { severity: "warning", stage: "operation" }),
      });
    }
  },
};
