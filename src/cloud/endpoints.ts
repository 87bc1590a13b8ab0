import { wellFormed } from "../json/characters.ts";
import { isList } from "../json/value.ts";
import { CATALOG_TYPES, chooseEndpoint } from "./catalog.ts";
import { CloudError, SERVICE_NAMES, type ServiceType } from "./cloud.ts";
import type { Access } from "./keystone.ts";
import { withoutUser } from "./secrets.ts";
import type { CloudConfig } from "./settings/cloud-config.ts";
import { type Dict, textAt } from "./settings/dict.ts";

/** Settings of auth that give a token a scope. */
const SCOPES = ["domain_id", "domain_name", "project_id", "project_name", "system_scope"];

/** The version of each API that is asked, as `*_api_version` names it. */
const MAJOR: Readonly<Record<ServiceType, string>> = { compute: "2", image: "2", volume: "3", placement: "1", identity: "3" };

/**
 * The endpoint of a service: the one that the settings name, or the catalog's (openstack/config/cloud_region.py, get_endpoint).
 * @param access gives the catalog; not called if the settings are enough
 * @throws CloudError if there is none
 */
export async function findEndpoint(
  type: ServiceType,
  { auth, settings }: CloudConfig,
  access: () => Promise<Access | undefined>,
): Promise<URL> {
  const fixed =
    ofService(settings, type, "endpoint_override") ?? ofService(settings, type, "endpoint") ?? fixedBy(type, auth.options, auth.type);
  if (fixed !== undefined) return addressOf(await fillIds(fixed, access), type);
  const given = await access();
  if (given === undefined) {
    const [first] = CATALOG_TYPES[type] as [string];
    const name = `${first.replaceAll("-", "_")}_endpoint_override`;
    throw new CloudError(`${SERVICE_NAMES[type]} has no endpoint: without Keystone there is no catalog; set ${name} or auth.endpoint`, {
      service: type,
    });
  }
  return addressOf(
    chooseEndpoint(given.catalog, {
      type,
      only: ofService(settings, type, "service_type"),
      serviceName: ofService(settings, type, "service_name"),
      interfaces: interfacesOf(settings, type),
      region: ofService(settings, type, "region_name") ?? textAt(settings, "region_name"),
    }),
    type,
  );
}

/** A note where the settings ask for another version of an API than the one that is used. */
export function versionNote(type: ServiceType, settings: Dict): string | undefined {
  const version = ofService(settings, type, "api_version");
  if (version === undefined || version.split(".")[0] === MAJOR[type]) return undefined;
  const used = MAJOR[type];
  return `the settings ask for version ${version} of ${SERVICE_NAMES[type]}'s API, but metadef uses version ${used}`;
}

/** A setting of one service by any of its names: `volumev3_endpoint_override`. */
function ofService(settings: Dict, type: ServiceType, key: string): string | undefined {
  return CATALOG_TYPES[type].map((name) => textAt(settings, `${name.replaceAll("-", "_")}_${key}`)).find((each) => each !== undefined);
}

function fixedBy(type: ServiceType, options: Dict, authType: string): string | undefined {
  if (authType === "none") return textAt(options, "endpoint");
  const isUnscoped = SCOPES.every((name) => textAt(options, name) === undefined);
  return type === "identity" && isUnscoped ? textAt(options, "auth_url") : undefined;
}

function interfacesOf(settings: Dict, type: ServiceType): string[] {
  const own = ofService(settings, type, "interface");
  const all = own ?? settings["interface"];
  const listed = (isList(all) ? all : [all]).filter((each) => typeof each === "string" && each !== "") as string[];
  return listed.length === 0 ? ["public"] : listed;
}

/** An endpoint can have a place for the project's ID. */
async function fillIds(text: string, access: () => Promise<Access | undefined>): Promise<string> {
  if (!/%\(/.test(text)) return text;
  const given = await access();
  const ids: Readonly<Record<string, string | undefined>> = { project_id: given?.projectId, user_id: given?.userId };
  return text.replace(/%\((\w+)\)s/g, (placeholder, name: string) => {
    const id = Object.hasOwn(ids, name) ? ids[name] : undefined;
    if (id === undefined) throw new CloudError(`an endpoint has the placeholder ${placeholder}, for which there is no value`);
    return encodeURIComponent(wellFormed(id));
  });
}

function addressOf(text: string, type: ServiceType): URL {
  const at = { service: type };
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new CloudError(
      `the endpoint of ${SERVICE_NAMES[type]} is not an address that begins with http:// or https://: "${withoutUser(text)}"`,
      at,
    );
  }
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") throw new CloudError(`the endpoint of ${SERVICE_NAMES[type]} has a user in it`, at);
  return url;
}
