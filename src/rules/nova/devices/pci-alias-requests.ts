import { readInteger } from "../../../schema/grammar/integer.ts";
import { strip } from "../../../schema/grammar/python-text.ts";
import type { Server } from "../../rule.ts";
import { spec } from "../flavor-specs.ts";

/** One request of `pci_passthrough:alias`, between commas. */
export interface PciAliasRequest {
  readonly text: string;
  /** The alias, without the space around it. */
  readonly name: string;
  /** Whether it is a name and a whole number, and nothing else. */
  readonly wellFormed: boolean;
}

/** The PCI devices that a flavor asks for (nova/pci/request.py, _translate_alias_to_requests, every release). */
export function pciAliasRequests(server: Server): readonly PciAliasRequest[] {
  const text = spec(server, "pci_passthrough:alias");
  if (typeof text !== "string") return [];
  return text.split(",").map((request) => {
    const [name = "", count, ...rest] = request.split(":");
    return { text: request, name: strip(name), wellFormed: count !== undefined && rest.length === 0 && readInteger(count) !== undefined };
  });
}
