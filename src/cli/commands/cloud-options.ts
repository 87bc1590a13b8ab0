/** Options of every command that asks a cloud; OpenStack's own names without `os-`. */
export const cloudOptions = {
  cloud: {
    describe: "the cloud in clouds.yaml; without it OS_CLOUD, the OS_* variables, or the only cloud",
    type: "string",
    requiresArg: true,
  },
  "region-name": { describe: "the region of the cloud", type: "string", requiresArg: true },
  interface: { describe: "which endpoints of the catalog are used", choices: ["public", "internal", "admin"] },
  timeout: { describe: "seconds to wait for an answer (default: 60)", type: "string", requiresArg: true },
  debug: { describe: "print each request on stderr, without secrets", type: "boolean", default: false },
} as const;

/** What these options are as arguments. */
export interface CloudArguments {
  readonly cloud: string | undefined;
  readonly "region-name": string | undefined;
  readonly interface: string | undefined;
  readonly timeout: string | undefined;
  readonly debug: boolean;
}
