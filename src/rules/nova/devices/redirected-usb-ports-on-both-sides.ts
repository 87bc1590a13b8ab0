import type { ServerRule } from "../../rule.ts";
import { filledSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";

type Params = { flavor: string; image: string };

/** Redirected USB ports on flavor and image: Nova compares the flavor's text with the image's number. */
export const redirectedUsbPortsOnBothSides: ServerRule<Params> = {
  code: "redirected-usb-ports-on-both-sides",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_redirected_usb_ports, since 2025.2",
  platform: "openstack",
  since: "2025.2",
  service: "nova",
  stage: "build",
  keys: ["hw:redirected_usb_ports"],
  needs: ["flavor", "image"],
  message: ({ flavor, image }) =>
    `The flavor has hw:redirected_usb_ports "${flavor}" and the image has hw_redirected_usb_ports "${image}". ` +
    "Nova compares a string with a number here, so even equal values conflict. Remove the key from one of them.",
  check(server, report) {
    const properties = imageProperties(server);
    const flavor = filledSpec(server, "hw:redirected_usb_ports"),
      image = properties.integer("hw_redirected_usb_ports");
    // a count of 0 on the image counts as not set; "0" on the flavor is a text like any other
    if (typeof flavor !== "string" || !image) return;
    const params = { flavor, image: properties.text("hw_redirected_usb_ports") ?? "" };
    report({ params, keys: [["flavor", "hw:redirected_usb_ports"], properties.where("hw_redirected_usb_ports")] });
  },
};
