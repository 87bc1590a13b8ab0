import type { ResizeRule } from "./resize-rule.ts";

/**
 * A resize to a smaller root disk (GiB). A server keeps its first flavor's disk as the min_disk of its image (nova/utils.py,
 * get_system_metadata_from_image), and every resize is compared with that.
 */
export const resizeToSmallerDisk: ResizeRule<{ from: number; to: number }> = {
  code: "resize-to-smaller-disk",
  severity: "error",
  source: "Nova, nova/compute/api.py, resize and _validate_flavor_image_nostatus; nova/virt/libvirt/driver.py, every release",
  service: "nova",
  stage: "request",
  http: 400,
  message: ({ from, to }) =>
    `The server's root disk has ${from} GiB, but the new flavor's has ${to}; Nova cannot shrink a disk. ` +
    "Use a flavor with a disk of the same size or larger; only a server that boots from a volume can have a smaller disk.",
  check({ from, to }) {
    const before = from.resource.disk,
      after = to.resource.disk;
    return !before || !after || after >= before ? undefined : { params: { from: before, to: after }, key: "disk" };
  },
};
