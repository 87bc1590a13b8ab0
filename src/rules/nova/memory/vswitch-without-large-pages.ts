import type { ServerRule, Where } from "../../rule.ts";
import { filledSpec } from "../flavor-specs.ts";
import { imageProperties } from "../image-properties.ts";
import { guestPageSize, isSmall, letsImageChoose, readPageSize } from "./page-sizes.ts";

type Params = { key: string | null; size: string | null };

/**
 * Pages that can be small although the hosts use OVS-DPDK. A warning, because Nova and Neutron accept such a server and it
 * boots: the switch's vhost-user ports reach a guest through shared memory, which libvirt gives a guest only with large pages,
 * so its network does not work.
 */
export const vswitchWithoutLargePages: ServerRule<Params> = {
  code: "vswitch-without-large-pages",
  severity: "warning",
  source: "Operators of Open vSwitch with DPDK; Nova, nova/virt/libvirt/vif.py, vhost-user; every release",
  platform: "openstack",
  service: "nova",
  stage: "build",
  keys: [],
  keysWithFacts: ["*"],
  message: ({ key, size }) =>
    `The hosts switch packets with OVS-DPDK, but ${key === null ? "the flavor has no hw:mem_page_size" : `${key} is "${size}"`}: ` +
    'without large pages the server boots, but its network does not work. Set hw:mem_page_size "large".',
  check(server, report) {
    if (server.platform.vswitch_type !== "ovs-dpdk") return;
    const flavor = filledSpec(server, "hw:mem_page_size"),
      size = guestPageSize(server);
    if (flavor === null) return report({ params: { key: null, size: null }, keys: [["flavor", "hw:mem_page_size"]] });
    if (flavor === undefined || typeof size !== "number" || !isSmall(size)) return;
    const image = imageProperties(server),
      chosen = letsImageChoose(readPageSize(flavor) ?? 0);
    const where: Where = chosen ? image.where("hw_mem_page_size") : ["flavor", "hw:mem_page_size"];
    report({ params: { key: where[1], size: chosen ? (image.text("hw_mem_page_size") ?? null) : flavor }, keys: [where] });
  },
};
