import type { ServerRule, Where } from "../../rule.ts";
import { imageProperties } from "../image-properties.ts";
import { keyTraits } from "./key-traits.ts";

type Params = { key: string; trait: string };

const PREFIX = "trait:";
/** No image backend of libvirt supports it, and other drivers have none (nova/virt/libvirt/imagebackend.py, SUPPORTS_LUKS, Zed to the development branch). */
const ABSENT = /^COMPUTE_EPHEMERAL_ENCRYPTION(?:_PLAIN|_LUKS|_LUKSV2)?$/;

/** A trait that no compute driver of Nova reports: Placement finds no host. */
export const traitOnNoHost: ServerRule<Params> = {
  code: "trait-on-no-host",
  severity: "error",
  source:
    "Nova, nova/scheduler/request_filter.py, ephemeral_encryption_filter; nova/virt/libvirt/imagebackend.py, SUPPORTS_LUKS; Zed to the development branch",
  platform: "openstack",
  since: "zed",
  service: "placement",
  stage: "schedule",
  whole: true,
  keys: ["hw:ephemeral_encryption", "hw_ephemeral_encryption", "trait:COMPUTE_EPHEMERAL_ENCRYPTION{format}"],
  message: ({ key, trait }) =>
    `${key} asks for hosts with the trait ${trait}, but no compute driver of Nova reports it: no host will be found`,
  check(server, report) {
    const asked: [Where, string][] = keyTraits(server).map(({ where, trait }) => [where, trait]);
    for (const key of server.flavor?.keys() ?? []) {
      if (key.startsWith(PREFIX) && server.flavor?.text(key) === "required") asked.push([["flavor", key], key.slice(PREFIX.length)]);
    }
    for (const key of server.image?.keys() ?? []) {
      if (key.startsWith(PREFIX) && imageProperties(server).requires(key.slice(PREFIX.length)) === true)
        asked.push([["image", key], key.slice(PREFIX.length)]);
    }
    for (const [where, trait] of asked) {
      if (ABSENT.test(trait)) report({ params: { key: where[1], trait }, keys: [where] });
    }
  },
};
