import { type FakeServer, type Reply, type Seen, startServer } from "./cloud-server.ts";

/** What a cloud of a test has: lists by path, answered in pages, and what else a path answers. */
export interface CloudContent {
  /** Nova's highest microversion, Glance's and Cinder's highest version; undefined for a service that lists none. */
  readonly versions?: { readonly nova?: string; readonly glance?: string; readonly cinder?: string };
  readonly images?: readonly unknown[];
  readonly flavors?: readonly unknown[];
  readonly aggregates?: readonly unknown[];
  readonly volumeTypes?: readonly unknown[];
  readonly servers?: readonly unknown[];
  /** Answers that replace those above, by path without a query (`/compute/v2.1/os-aggregates`); for a function, by request. */
  readonly answers?: Readonly<Record<string, { status?: number; body?: unknown } | ((request: Seen) => Reply | undefined)>>;
  /** Resources on a page. */
  readonly page?: number;
}

/** A cloud in this process, and the environment in which a command finds it. */
export interface FakeCloud extends FakeServer {
  readonly env: Readonly<Record<string, string>>;
  /** The requests but for those for versions, as `path?query` in their order. */
  asked(): string[];
}

/** Starts a cloud without Keystone, with Nova, Glance, Cinder and Placement at paths of one address. */
export async function startCloud(content: CloudContent): Promise<FakeCloud> {
  const server = await startServer((request) => answer(request, content, server.url));
  const { url } = server;
  const env = {
    OS_AUTH_TYPE: "none",
    OS_COMPUTE_ENDPOINT_OVERRIDE: `${url}/compute/v2.1`,
    OS_IMAGE_ENDPOINT_OVERRIDE: `${url}/image`,
    OS_VOLUME_ENDPOINT_OVERRIDE: `${url}/volume/v3`,
    OS_PLACEMENT_ENDPOINT_OVERRIDE: `${url}/placement`,
    HOME: "/nonexistent",
  };
  const isVersions = (path: string): boolean => /^\/\w+\/?(?:v[\d.]+\/?)?$/.test(path);
  return { ...server, env, asked: () => server.seen.map(({ path }) => path).filter((path) => !isVersions(path)) };
}

const FORBIDDEN: Reply = { status: 403, body: { forbidden: { code: 403, message: "Policy does not allow it" } } };

function answer(request: Seen, content: CloudContent, url: string): Reply {
  const { pathname, searchParams } = new URL(request.path, url);
  const given = Object.hasOwn(content.answers ?? {}, pathname) ? content.answers?.[pathname] : undefined;
  const reply = typeof given === "function" ? given(request) : given;
  if (reply !== undefined) return reply;
  const { nova = "2.96", glance = "2.15", cinder = "3.71" } = content.versions ?? {};
  switch (pathname) {
    case "/compute/":
    case "/compute":
      return { body: { versions: [{ id: "v2.1", status: "CURRENT", version: nova, min_version: "2.1" }] } };
    case "/volume/":
    case "/volume":
      return { status: 300, body: { versions: [{ id: "v3.0", status: "CURRENT", version: cinder, min_version: "3.0" }] } };
    case "/image/":
    case "/image":
      return {
        status: 300,
        body: {
          versions: [
            { id: `v${glance}`, status: "CURRENT" },
            { id: "v2.0", status: "SUPPORTED" },
          ],
        },
      };
    case "/image/v2/images": {
      const isHidden = searchParams.get("os_hidden") === "true";
      const all = (content.images ?? []).filter((image) => ((image as { os_hidden?: boolean }).os_hidden === true) === isHidden);
      return page(all, "images", searchParams, content.page, (marker) => ({ next: `/v2/images?marker=${marker}` }));
    }
    case "/compute/v2.1/flavors/detail":
      return page(content.flavors ?? [], "flavors", searchParams, content.page, (marker) => links("flavors", marker));
    case "/compute/v2.1/os-aggregates":
      return content.aggregates === undefined ? FORBIDDEN : { body: { aggregates: content.aggregates } };
    case "/volume/v3/types":
      return page(content.volumeTypes ?? [], "volume_types", searchParams, content.page, (marker) => links("volume_type", marker));
    case "/compute/v2.1/servers/detail":
      return page(content.servers ?? [], "servers", searchParams, content.page, (marker) => links("servers", marker));
  }
  return { status: 404, body: { itemNotFound: { code: 404, message: "Not Found" } } };
}

const links = (name: string, marker: string) => ({
  [`${name}_links`]: [{ rel: "next", href: `http://elsewhere.invalid/?marker=${marker}` }],
});

function page(
  all: readonly unknown[],
  list: string,
  query: URLSearchParams,
  size = 1000,
  more: (marker: string) => Record<string, unknown>,
): Reply {
  const marker = query.get("marker");
  const start = marker === null ? 0 : all.findIndex((item) => (item as { id: string }).id === marker) + 1;
  const items = all.slice(start, start + size);
  const isLast = start + size >= all.length;
  return { body: { [list]: items, ...(isLast ? {} : more((items.at(-1) as { id: string }).id)) } };
}
