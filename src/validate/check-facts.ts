import { isObject } from "../json/value.ts";
import type { PlatformFacts } from "../model.ts";
import { HYPERVISORS } from "../rules/nova/hypervisors.ts";

const isText = (value: unknown): boolean => typeof value === "string";
const isNumber = (value: unknown): boolean => typeof value === "number";
const listOf =
  (isItem: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(isItem);

/** What each fact is, in words and as a test. */
const FACTS: Readonly<Record<keyof PlatformFacts, readonly [words: string, test: (value: unknown) => boolean]>> = {
  pci_aliases: ["a list of texts", listOf(isText)],
  host_vmx: ["a boolean", (value) => typeof value === "boolean"],
  vswitch_type: ["a text", isText],
  hypervisors: [
    `a list of hypervisors (${HYPERVISORS.join(", ")})`,
    (value) => Array.isArray(value) && value.length > 0 && value.every((name) => HYPERVISORS.includes(name)),
  ],
  host_numa_nodes: ["a number", isNumber],
  host_page_sizes: ["a list of numbers", listOf(isNumber)],
  host_cpu_models: ["a list of texts", listOf(isText)],
  host_vcpus: ["a number", isNumber],
  host_machine_type: ["a text", isText],
  disk_formats: ["a list of texts", listOf(isText)],
  container_formats: ["a list of texts", listOf(isText)],
  scheduler_filters: ["a list of texts", listOf(isText)],
  compute_microversion: ["a version such as 2.79", (value) => typeof value === "string" && /^2\.\d{1,3}$/.test(value)],
  aggregates: ["a list of objects with metadata", listOf((item) => isObject(item) && isObject((item as { metadata?: unknown }).metadata))],
};

/** Checks a caller's facts about the cloud, before rules rely on them; unknown facts are ignored. @throws TypeError */
export function checkFacts(platform: PlatformFacts): void {
  if (!isObject(platform)) throw new TypeError("options.platform must be an object of facts");
  for (const [name, [words, test]] of Object.entries(FACTS)) {
    const fact = platform[name as keyof PlatformFacts];
    if (fact !== undefined && !test(fact)) throw new TypeError(`options.platform.${name} must be ${words}`);
  }
}
