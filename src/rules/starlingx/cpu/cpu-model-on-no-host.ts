import type { ServerRule, Where } from "../../rule.ts";
import type { Side } from "../../side.ts";
import { listed } from "../../value/listed.ts";
import { cpuModels, runs } from "./cpu-models.ts";

const FLAVOR_KEY = "hw:cpu_model";
const IMAGE_KEY = "hw_cpu_model";

/** A CPU model that none of the platform's hosts can give. */
export const cpuModelOnNoHost: ServerRule<{ key: string; model: string; hosts: readonly string[]; unknown: boolean; release: string }> = {
  code: "cpu-model-on-no-host",
  severity: "error",
  source: "stx-nova, nova/scheduler/filters/vcpu_model_filter.py; 2018.07 to master (with IBRS models)",
  platform: "starlingx",
  service: "nova",
  stage: "schedule",
  keys: [FLAVOR_KEY, IMAGE_KEY],
  message: ({ key, model, hosts, unknown, release }) =>
    unknown
      ? `No host accepts ${key}=${model}: StarlingX ${release} does not know the hosts' models (${listed(hosts, "and")}), ` +
        `and its scheduler then refuses every ${key}. Remove the key.`
      : `No host accepts ${key}=${model}: a host runs its own model and older ones, and models with IBRS only if it has IBRS itself. ` +
        `The hosts are ${listed(hosts, "and")}; use a model that they run.`,

  check({ flavor, image, platform, target }, report) {
    const hosts = platform.host_cpu_models ?? [];
    const asked = askedModel(flavor, image);
    if (hosts.length === 0 || asked === undefined) return;
    const [model, where] = asked;
    const known = cpuModels(target.release);
    // a model that the release does not know has its own finding
    if (!known.includes(model) || hosts.some((host) => runs(target.release, host, model))) return;
    const unknown = hosts.every((host) => !known.includes(host));
    report({ params: { key: where[1], model, hosts, unknown, release: target.release }, keys: [where] });
  },
};

/** The flavor's model overrides the image's; a flavor that is not known can only repeat the image's. */
function askedModel(flavor: Side | undefined, image: Side | undefined): [string, Where] | undefined {
  const own = flavor?.text(FLAVOR_KEY);
  if (own) return [own, ["flavor", FLAVOR_KEY]];
  const other = image?.text(IMAGE_KEY);
  return other ? [other, ["image", IMAGE_KEY]] : undefined;
}
