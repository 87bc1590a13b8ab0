import type { ServerRule, Where } from "../../rule.ts";
import { exactNumber } from "../exact-number.ts";
import { filledSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";

type Params = { key: string; ports: number | string };

/** Nova's limit (nova/virt/hardware.py, get_redirected_usb_ports). */
const MAX_PORTS = 15n;

/** Fewer than 0 or more than 15 redirected USB ports. */
export const redirectedUsbPortsOutOfRange: ServerRule<Params> = {
  code: "redirected-usb-ports-out-of-range",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_redirected_usb_ports, since 2025.2",
  platform: "openstack",
  since: "2025.2",
  service: "nova",
  stage: "build",
  keys: ["hw:redirected_usb_ports", "hw_redirected_usb_ports"],
  message: ({ key, ports }) => `${key} must be 0 to ${MAX_PORTS}, not ${ports}`,
  check(server, report) {
    const properties = imageProperties(server);
    const text = filledSpec(server, "hw:redirected_usb_ports"),
      image = properties.integer("hw_redirected_usb_ports");
    const flavor = server.flavor?.integer("hw:redirected_usb_ports");
    if (typeof text === "string") {
      // with a count on the image too, Nova stops at the two
      if (!image) blame(flavor, ["flavor", "hw:redirected_usb_ports"]);
    } else if (text === null || server.flavor === undefined) {
      blame(image, properties.where("hw_redirected_usb_ports"));
    }

    function blame(ports: bigint | null | undefined, where: Where): void {
      if (ports == null || (ports >= 0n && ports <= MAX_PORTS)) return;
      report({ params: { key: where[1], ports: exactNumber(ports) }, keys: [where] });
    }
  },
};
