import type { ServerRule } from "../../rule.ts";
import { spec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";

type Params = { flavor: string; image: string };

/** 2024.1 compares the flavor's boolean with the image's text before it is coerced, so that the two always differ. */
export const virtioPackedRingOnBothSides: ServerRule<Params> = {
  code: "virtio-packed-ring-on-both-sides",
  severity: "error",
  source: "Nova, nova/compute/api.py, _validate_flavor_image_nostatus, 2024.1",
  platform: "openstack",
  since: "2024.1",
  until: "2025.1+nova-31.2.0",
  except: [{ since: "2024.2+nova-30.2.0", until: "2025.1" }],
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:virtio_packed_ring"],
  needs: ["flavor", "image"],
  message: ({ flavor, image }) =>
    `The flavor has hw:virtio_packed_ring "${flavor}" and the image has hw_virtio_packed_ring "${image}". ` +
    "This release compares a boolean with a string, so even equal values conflict. " +
    "Remove the key from one of them.",
  check(server, report) {
    const properties = imageProperties(server);
    const flavor = spec(server, "hw:virtio_packed_ring"),
      image = properties.text("hw_virtio_packed_ring");
    if (flavor == null || image == null) return;
    report({ params: { flavor, image }, keys: [["flavor", "hw:virtio_packed_ring"], properties.where("hw_virtio_packed_ring")] });
  },
};
