import { cpuPolicyConflict as inNova } from "../../nova/cpu/cpu-policy-conflict.ts";

/** An image that wants dedicated CPUs of a flavor whose CPUs are shared; the fork knows no other policies. */
export const cpuPolicyConflict: typeof inNova = {
  ...inNova,
  source: "stx-nova, nova/virt/hardware.py, _get_cpu_policy_constraints; 2018.07 to master",
  platform: "starlingx",

  check({ flavor, image }, report) {
    if (flavor?.text("hw:cpu_policy") !== "shared" || image?.text("hw_cpu_policy") !== "dedicated") return;
    report({
      params: { flavor: "shared", image: "dedicated" },
      keys: [
        ["flavor", "hw:cpu_policy"],
        ["image", "hw_cpu_policy"],
      ],
    });
  },
};
