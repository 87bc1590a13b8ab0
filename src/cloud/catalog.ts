import { isList, isMap, member } from "../json/value.ts";
import { CloudError, SERVICE_NAMES, type ServiceType } from "./cloud.ts";

/** An endpoint of the catalog. */
export interface CatalogEntry {
  readonly type: string;
  /** Absent in catalogs of old Keystones. */
  readonly serviceName: string | undefined;
  readonly interface: string;
  readonly region: string;
  readonly url: string;
}

/** Names of a service in catalogs, the official one first, as the package os-service-types lists them. */
export const CATALOG_TYPES: Readonly<Record<ServiceType, readonly string[]>> = {
  compute: ["compute"],
  image: ["image"],
  volume: ["block-storage", "volumev3", "volumev2", "volume", "block-store"],
  placement: ["placement"],
  identity: ["identity"],
};

/** Which endpoint of a service is wanted. */
export interface Wanted {
  readonly type: ServiceType;
  /** The one type that the settings name; without it all of the service. */
  readonly only: string | undefined;
  readonly serviceName: string | undefined;
  /** By preference. */
  readonly interfaces: readonly string[];
  readonly region: string | undefined;
}

/** Reads a catalog; what is no endpoint in it is left out. */
export function readCatalog(catalog: readonly unknown[]): CatalogEntry[] {
  return catalog.flatMap((service) => {
    const type = member(service, "type");
    const name = member(service, "name");
    const endpoints = member(service, "endpoints");
    if (typeof type !== "string" || !isList(endpoints)) return [];
    return endpoints.flatMap((endpoint) => {
      const text = (key: string): string => {
        const value = isMap(endpoint) ? member(endpoint, key) : undefined;
        return typeof value === "string" ? value : "";
      };
      const url = text("url");
      if (url === "") return [];
      const serviceName = typeof name === "string" && name !== "" ? name : undefined;
      return [{ type, serviceName, interface: text("interface"), region: text("region_id") || text("region"), url }];
    });
  });
}

/**
 * Chooses an endpoint as keystoneauth1 does (access/service_catalog.py): by type, then by the preferred interface.
 * @throws CloudError that says what the catalog has instead
 */
export function chooseEndpoint(catalog: readonly CatalogEntry[], wanted: Wanted): string {
  const types = wanted.only === undefined ? CATALOG_TYPES[wanted.type] : [wanted.only];
  const named = catalog.filter(({ serviceName }) => !wanted.serviceName || !serviceName || serviceName === wanted.serviceName);
  const ofRegion = named.filter(({ region }) => !wanted.region || region === wanted.region);
  const interfaces = wanted.interfaces.map((each) => each.replace(/[URL]+$/, ""));
  for (const type of types) {
    const matching = ofRegion.filter((each) => each.type === type && (interfaces.length === 0 || interfaces.includes(each.interface)));
    const best = interfaces.find((each) => matching.some((entry) => entry.interface === each));
    const found = matching.find((entry) => best === undefined || entry.interface === best);
    if (found !== undefined) return found.url;
  }
  throw missing(catalog, wanted, types);
}

function missing(catalog: readonly CatalogEntry[], { type, interfaces, region }: Wanted, types: readonly string[]): CloudError {
  const all = catalog.filter((each) => types.includes(each.type));
  const which = [interfaces.join(" or "), "endpoint of", SERVICE_NAMES[type], region ? `in the region "${region}"` : ""];
  const there = [...new Set(all.map((each) => `${each.interface} in "${each.region}"`))].slice(0, 10);
  const advice =
    catalog.length === 0
      ? "the catalog is empty: the token has no project; set project_name in auth"
      : there.length === 0
        ? `the catalog has no ${types.join(", ")}`
        : `the catalog has ${there.join(", ")}`;
  return new CloudError(`there is no ${which.filter((each) => each !== "").join(" ")}; ${advice}`, { service: type });
}
