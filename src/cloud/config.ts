import { CloudError, type CloudSettings, type ServiceType } from "./cloud.ts";

/** What is known of a cloud before anything is sent. */
export interface CloudConfig {
  readonly name: string;
  /** Addresses that are set by hand. */
  readonly endpoints: ReadonlyMap<ServiceType, URL>;
}

const TYPES: readonly ServiceType[] = ["compute", "image", "volume", "placement", "identity"];

/** Reads OS_* variables. @throws CloudError */
export function readConfig({ env }: CloudSettings): CloudConfig {
  if (env["OS_AUTH_TYPE"] !== "none") throw new CloudError("only the auth type none is known here");
  const endpoints = TYPES.flatMap((type) => {
    const text = env[`OS_${type.toUpperCase()}_ENDPOINT_OVERRIDE`] ?? env["OS_ENDPOINT"];
    if (text === undefined) return [];
    if (!/^https?:\/\//.test(text) || !URL.canParse(text)) throw new CloudError(`the endpoint of ${type} is not an address: "${text}"`);
    return [[type, new URL(text)] as const];
  });
  return { name: "envvars", endpoints: new Map(endpoints) };
}
