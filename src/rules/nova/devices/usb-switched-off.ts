import { readInteger } from "../../../schema/grammar/integer.ts";
import type { Server, ServerRule, Where } from "../../rule.ts";
import { spec } from "../flavor-specs.ts";
import { runsOnKvm } from "../hypervisors.ts";
import { imageProperties } from "../image-properties.ts";
import { pairedChoice } from "../paired-choice.ts";
import { guestMachine } from "./guest-machine.ts";

type Params = { key: string; value: string };

/** A USB device in a guest whose tablet is virtio: nothing else keeps Nova from switching USB off. */
export const usbSwitchedOff: ServerRule<Params> = {
  code: "usb-switched-off",
  severity: "error",
  source: "Nova, nova/virt/libvirt/driver.py, _guest_add_usb_root_controller, since 2025.2; libvirt refuses the guest",
  platform: "openstack",
  since: "2025.2",
  service: "libvirt",
  stage: "build",
  keys: ["hw:sound_model", "hw_sound_model", "hw:redirected_usb_ports", "hw_redirected_usb_ports"],
  needs: ["flavor", "image"],
  message: ({ key, value }) =>
    `${key} "${value}" needs USB, but hw_input_bus "virtio" makes Nova switch USB off, and libvirt refuses the guest. ` +
    'Set hw_usb_model "qemu-xhci" on the image, or hw_input_bus "usb".',
  check(server, report) {
    const properties = imageProperties(server);
    if (properties.text("hw_input_bus") !== "virtio" || properties.text("hw_disk_bus") === "usb" || !runsOnKvm(server)) return;
    if (guestMachine(server).architecture === "other") return;
    const model = pairedChoice(server, "hw:usb_model", "hw_usb_model");
    if (model === undefined || (model !== null && model.value !== "none")) return;
    const device = usbDevice(server);
    if (device === undefined) return;
    report({ params: { key: device.where[1], value: device.value }, keys: [device.where, properties.where("hw_input_bus")] });
  },
};

function usbDevice(server: Server): { readonly value: string; readonly where: Where } | undefined {
  const sound = pairedChoice(server, "hw:sound_model", "hw_sound_model");
  if (sound?.value === "usb") return sound;
  const properties = imageProperties(server);
  const flavor = readInteger(spec(server, "hw:redirected_usb_ports") ?? ""),
    image = properties.integer("hw_redirected_usb_ports");
  // on both sides they are a conflict of their own
  if (flavor !== undefined && flavor > 0n && image === null) return { value: String(flavor), where: ["flavor", "hw:redirected_usb_ports"] };
  return flavor === undefined && image != null && image > 0n
    ? { value: String(image), where: properties.where("hw_redirected_usb_ports") }
    : undefined;
}
