import type { ServerRule } from "../../rule.ts";
import { shownText } from "../shown-text.ts";
import { pciAliasRequests } from "./pci-alias-requests.ts";

type Params = { request: string };

/** A PCI request that is not an alias and a whole number: an HTTP 500 in Nova. */
export const pciAliasMalformed: ServerRule<Params> = {
  code: "pci-alias-malformed",
  severity: "error",
  source: "Nova, nova/pci/request.py, get_pci_requests_from_flavor, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 500,
  keys: ["pci_passthrough:alias"],
  message: ({ request }) => `"${request}" is not valid for pci_passthrough:alias; use an alias and a number of devices, as in "gpu:1"`,
  check(server, report) {
    const malformed = pciAliasRequests(server).filter(({ wellFormed }) => !wellFormed);
    for (const request of new Set(malformed.map(({ text }) => shownText(text)))) {
      report({ params: { request }, keys: [["flavor", "pci_passthrough:alias"]] });
    }
  },
};
