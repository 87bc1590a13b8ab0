import { isList, isMap } from "../../json/value.ts";
import { CloudError, type CloudSettings } from "../cloud.ts";
import { withoutUser } from "../secrets.ts";
import { type Auth, readAuth } from "./auth-types.ts";
import { type Dict, dictOf, layOver, mergeDicts, normalizeNames, textAt } from "./dict.ts";
import { findSettings, type SettingsFile } from "./files.ts";
import { fixOlderNames } from "./older-names.ts";
import { fillIn } from "./placeholders.ts";

/** What is known of a cloud before anything is sent. */
export interface CloudConfig {
  readonly name: string;
  /** Where it is described: a file, or the environment. */
  readonly from: string;
  readonly auth: Auth;
  /** All settings beside `auth`, with `_` in their names. */
  readonly settings: Dict;
  /** What the user should know of the settings. */
  readonly notes: readonly string[];
}

/** What every cloud begins with (openstack/config/defaults.json); the rest of that file concerns no service that is asked here. */
const DEFAULTS = { auth_type: "password", interface: "public", verify: true };

/** Variables that only choose among clouds, and describe none. */
const SELECTORS = ["OS_CLOUD", "OS_REGION_NAME", "OS_CLIENT_CONFIG_FILE", "OS_CLIENT_SECURE_FILE", "OS_CLOUD_NAME"];

/**
 * Reads what describes a cloud as openstacksdk 0.101 does (config/loader.py): clouds.yaml, secure.yaml over it, OS_* variables as a
 * cloud of their own, a profile of clouds-public.yaml under the cloud, a region's values over it.
 * @throws CloudError if there is no such cloud, or its description cannot be used
 */
export async function readCloudConfig(given: CloudSettings): Promise<CloudConfig> {
  const { env } = given;
  const clouds = await findSettings("clouds", env["OS_CLIENT_CONFIG_FILE"] || undefined, given);
  const secure = await findSettings("secure", env["OS_CLIENT_SECURE_FILE"] || undefined, given);
  const merged = mergeDicts(clouds?.settings ?? dictOf({}), secure?.settings ?? dictOf({}));
  const all = isMap(merged["clouds"]) ? (merged["clouds"] as Dict) : dictOf({});
  const ofVariables = env["OS_CLOUD_NAME"] || "envvars";
  if (ofVariables in all) {
    throw new CloudError(
      `${clouds?.path} has a cloud "${ofVariables}", which is the name of the OS_* variables; rename one with OS_CLOUD_NAME`,
    );
  }
  const variables = readVariables(env);
  if (variables !== undefined) all[ofVariables] = variables;
  const name = given.cloud || env["OS_CLOUD"] || (variables === undefined ? onlyOf(all, clouds) : ofVariables);
  const own = name in all ? all[name] : undefined;
  if (!isMap(own)) {
    if (name in all) throw new CloudError(`the cloud "${name}" of ${clouds?.path} is not a map of settings`);
    throw new CloudError(`there is no cloud "${name}"${namesIn(all, clouds)}`);
  }
  const isOfVariables = name === ofVariables && variables !== undefined;
  const from = placesOf(name, isOfVariables ? undefined : clouds, secure);
  try {
    return await resolveCloud({ name, from, own: dictOf(own), ofVariables, isOfVariables }, given);
  } catch (error) {
    throw aboutCloud(name, from, error);
  }
}

/** A cloud that was chosen, before its profile and its region. */
interface Chosen {
  readonly name: string;
  readonly from: string;
  readonly own: Dict;
  readonly ofVariables: string;
  readonly isOfVariables: boolean;
}

async function resolveCloud({ name, from, own: cloud, ofVariables, isOfVariables }: Chosen, given: CloudSettings): Promise<CloudConfig> {
  const notes: string[] = [];
  const profile = await profileOf(cloud, ofVariables, given, notes);
  const config = dictOf(DEFAULTS);
  if (profile !== undefined) layOver(config, profile);
  layOver(config, dictOf({ auth: isMap(config["auth"]) ? config["auth"] : {} }));
  layOver(config, cloud);
  for (const key of ["cloud", "regions"]) delete config[key];
  // the variable chooses a region of any cloud, as for the openstack command
  const wantedRegion = given.regionName || (isOfVariables ? undefined : given.env["OS_REGION_NAME"]) || undefined;
  const region = regionOf(normalizeNames(cloud), profile, wantedRegion);
  const over = dictOf({ region_name: region.name, ...(given.interface !== undefined && { interface: given.interface }) });
  for (const each of [region.values, over]) {
    layOver(config, dictOf(Object.fromEntries(Object.entries(each).filter(([, value]) => value !== null))));
  }
  const fixed = fixOlderNames(config);
  const auth = isMap(fixed["auth"]) ? (fixed["auth"] as Dict) : dictOf({});
  if (typeof auth["auth_url"] === "string") auth["auth_url"] = fillIn(auth["auth_url"], fixed, "auth_url");
  const settings = normalizeNames(fixed);
  const entered = readAuth(settings);
  delete settings["auth"];
  for (const [key, value] of Object.entries(settings)) {
    if (typeof value === "string" && isRead(key)) settings[key] = fillIn(value, settings, key);
  }
  return { name, from, auth: entered, settings, notes };
}

