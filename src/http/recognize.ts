/** What a request asks a service to keep. */
export type RequestKind =
  | "flavor"
  | "extra-specs"
  | "extra-spec"
  | "server"
  | "server-metadata"
  | "server-metadata-item"
  | "image"
  | "image-patch"
  | "namespace";

/** A request of an API that keeps flavors, images, servers or namespaces. */
export interface Recognized {
  readonly service: "nova" | "glance";
  readonly kind: RequestKind;
}

/** Methods and paths behind the version, as the services route them (nova/api/openstack/compute/routes.py, glance/api/v2/router.py). */
const ROUTES: readonly (readonly [methods: string, path: RegExp, service: Recognized["service"], kind: RequestKind])[] = [
  ["POST", /^\/flavors$/, "nova", "flavor"],
  ["POST", /^\/flavors\/[^/]+\/os-extra_specs$/, "nova", "extra-specs"],
  ["PUT", /^\/flavors\/[^/]+\/os-extra_specs\/[^/]+$/, "nova", "extra-spec"],
  ["POST", /^\/(?:servers|os-volumes_boot)$/, "nova", "server"],
  ["POST PUT", /^\/servers\/[^/]+\/metadata$/, "nova", "server-metadata"],
  ["PUT", /^\/servers\/[^/]+\/metadata\/[^/]+$/, "nova", "server-metadata-item"],
  ["POST", /^\/images$/, "glance", "image"],
  ["PATCH", /^\/images\/[^/]+$/, "glance", "image-patch"],
  ["POST", /^\/metadefs\/namespaces$/, "glance", "namespace"],
  ["PUT", /^\/metadefs\/namespaces\/[^/]+$/, "glance", "namespace"],
];

/** Where the version of an API ends in a path: Nova's may have a project behind it. */
const VERSION = { nova: /^.*?\/v2(?:\.1)?(?:\/[0-9a-f]{32}|\/[0-9a-f-]{36})?(?=\/)/, glance: /^.*?\/v2(?:\.\d+)?(?=\/)/ } as const;

/** Where the APIs are mounted, when their version is not in the path: `{ nova: "/compute", glance: "/image" }`. */
export interface Mounts {
  readonly nova?: string | undefined;
  readonly glance?: string | undefined;
}

/** What a request is, by method and path; undefined where no flavor, image, server or namespace is to be kept. */
export function recognize(method: string, path: string, mounts: Mounts = {}): Recognized | undefined {
  const verb = method.toUpperCase();
  // nearly all that a service is asked for is a question
  if (verb === "GET" || verb === "HEAD" || verb === "DELETE") return undefined;
  const plain = path.replace(/[?#].*$/s, "").replace(/(?<!\/)\/+$/, "");
  for (const [methods, route, service, kind] of ROUTES) {
    if (!methods.split(" ").includes(verb)) continue;
    const rest = restOf(plain, service, mounts[service]);
    if (rest !== undefined && route.test(rest)) return { service, kind };
  }
  return undefined;
}

function restOf(path: string, service: Recognized["service"], mount: string | undefined): string | undefined {
  if (mount !== undefined) {
    const base = mount.replace(/(?<!\/)\/+$/, "");
    if (path.startsWith(`${base}/`)) {
      const rest = path.slice(base.length);
      const version = VERSION[service].exec(rest);
      return version?.index === 0 && /^\/v2/.test(version[0]) ? rest.slice(version[0].length) : rest;
    }
    return undefined;
  }
  const version = VERSION[service].exec(path);
  return version === null ? undefined : path.slice(version[0].length);
}
