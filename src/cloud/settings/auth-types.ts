import { isMap, kindOf } from "../../json/value.ts";
import { CloudError } from "../cloud.ts";
import { type Dict, dictOf, isOn } from "./dict.ts";

/** How a connection proves who it is. */
export type AuthType = "v3password" | "v3token" | "v3applicationcredential" | "v3totp" | "none";

const SCOPE = [
  "auth_url",
  "system_scope",
  "domain_id",
  "domain_name",
  "project_id",
  "project_name",
  "project_domain_id",
  "project_domain_name",
  "trust_id",
];
const DEFAULTS = ["default_domain_id", "default_domain_name"];
const USER = ["user_id", "username", "user_domain_id", "user_domain_name"];
const APPLICATION = ["application_credential_secret", "application_credential_id", "application_credential_name"];

/** The auth types of the client that metadef has, with what each is made of (keystoneauth1 5.0, loading/_plugins). */
const TYPES: Readonly<Record<string, { readonly is: AuthType; readonly options: readonly string[] }>> = {
  password: { is: "v3password", options: [...SCOPE, ...DEFAULTS, ...USER, "password"] },
  v3password: { is: "v3password", options: [...SCOPE, ...USER, "password"] },
  token: { is: "v3token", options: [...SCOPE, ...DEFAULTS, "token"] },
  v3token: { is: "v3token", options: [...SCOPE, "token"] },
  v3applicationcredential: { is: "v3applicationcredential", options: [...SCOPE, ...USER, ...APPLICATION] },
  v3totp: { is: "v3totp", options: [...SCOPE, ...USER, "passcode"] },
  none: { is: "none", options: ["endpoint"] },
};

/** Older names of options, which count where the newer one is not set. */
const OLDER: Readonly<Record<string, string>> = { username: "user_name", project_id: "tenant_id", project_name: "tenant_name" };

/** How a cloud is entered: the type, and only the options that the type has. */
export interface Auth {
  readonly type: AuthType;
  readonly options: Dict;
}

/**
 * Reads how a cloud is entered: options may be beside `auth` too, and those in it win.
 * @throws CloudError for a type that metadef does not have
 */
export function readAuth(config: Dict): Auth {
  const written = config["auth_type"];
  if (typeof written === "object" && written !== null) throw new CloudError(`auth_type is ${kindOf(written)}; write text`);
  const name = written === null || written === undefined || written === "" || written === "None" ? "none" : String(written);
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type === undefined) throw new CloudError(`the auth type "${name}" is not supported; use ${namesOfTypes()}`);
  const auth = isMap(config["auth"]) ? (config["auth"] as Dict) : dictOf({});
  const strange = Object.keys(auth).find((key) => !type.options.includes(key) && !Object.values(OLDER).includes(key) && key !== "unscoped");
  if (strange !== undefined) {
    const advice = strange === "token" ? '; the auth type "token" does' : "";
    throw new CloudError(`the auth type "${name}" does not read "${strange}" in auth${advice}`);
  }
  const options = dictOf({ unscoped: name.startsWith("v3") && isOn(auth["unscoped"]) });
  for (const option of type.options) {
    const names = [option, OLDER[option]].filter((each) => each !== undefined);
    const winning = [auth, config].flatMap((from) => firstOf(from, names)).find((value) => Boolean(value));
    if (typeof winning === "object") throw new CloudError(`auth has ${kindOf(winning)} as ${option}; write text`);
    if (winning !== undefined) options[option] = winning;
  }
  // the type password leaves this to Keystone
  const needsDomain =
    name !== "password" && options["username"] !== undefined && !options["user_domain_id"] && !options["user_domain_name"];
  if (needsDomain) throw new CloudError("auth has a username but no user_domain_name and no user_domain_id");
  return { type: type.is, options };
}

/** The value of the first name that is there, which counts also if it is empty. */
function firstOf(from: Dict, names: readonly string[]): unknown[] {
  const name = names.find((each) => each in from);
  return name === undefined ? [] : [from[name]];
}

function namesOfTypes(): string {
  const names = Object.keys(TYPES);
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
