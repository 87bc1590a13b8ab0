import type { Finding, Resource } from "../model.ts";
import { amountMalformed } from "../rules/value/amount-malformed.ts";
import { isMap, isRequestAttribute, notAMap, type Taken, takeFlavor, takeGlanceImage, takeMap, takeMetadata } from "../validate/take.ts";
import { patchedImage } from "./patched-image.ts";
import type { RequestKind } from "./recognize.ts";

/** What a body asks a service to keep, and what is wrong with its form. */
export interface Asked {
  readonly resource?: Resource;
  readonly findings: readonly Finding[];
}

/** The resource in a request's body. */
export function resourceIn(kind: Exclude<RequestKind, "namespace">, body: unknown): Asked {
  switch (kind) {
    case "flavor":
      return inside(body, "flavor", (flavor, pointer) => asRequest(takeFlavor(flavor, pointer), flavor, pointer));
    case "extra-specs":
      return isMap(body) && body["extra_specs"] === undefined ? part(takeFlavor({ extra_specs: null })) : part(takeFlavor(body));
    case "extra-spec":
      return part(takeMap({ type: "OS::Nova::Flavor" }, "extra_specs", body, ""));
    case "server":
      return inside(body, "server", (server, pointer) =>
        isMap(server) && server["metadata"] === undefined
          ? { findings: [] }
          : takeMetadata((server as { metadata: unknown }).metadata, pointer),
      );
    case "server-metadata":
      return isMap(body) ? part(takeMetadata(body["metadata"] ?? null, "")) : { findings: [notAMap(SERVER, "metadata", body, "")] };
    case "server-metadata-item":
      return isMap(body)
        ? part(takeMap({ type: "OS::Nova::Server", properties_target: "metadata" }, "meta", body["meta"], "/meta"))
        : { findings: [notAMap(SERVER, "meta", body, "")] };
    case "image":
      return asRequest(takeGlanceImage(body, ""), attributesAmong(body), "");
    case "image-patch":
      return patchedImage(body);
  }
}

const SERVER = { type: "OS::Nova::Server", properties_target: "metadata" } as const;

/** The member of a body with this name; without it, the service reports that it is missing, or that the body has another form. */
function inside(body: unknown, name: "flavor" | "server", take: (value: unknown, pointer: string) => Asked): Asked {
  const type = name === "flavor" ? "OS::Nova::Flavor" : "OS::Nova::Server";
  if (!isMap(body)) return { findings: [notAMap({ type }, name, body, "")] };
  const value = body[name];
  return isMap(value) ? take(value, `/${name}`) : { findings: [notAMap({ type }, name, value ?? null, `/${name}`)] };
}

/** A resource in the body that creates it: the service checks all of its attributes, not only amounts. */
function asRequest({ resource, findings }: Taken, attributes: unknown, owner: string): Asked {
  if (!isMap(attributes)) return { resource, findings };
  return {
    resource: { ...resource, attributes, owner, body: "request" },
    findings: findings.filter(({ code }) => code !== amountMalformed.code),
  };
}

function attributesAmong(image: unknown): unknown {
  return isMap(image) ? Object.fromEntries(Object.entries(image).filter(([name]) => isRequestAttribute(name))) : undefined;
}

/** What is sent is added to what the service has: nothing is known of what is absent. */
const part = ({ resource, findings }: Taken): Asked => ({ resource: { ...resource, part: true }, findings });
