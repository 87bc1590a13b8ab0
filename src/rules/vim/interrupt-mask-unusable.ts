import type { ServerRule } from "../rule.ts";
import { VIM } from "./vim-rule.ts";

type Params = { value: string };

/** A list of CPUs that StarlingX's interrupt agent cannot read. */
export const interruptMaskUnusable: ServerRule<Params> = {
  ...VIM,
  code: "interrupt-mask-unusable",
  severity: "error",
  source: "StarlingX, utilities, pci_irq_affinity/utils.py; releases 9 and later",
  keys: ["hw:pci_irq_affinity_mask"],
  message: ({ value }) => `hw:pci_irq_affinity_mask must be a list of CPUs such as 0-3,^2, not "${value}": the agent fails over it`,
  check(server, report) {
    const value = server.flavor?.text("hw:pci_irq_affinity_mask"),
      cpus = server.flavor?.cpus("hw:pci_irq_affinity_mask");
    if (value !== undefined && (cpus === undefined || cpus.size === 0)) {
      report({ params: { value }, keys: [["flavor", "hw:pci_irq_affinity_mask"]], service: "pci-irq-affinity-agent" });
    }
  },
};
