import type { ServerRule } from "../../rule.ts";
import { cpusAt } from "../python2-value.ts";

const KEY = "hw:pci_irq_affinity_mask";

/** A mask of vCPUs for a device's interrupts that names none. */
export const irqMaskEmpty: ServerRule<{ value: string }> = {
  code: "irq-mask-empty",
  severity: "error",
  source: "stx-nova, nova/api/openstack/compute/flavors_extraspecs.py, _validate_pci_irq_affinity_mask; 2018.07 to master",
  platform: "starlingx",
  service: "nova",
  stage: "set",
  http: 400,
  keys: [KEY],
  message: ({ value }) =>
    value === ""
      ? `${KEY} is empty, which Nova cannot handle. List at least one vCPU, such as "0" or "0-1", or remove the key.`
      : `${KEY} "${value}" selects no vCPU, but it needs at least one. "^" only removes vCPUs that the same list names: name a vCPU that "^" does not remove.`,

  check({ flavor }, report) {
    const value = flavor?.text(KEY);
    if (flavor === undefined || value === undefined || cpusAt(flavor, KEY)?.length !== 0) return;
    // the fork's reader answers None to an empty text, and the check goes on with it
    report({ params: { value }, keys: [["flavor", KEY]], ...(value === "" && { http: 500 }) });
  },
};
