import type { ServerRule } from "../../rule.ts";

/** Two CPU models for one server. */
export const cpuModelDiffers: ServerRule<{ flavor: string; image: string }> = {
  code: "cpu-model-differs",
  severity: "error",
  source: "stx-nova, nova/scheduler/filters/vcpu_model_filter.py; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "schedule",
  keys: ["hw:cpu_model"],
  message: ({ flavor, image }) =>
    `The flavor's hw:cpu_model is "${flavor}" and the image's hw_cpu_model is "${image}". Make them the same, or remove one of the two keys.`,

  check({ flavor, image }, report) {
    const [own, other] = [flavor?.text("hw:cpu_model"), image?.text("hw_cpu_model")];
    if (own === undefined || other === undefined || own === other) return;
    report({
      params: { flavor: own, image: other },
      keys: [
        ["image", "hw_cpu_model"],
        ["flavor", "hw:cpu_model"],
      ],
    });
  },
};
