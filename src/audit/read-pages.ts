import type { Answer, Service } from "../cloud/cloud.ts";
import { CloudError, SERVICE_NAMES } from "../cloud/cloud.ts";
import { isList, isMap, member } from "../json/value.ts";
import type { Kind } from "./kinds.ts";

/** Where a list is, and what its answers look like. */
export type Listing = Pick<Kind, "path" | "microversion" | "list" | "next">;

/** A list that goes on after so many pages or resources never ends. */
const MOST_PAGES = 100_000;
const MOST_RESOURCES = 1_000_000;

/**
 * Reads a list page by page, without resources that an earlier page had: the next page is asked for while the last one is worked on. Only the marker of a next page is used, never
 * its address, so no request leaves the service.
 * @param query what this list is asked for, besides the page
 * @throws CloudError also if the list cannot be followed: pages that repeat, that never end, or that have no list
 */
export async function* readPages(
  service: Service,
  listing: Listing,
  query: Readonly<Record<string, string>>,
): AsyncGenerator<readonly unknown[]> {
  const markers = new Set<string>();
  const seen = new Set<string>();
  const ask = (marker?: string): Promise<Answer> =>
    service.get(listing.path, {
      query: { ...query, ...(marker !== undefined && { marker }) },
      ...(listing.microversion !== undefined && { microversion: listing.microversion }),
    });
  let asked = ask();
  for (let pages = 1; ; pages++) {
    const { body } = await asked;
    const items = member(body, listing.list);
    if (!isList(items)) throw fault(service, listing, `the answer has no list "${listing.list}"`);
    const marker = nextMarker(body, items, listing);
    if (marker === null) throw fault(service, listing, "another page follows one whose last resource has no id");
    const isRepeated = marker !== undefined && markers.size === markers.add(marker).size;
    if (marker !== undefined && !isRepeated && pages < MOST_PAGES && seen.size < MOST_RESOURCES) {
      asked = ask(marker);
      // the caller may stop before it comes to this answer
      asked.catch(() => {});
    }
    yield items.filter((item) => isNew(item, seen));
    if (marker === undefined) return;
    if (isRepeated) throw fault(service, listing, `a page of the list comes again (marker ${JSON.stringify(marker)})`);
    if (pages === MOST_PAGES || seen.size >= MOST_RESOURCES) {
      throw fault(service, listing, `the list does not end after ${seen.size} resources on ${pages} pages`);
    }
  }
}

/** The id behind which the next page begins; undefined on the last one, null if it has none. */
function nextMarker(body: unknown, items: readonly unknown[], { next }: Listing): string | null | undefined {
  if (next === undefined) return undefined;
  const links = member(body, next);
  const isMore = isList(links) ? links.some((link) => isMap(link) && link["rel"] === "next") : typeof links === "string" && links !== "";
  if (!isMore || items.length === 0) return undefined;
  const id = member(items.at(-1), "id");
  return typeof id === "string" && id !== "" ? id : null;
}

/** A list that changes while it is read can have a resource twice. */
function isNew(item: unknown, seen: Set<string>): boolean {
  const id = member(item, "id");
  return typeof id !== "string" || seen.size !== seen.add(id).size;
}

function fault(service: Service, { path }: Listing, what: string): CloudError {
  return new CloudError(`${SERVICE_NAMES[service.type]}: GET ${path}: ${what}`, { service: service.type, method: "GET", path });
}
