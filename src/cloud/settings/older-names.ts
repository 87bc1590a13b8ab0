import { isList, isMap } from "../../json/value.ts";
import { type Dict, dictOf, isOn, pythonString } from "./dict.ts";

/** Names of one setting, the winning one last, as openstacksdk 0.101 has them (config/loader.py, _fix_backwards_project). */
const NAMES: readonly [name: string, ...possible: string[]][] = [
  ["domain_id", "domain_id", "domain-id"],
  ["domain_name", "domain_name", "domain-name"],
  ["user_domain_id", "user_domain_id", "user-domain-id"],
  ["user_domain_name", "user_domain_name", "user-domain-name"],
  ["project_domain_id", "project_domain_id", "project-domain-id"],
  ["project_domain_name", "project_domain_name", "project-domain-name"],
  ["token", "auth-token", "auth_token", "token"],
  ["project_id", "tenant_id", "tenant-id", "project_id", "project-id"],
  ["project_name", "tenant_name", "tenant-name", "project_name", "project-name"],
];

/** Names of settings as they were before, in their place of today: `tenant_name`, `auth_plugin`, `endpoint_type`. */
export function fixOlderNames(given: Dict): Dict {
  let config = given;
  const auth = (config["auth"] = isMap(config["auth"]) ? dictOf(config["auth"]) : dictOf({}));
  if ("passcode" in config) move(config, "passcode", auth);
  fixTimeouts(config);
  if ("endpoint_type" in config) {
    config["interface"] = config["endpoint_type"];
    delete config["endpoint_type"];
  }
  const type = config["auth_type"] ?? config["auth_plugin"] ?? null;
  for (const key of ["auth_type", "auth_plugin"]) delete config[key];
  // last, so that it also wins over `auth-type`
  config["auth_type"] = type;
  for (const [name, ...possible] of NAMES) {
    let target: unknown;
    for (const each of possible) {
      for (const from of [config, auth]) {
        if (!(each in from)) continue;
        const value = from[each];
        // no text: refused where the options are read
        target = isMap(value) || isList(value) ? value : pythonString(value);
        delete from[each];
      }
    }
    if (target) auth[name] = target;
  }
  config = Object.assign(
    dictOf({}),
    Object.fromEntries(Object.entries(config).map(([key, value]) => [key.replace(/endpoint_type$/, "interface"), value])),
  );
  shareDomain(config, auth);
  if ("insecure" in config) config["insecure"] = isOn(config["insecure"]);
  return config;
}

function move(from: Dict, name: string, to: Dict): void {
  to[name] = from[name];
  delete from[name];
}

/** Some clients had a timeout of their own; the connection has one. */
function fixTimeouts(config: Dict): void {
  for (const key of Object.keys(config)) {
    if (!key.endsWith("timeout") || key === "timeout" || key === "api_timeout") continue;
    if (config[key] !== null) config["api_timeout"] = config[key];
    delete config[key];
  }
}

/** `domain_id` is the user's and the project's domain if there is a project, and the scope of the token if there is none. */
function shareDomain(config: Dict, auth: Dict): void {
  const hasProject = [config, auth].some((each) => "project_id" in each || "project_name" in each);
  for (const [name, ...others] of [
    ["domain_id", "user_domain_id", "project_domain_id"],
    ["domain_name", "user_domain_name", "project_domain_name"],
  ] as const) {
    if (!hasProject) {
      if (name in config && !(name in auth)) move(config, name, auth);
      continue;
    }
    for (const other of others) if (name in auth && !(other in auth)) auth[other] = auth[name];
    delete config[name];
    delete auth[name];
  }
}
