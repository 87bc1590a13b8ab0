import { CloudError, type Service } from "../cloud/cloud.ts";
import { wellFormed } from "../json/characters.ts";
import { shownInteger } from "../json/rounded-number.ts";
import { isList, type JsonMap, member } from "../json/value.ts";
import { type StoredNamespace, shapeProblem, storedNamespace } from "./stored-namespace.ts";

/** A namespace of a live Glance. */
export interface LiveNamespace {
  readonly stored: StoredNamespace;
  /** The project that owns it. */
  readonly owner?: string;
}

/** What a Glance has, as far as it gives it. */
export interface LiveNamespaces {
  readonly namespaces: ReadonlyMap<string, LiveNamespace>;
  /** The namespaces that it has and does not give, each with the reason. */
  readonly unread: readonly { readonly name: string; readonly reason: string }[];
  /** Names to which no namespace is found, each with the reason. */
  readonly missing: readonly { readonly name: string; readonly reason: string }[];
  /** Why there may be more than these; undefined if the list came to its end. */
  readonly incomplete?: string;
}

/** Where namespaces are in Glance's API. */
export const NAMESPACES = "v2/metadefs/namespaces";

/** Namespaces that are asked for at once; Glance gives at most 1,000 (`api_limit_max`). */
const PAGE = 1000;
/** A list without an end is not read further. */
const MOST = 100_000;
/** Requests at the same time. */
const TOGETHER = 4;

/** The path of a namespace, or of something in it. */
export const pathOf = (...names: readonly string[]): string =>
  [NAMESPACES, ...names.map((name) => encodeURIComponent(wellFormed(name)))].join("/");

/**
 * Why no URL of Glance's API leads to a name; undefined if one does. `.` and `..` lead to something else.
 * (glance/api/v2/router.py; a running Glance 25.1)
 */
export function unreachable(name: string): string | undefined {
  if (name === "") return "its name is empty";
  if (name === "." || name === "..") return `its name is ${name}`;
  if (name.includes("/")) return "its name has a slash";
  return /[^\0-\x7f]/.test(name) ? "its name has a character outside ASCII" : undefined;
}

/**
 * Reads namespaces of a live Glance, those with the given names or all.
 * @param done is called after each with how many were read, and of how many
 * @throws CloudError if the list cannot be read, or if Glance cannot be reached any longer
 */
export async function readLiveNamespaces(
  service: Service,
  names: readonly string[] | undefined,
  done: (read: number, all: number) => void = () => {},
): Promise<LiveNamespaces> {
  const { wanted, incomplete } = names === undefined ? await listNames(service) : { wanted: names, incomplete: undefined };
  const read = new Map<string, LiveNamespace>(),
    unread = new Map<string, string>(),
    missing = new Map<string, string>();
  const queue = new Set(wanted);
  const all = queue.size;
  const following = queue.values();
  const work = async (): Promise<void> => {
    for (const name of following) {
      const live = await readOrReason(service, name);
      if (live === undefined) missing.set(name, reasonOf(name));
      else if (typeof live === "string") unread.set(name, live);
      else read.set(name, live);
      done(read.size + unread.size + missing.size, all);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    namespaces: new Map(sorted(read)),
    unread: sorted(unread).map(([name, reason]) => ({ name, reason })),
    missing: sorted(missing).map(([name, reason]) => ({ name, reason })),
    ...(incomplete !== undefined && { incomplete }),
  };
}

async function readOrReason(service: Service, name: string): Promise<LiveNamespace | string | undefined> {
  try {
    return await readLiveNamespace(service, name);
  } catch (error) {
    // another answer can still come for another namespace; without any answer none will
    if (!(error instanceof CloudError) || error.status === undefined || error.status === 401) throw error;
    return error.message;
  }
}

function reasonOf(name: string): string {
  const reason = unreachable(name);
  return `Glance does not find it${reason === undefined ? "" : `: ${reason}, to which no URL leads`}`;
}

/** One namespace; undefined if there is none. @throws CloudError */
export async function readLiveNamespace(service: Service, name: string): Promise<LiveNamespace | undefined> {
  if (/^\.{0,2}$/.test(name)) return undefined;
  const path = pathOf(name);
  const { status, body, rounded } = await service.get(path, { accept: [404] });
  if (status === 404) return undefined;
  const problem =
    shapeProblem(body) ??
    (member(body, "namespace") === name ? undefined : "is about another namespace") ??
    (rounded === undefined ? undefined : `has the integer ${shownInteger(rounded)}, which metadef cannot keep exactly`);
  if (problem !== undefined) throw new CloudError(`Glance's answer to GET ${path} ${problem}`, { service: "image", path, status });
  const owner = member(body, "owner");
  return { stored: storedNamespace(body as JsonMap), ...(typeof owner === "string" && { owner }) };
}

/**
 * The names of all namespaces that the user may see. Of the link to the next page only the marker is used, so no answer leads to
 * another address, and a page without a new name is the last.
 */
async function listNames(service: Service): Promise<{ readonly wanted: readonly string[]; readonly incomplete: string | undefined }> {
  const names = new Set<string>();
  let marker: string | undefined;
  for (;;) {
    const query = { limit: String(PAGE), sort_key: "namespace", sort_dir: "asc", ...(marker !== undefined && { marker }) };
    const { body } = await service.get(NAMESPACES, { query });
    const list = member(body, "namespaces");
    if (!isList(list)) throw new CloudError("Glance's list of namespaces has no namespaces", { service: "image", path: NAMESPACES });
    const page = list.map((each) => member(each, "namespace")).filter((name) => typeof name === "string");
    const before = names.size;
    for (const name of page.slice(0, MOST + 1 - before)) names.add(name);
    const next = member(body, "next");
    const nameless = page.length < list.length ? "has entries without a name" : undefined;
    if (next === undefined || next === null || page.length === 0) return { wanted: [...names], incomplete: nameless };
    if (names.size === before) return { wanted: [...names], incomplete: "repeats a page" };
    if (names.size > MOST) return { wanted: [...names], incomplete: `has more than ${MOST} names` };
    marker = markerOf(next) ?? page.at(-1);
  }
}

function markerOf(next: unknown): string | undefined {
  if (typeof next !== "string") return undefined;
  return new URLSearchParams(next.slice(next.indexOf("?") + 1)).get("marker") ?? undefined;
}
