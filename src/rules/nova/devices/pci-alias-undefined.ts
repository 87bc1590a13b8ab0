import { strip } from "../../../schema/grammar/python-text.ts";
import type { ServerRule } from "../../rule.ts";
import { pciAliasRequests } from "./pci-alias-requests.ts";

type Params = { alias: string; known: readonly string[] };

/** A PCI alias that the cloud does not define; silent where the platform's aliases are not known. */
export const pciAliasUndefined: ServerRule<Params> = {
  code: "pci-alias-undefined",
  severity: "error",
  source: "Nova, nova/pci/request.py, get_pci_requests_from_flavor, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["pci_passthrough:alias"],
  message: ({ alias, known }) =>
    `pci_passthrough:alias asks for "${alias}", but nova.conf defines ` +
    `${known.length === 0 ? "no PCI alias" : known.map((name) => `"${name}"`).join(", ")}. Correct the name, or define the alias.`,
  check(server, report) {
    const aliases = server.platform.pci_aliases;
    if (aliases === undefined) return;
    const known = aliases.map(strip),
      told = new Set<string>();
    for (const { name, text } of pciAliasRequests(server)) {
      // a text without a count is no request of an alias yet
      if (known.includes(name) || told.has(name) || text.split(":").length !== 2) continue;
      told.add(name);
      report({ params: { alias: name, known }, keys: [["flavor", "pci_passthrough:alias"]] });
    }
  },
};
