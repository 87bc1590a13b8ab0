import type { ServerRule } from "../../rule.ts";
import { exactNumber } from "../exact-number.ts";
import { imageProperties } from "../image-properties.ts";

type Params = { flavor: number | string; image: number | string };

/** The image asks for more serial ports than the flavor grants. */
export const serialPortsAboveFlavor: ServerRule<Params> = {
  code: "serial-ports-above-flavor",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_number_of_serial_ports, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:serial_port_count"],
  needs: ["flavor", "image"],
  message: ({ flavor, image }) =>
    `The image asks for ${image} serial ports, but the flavor's hw:serial_port_count allows ${flavor}. An image can only ask for fewer.`,
  check(server, report) {
    const flavor = server.flavor?.integer("hw:serial_port_count"),
      image = imageProperties(server).integer("hw_serial_port_count");
    // a count of 0 counts as not set
    if (!flavor || !image || image <= flavor) return;
    const keys = [
      ["image", "hw_serial_port_count"],
      ["flavor", "hw:serial_port_count"],
    ] as const;
    report({ params: { flavor: exactNumber(flavor), image: exactNumber(image) }, keys });
  },
};