/** Where the settings of a cloud are from. */
function placesOf(name: string, clouds: SettingsFile | undefined, secure: SettingsFile | undefined): string {
  const isIn = (file: SettingsFile) => isMap(file.settings["clouds"]) && name in (file.settings["clouds"] as Dict);
  const files = [clouds, secure].filter((each) => each !== undefined).filter(isIn);
  const places = files.map(({ path }) => path);
  return [...(clouds === undefined ? ["the OS_* variables"] : []), ...places].join(" and ");
}

/** An error in the settings of a cloud, with the cloud that it is about. */
export function aboutCloud(name: string, from: string, error: unknown): unknown {
  return error instanceof CloudError ? new CloudError(`cloud "${name}" from ${from}: ${error.message}`) : error;
}

/** OS_* variables as settings; undefined if none describes a cloud. */
function readVariables(env: CloudSettings["env"]): Dict | undefined {
  const names = Object.keys(env).filter((name) => name.startsWith("OS_") && !/^OS_(?:TEST|STD|LOG)/.test(name) && env[name] !== undefined);
  if (names.every((name) => SELECTORS.includes(name))) return undefined;
  return dictOf({ ...DEFAULTS, ...Object.fromEntries(names.map((name) => [name.slice("OS_".length).toLowerCase(), env[name]])) });
}

function onlyOf(all: Dict, file: SettingsFile | undefined): string {
  const names = Object.keys(all);
  if (names.length === 1) return names[0] as string;
  if (names.length === 0) {
    const where = file === undefined ? "there is no clouds.yaml and no OS_* variable" : `${file.path} has no clouds`;
    throw new CloudError(`no cloud is described: ${where}`);
  }
  throw new CloudError(`choose a cloud with --cloud or OS_CLOUD${namesIn(all, file)}`);
}

function namesIn(all: Dict, file: SettingsFile | undefined): string {
  const names = Object.keys(all);
  if (names.length === 0) return file === undefined ? "; there is no clouds.yaml" : "";
  const shown = names.slice(0, 20).map((name) => `"${name}"`);
  return `; ${file?.path ?? "the environment"} has ${shown.join(", ")}${names.length > shown.length ? " and more" : ""}`;
}

/** The settings that a cloud's profile names, which stand under its own. */
async function profileOf(cloud: Dict, ofVariables: string, given: CloudSettings, notes: string[]): Promise<Dict | undefined> {
  const name = textAt(cloud, "profile") ?? textAt(cloud, "cloud");
  if (name === undefined || name === ofVariables) return undefined;
  const file = await findSettings("clouds-public", undefined, given);
  const all = file?.settings["public-clouds"];
  const found = isMap(all) && Object.hasOwn(all, name) ? all[name] : undefined;
  if (isMap(found)) return dictOf(found);
  if (name.includes("://"))
    throw new CloudError(`the profile "${withoutUser(name)}" is an address; metadef reads profiles only from clouds-public.yaml`);
  notes.push(`the profile "${name}" is not in ${file?.path ?? "a clouds-public.yaml"}, and metadef has no list of public clouds`);
  return undefined;
}

/** The region, and the settings that are its own. */
function regionOf(cloud: Dict, profile: Dict | undefined, wanted: string | undefined): { name: string; values: Dict } {
  const regions = regionsIn(cloud) ?? (profile === undefined ? undefined : regionsIn(normalizeNames(profile)));
  const [first] = regions ?? [];
  if (regions === undefined || first === undefined) return { name: wanted ?? "", values: dictOf({}) };
  if (wanted === undefined) return first;
  const found = regions.find((each) => each.name === wanted);
  if (found !== undefined) return found;
  throw new CloudError(`there is no region "${wanted}"; use ${regions.map((each) => `"${each.name}"`).join(", ")}`);
}

function regionsIn(cloud: Dict): { name: string; values: Dict }[] | undefined {
  const listed = cloud["regions"];
  const named = cloud["region_name"];
  const all = isList(listed) ? listed : isList(named) ? named : typeof named === "string" ? named.split(",") : undefined;
  return all?.map((each) => {
    if (typeof each === "string") return { name: each, values: dictOf({}) };
    const { name, values = dictOf({}) } = isMap(each) ? each : {};
    if (typeof name === "string" && isMap(values)) return { name, values: dictOf(values) };
    throw new CloudError('a region is neither a name nor a map with "name" and "values"');
  });
}

/** Settings whose value leads somewhere: in others, braces are only text. */
function isRead(key: string): boolean {
  return /(?:^|_)(?:endpoint|endpoint_override|region_name|interface|service_name|service_type|api_version|cacert|cert|key)$/.test(key);
}
