import { spanHolds } from "../../catalog/releases.ts";
import type { Span, Stage } from "../../model.ts";
import type { Server, ServerRule } from "../rule.ts";
import { listed } from "../value/listed.ts";
import { withoutBlanks } from "../value/outer-blanks.ts";
import { choicesOf } from "./choices.ts";
import { pinning } from "./cpu/pinning.ts";
import { filledSpec, spec } from "./flavor-specs.ts";
import { asksEphemeralEncryption, hasMemoryEncryption, hasTpmVersion } from "./image/paired-settings.ts";
import { imageProperties } from "./image-properties.ts";
import { guestNuma } from "./numa/guest-numa.ts";
import { shownText } from "./shown-text.ts";

type Params = { key: string; value: string; allowed: readonly string[] };

interface ChoiceSpec extends Span {
  readonly key: string;
  readonly stage: Stage;
  readonly http?: number;
  /** Whether Nova comes to read the value: where the image names another, it stops at the conflict, or the image's holds. */
  readonly read?: (server: Server) => boolean;
  /** Whether the API reads the value already at the request. */
  readonly requested?: (server: Server) => boolean;
}

const imageName = (key: string): string => key.replace(":", "_");
const alone = (key: string) => ({ key, read: (server: Server) => imageProperties(server).choice(imageName(key)) == null });

const SPECS: readonly ChoiceSpec[] = [
  { ...alone("hw:mem_encryption_model"), stage: "request", http: 500, since: "2025.2" },
  { key: "hw:cpu_policy", stage: "request", http: 400 },
  { key: "hw:cpu_thread_policy", stage: "request", http: 400 },
  { key: "hw:emulator_threads_policy", stage: "request", http: 400 },
  { ...alone("hw:pci_numa_affinity_policy"), stage: "request", http: 500 },
  { ...alone("hw:tpm_version"), stage: "build" },
  { ...alone("hw:tpm_model"), stage: "build" },
  { key: "hw:tpm_secret_security", stage: "build", since: "2026.1" },
  { ...alone("os:secure_boot"), stage: "build" },
  { ...alone("hw:maxphysaddr_mode"), stage: "build", since: "2024.1" },
  { ...alone("hw:ephemeral_encryption_format"), stage: "request", http: 500, since: "zed", requested: asksEphemeralEncryption },
  { ...alone("hw:sound_model"), stage: "request", http: 500, since: "2025.2" },
  { ...alone("hw:usb_model"), stage: "build", since: "2025.2" },
  { key: "hw:watchdog_action", stage: "build", read: (server) => imageProperties(server).text("hw_watchdog_action") === null },
];

/** By key, with the name of the image property that says the same. */
const BY_KEY: ReadonlyMap<string, ChoiceSpec & { image: string }> = new Map(
  SPECS.map((choice) => [choice.key, { ...choice, image: imageName(choice.key) }]),
);

/** What must hold beside, for Nova to read the value. */
const CONDITIONS: Readonly<Record<string, (server: Server) => boolean>> = {
  "hw:mem_encryption_model": hasMemoryEncryption,
  "hw:tpm_model": hasTpmVersion,
};

/** A word on the flavor that is not one of a setting's choices, reported where Nova reads it. */
export const extraSpecValueUnknown: ServerRule<Params> = {
  code: "extra-spec-value-unknown",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_cpu_policy_constraint, get_vtpm_constraint and similar functions, every release",
  platform: "openstack",
  service: "nova",
  stage: "request",
  keys: SPECS.map(({ key }) => key),
  message: ({ key, value, allowed }) => `"${value}" is not valid for ${key}; use ${listed(allowed)}${withoutBlanks(value)}`,
  check(server, report) {
    for (const key of server.flavor?.keys() ?? []) {
      const choice = BY_KEY.get(key);
      if (choice === undefined) continue;
      const { http, read, requested } = choice;
      const stage = requested?.(server) === false ? "build" : choice.stage;
      const value = filledSpec(server, key);
      if (typeof value !== "string" || !spanHolds("openstack", choice, server.target.release)) continue;
      const allowed = choicesOf(choice.image, server.target);
      if (allowed.includes(value) || read?.(server) === false || CONDITIONS[key]?.(server) === false) continue;
      report({
        params: { key, value: shownText(value), allowed },
        keys: [["flavor", key]],
        stage,
        ...(http !== undefined && stage === choice.stage && { http }),
      });
    }
    if (!keepsEmptyThreadPolicy(server)) return;
    const key = "hw:cpu_thread_policy",
      allowed = choicesOf("hw_cpu_thread_policy", server.target);
    report({ params: { key, value: "", allowed }, keys: [["flavor", key]], http: 500 });
  },
};

/** An empty thread policy is no value to Nova's checks, and yet one that a guest's NUMA cell refuses. */
function keepsEmptyThreadPolicy(server: Server): boolean {
  if (spec(server, "hw:cpu_thread_policy") !== "" || guestNuma(server).asked !== true) return false;
  const { threadPolicy, hyperthreading } = pinning(server);
  return threadPolicy?.value === "" && hyperthreading !== undefined && !["required", "forbidden"].includes(hyperthreading?.value ?? "");
}
