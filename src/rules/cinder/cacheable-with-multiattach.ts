import type { ServerRule } from "../rule.ts";

type Params = Record<string, never>;

/** A type that is to be cached on hosts and attached to several servers. */
export const cacheableWithMultiattach: ServerRule<Params> = {
  code: "cacheable-with-multiattach",
  severity: "error",
  source: "Cinder, cinder/api/contrib/types_extra_specs.py, _check_cacheable; every release since ussuri",
  platform: "openstack",
  service: "cinder",
  stage: "set",
  http: 400,
  keys: ["cacheable"],
  needs: ["volume_type"],
  message: () => 'cacheable and multiattach cannot both be "<is> True": Cinder refuses the second one. Remove one of them.',
  check({ volume_type }, report) {
    if (volume_type?.text("cacheable") !== "<is> True" || volume_type.text("multiattach") !== "<is> True") return;
    // only the call that sets extra specs looks, not the one that creates a type with them
    const severity = volume_type.resource.create ? "warning" : "error";
    report({
      params: {},
      keys: [
        ["volume_type", "cacheable"],
        ["volume_type", "multiattach"],
      ],
      severity,
    });
  },
};
