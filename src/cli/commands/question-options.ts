import { type ConfigurationArguments, configurationOptions } from "../../setup/configuration-options.ts";

/** `--target`, as every question about the catalog has it. */
export const target = {
  alias: "t",
  describe: "platform and release: openstack@2026.1, openstack@caracal, starlingx@2018.10, starlingx",
  type: "string",
  requiresArg: true,
} as const;

/** `--resource-type`. */
export const resourceType = {
  alias: "r",
  describe: "only this resource type: flavor, image, volume, volume-type, aggregate, server … or OS::Nova::Flavor",
  type: "string",
  requiresArg: true,
} as const;

/** `--format`. */
export const format = { alias: "f", describe: "format of the answer", choices: ["text", "json"], default: "text" } as const;

/** `--all`. */
export const all = { describe: "print long lists in full", type: "boolean", default: false } as const;

/** `--namespaces` and `--config`. */
export const own = { namespaces: configurationOptions.namespaces, config: configurationOptions.config } as const;

/** What every question has among its arguments. */
export interface QuestionArguments extends ConfigurationArguments {
  readonly format: "text" | "json";
  readonly all: boolean;
}
