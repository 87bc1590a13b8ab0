import type { ServerRule } from "../rule.ts";
import { VIM } from "./vim-rule.ts";

/** `unread`: the list is right, and nothing reads it. */
type Params = { value: string; unread?: true };

/** A list of CPUs that StarlingX's interrupt agent cannot read, or never reads. */
export const interruptMaskUnusable: ServerRule<Params> = {
  ...VIM,
  code: "interrupt-mask-unusable",
  severity: "error",
  source: "StarlingX, utilities, pci_irq_affinity/utils.py; releases 9 and later",
  keys: ["hw:pci_irq_affinity_mask"],
  message: ({ value, unread }) =>
    unread
      ? "hw:pci_irq_affinity_mask has no effect without pinned CPUs: StarlingX's interrupt agent moves interrupts only to pinned CPUs. " +
        'Set hw:cpu_policy "dedicated".'
      : `hw:pci_irq_affinity_mask must be a list of CPUs such as 0-3,^2, not "${value}"; with this value, StarlingX's interrupt agent fails`,
  check(server, report) {
    const value = server.flavor?.text("hw:pci_irq_affinity_mask"),
      cpus = server.flavor?.cpus("hw:pci_irq_affinity_mask");
    if (value === undefined) return;
    const keys = [["flavor", "hw:pci_irq_affinity_mask"]] as const,
      service = "pci-irq-affinity-agent";
    if (cpus === undefined || cpus.size === 0) report({ params: { value }, keys, service });
    else if (server.flavor?.lacks("hw:cpu_policy") || server.flavor?.text("hw:cpu_policy") === "shared") {
      report({ params: { value, unread: true }, keys, service, severity: "warning" });
    }
  },
};
