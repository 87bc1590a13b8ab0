import { CloudError } from "./cloud.ts";
import type { Auth } from "./settings/auth-types.ts";
import { type Dict, textAt } from "./settings/dict.ts";

type Part = Record<string, unknown>;

/**
 * Where a token is asked for: `/v3/auth/tokens` below auth_url. Keystone's document of versions is not asked: nothing but auth_url
 * decides where credentials go.
 * @throws CloudError if auth_url is missing, or is not that of the Identity API 3
 */
export function tokenUrl({ options }: Auth): URL {
  const given = textAt(options, "auth_url");
  if (given === undefined)
    throw new CloudError("auth has no auth_url; write Keystone's address, as in https://keystone.example.com:5000/v3");
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given))
    throw new CloudError("auth_url is not an address that begins with http:// or https://");
  const url = new URL(given);
  if (url.username !== "" || url.password !== "") throw new CloudError("auth_url has a user in it; write username and password in auth");
  const path = url.pathname.replace(/(?<!\/)\/+$/, "");
  if (path.endsWith("/v2.0")) throw new CloudError("auth_url ends with /v2.0; that version of Keystone's API is gone, so write /v3");
  url.pathname = `${path}${path.endsWith("v3") ? "" : "/v3"}/auth/tokens`;
  url.search = "";
  url.hash = "";
  return url;
}

/**
 * What is sent for a token, as keystoneauth1 makes it (identity/v3).
 * @throws CloudError if an option is missing, or two scopes are given
 */
export function tokenRequest(auth: Auth): { headers: Record<string, string>; body: Part } {
  const { type, options } = auth;
  const [method, proof] = proofOf(auth);
  const scope = scopeOf(options);
  const body = { auth: { identity: { methods: [method], [method]: proof }, ...(scope !== undefined && { scope }) } };
  return { headers: type === "v3token" ? { "x-auth-token": needed(options, "token") } : {}, body };
}

function proofOf({ type, options }: Auth): [method: string, proof: Part] {
  switch (type) {
    case "v3password":
      return ["password", { user: { password: needed(options, "password"), ...userOf(options) } }];
    case "v3totp":
      return ["totp", { user: { passcode: needed(options, "passcode"), ...userOf(options) } }];
    case "v3token":
      return ["token", { id: needed(options, "token") }];
    default:
      return ["application_credential", applicationOf(options)];
  }
}

function applicationOf(options: Dict): Part {
  const secret = needed(options, "application_credential_secret");
  const id = textAt(options, "application_credential_id");
  if (id !== undefined) return { secret, id };
  const name = textAt(options, "application_credential_name");
  if (name === undefined) throw new CloudError("auth has no application_credential_id, and no application_credential_name with its user");
  return { secret, name, user: userOf(options) };
}

function userOf(options: Dict): Part {
  const id = textAt(options, "user_id");
  if (id !== undefined) return { id };
  const name = textAt(options, "username");
  if (name === undefined) throw new CloudError("auth has no username and no user_id");
  const domain = domainOf(options, "user");
  return { name, ...(domain !== undefined && { domain }) };
}

function domainOf(options: Dict, of: "user" | "project"): Part | undefined {
  const id = textAt(options, `${of}_domain_id`) ?? textAt(options, "default_domain_id");
  if (id !== undefined) return { id };
  const name = textAt(options, `${of}_domain_name`) ?? textAt(options, "default_domain_name");
  return name === undefined ? undefined : { name };
}

/** What the token is for; undefined for what the user has by default. */
function scopeOf(options: Dict): unknown {
  const text = (name: string) => textAt(options, name);
  const isUnscoped = options["unscoped"] === true;
  const kinds = [text("domain_id") ?? text("domain_name"), text("project_id") ?? text("project_name"), text("trust_id")];
  if (kinds.filter((each) => each !== undefined).length + (isUnscoped ? 1 : 0) > 1) {
    throw new CloudError("auth has several scopes; use only one of project, domain, trust and unscoped");
  }
  const [domainId, domainName, projectId, projectName, trust] = ["domain_id", "domain_name", "project_id", "project_name", "trust_id"].map(
    text,
  );
  if (domainId !== undefined) return { domain: { id: domainId } };
  if (domainName !== undefined) return { domain: { name: domainName } };
  if (projectId !== undefined) return { project: { id: projectId } };
  if (projectName !== undefined) {
    const domain = domainOf(options, "project");
    return { project: { name: projectName, ...(domain !== undefined && { domain }) } };
  }
  if (trust !== undefined) return { "OS-TRUST:trust": { id: trust } };
  if (isUnscoped) return "unscoped";
  return text("system_scope") === "all" ? { system: { all: true } } : undefined;
}

function needed(options: Dict, name: string): string {
  const value = textAt(options, name);
  if (typeof options[name] === "boolean")
    throw new CloudError(`auth has ${options[name]} as ${name}; put text that YAML reads as a switch in quotes`);
  if (value === undefined) throw new CloudError(`auth has no ${name}`);
  return value;
}
