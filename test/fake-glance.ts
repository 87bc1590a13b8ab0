import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Around, type Ended, runCommand } from "./command.ts";

type Body = Record<string, unknown>;

/** One namespace of the fake. */
interface Kept {
  attributes: Body;
  associations: Map<string, Body>;
  properties: Map<string, Body>;
  objects: Map<string, Body>;
  tags: Set<string>;
}

/**
 * What is answered instead: a status with a body (bytes and text as they are, anything else as JSON), `lost` for a connection that
 * breaks, `half` for a body that does; undefined for the usual answer.
 */
export type Fault =
  | { readonly status: number; readonly body?: unknown; readonly after?: true }
  | "lost"
  | "lost afterwards"
  | "half afterwards"
  | undefined;

/**
 * A small Glance in this process that keeps namespaces as Glance 25.1 does: it changes defaults and limits, refuses what it cannot
 * address, writes a new namespace part by part, and protects what is protected from removal only.
 */
export class FakeGlance {
  readonly namespaces = new Map<string, Kept>();
  /** Every request: method and path with its query, decoded. */
  readonly requests: string[] = [];
  /** The largest page. */
  most = 1000;
  /** Answers something else to a request. @param count the number of the request, from 1 on */
  fault: (method: string, path: string, count: number) => Fault = () => undefined;
  /** Is waited for between two parts of a new namespace. */
  between: () => Promise<void> = async () => {};
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));

  /** Starts to listen. @returns the variables that lead metadef here */
  async start(): Promise<Record<string, string>> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    return { OS_AUTH_TYPE: "none", OS_ENDPOINT: `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}` };
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** The requests that change something. */
  changes(): string[] {
    return this.requests.filter((request) => !request.startsWith("GET "));
  }

  /** Puts a namespace into it as a POST does. */
  async add(document: Body): Promise<void> {
    await this.#create(document);
  }

  /** All of it, as the API shows it. */
  shown(): Record<string, unknown> {
    return Object.fromEntries([...this.namespaces.keys()].sort().map((name) => [name, this.#show(name)]));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "" } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.requests.push(`${method} ${decodeURIComponent(url)}`);
    const fault = this.fault(method, decodeURIComponent(url), this.requests.length);
    if (fault === "lost") return void request.socket.destroy();
    const body = chunks.length === 0 ? undefined : (JSON.parse(Buffer.concat(chunks).toString()) as Body);
    const [status, answer] =
      typeof fault === "object" && !fault.after ? [fault.status, fault.body] : await this.#do(method, new URL(url, "http://fake"), body);
    if (fault === "lost afterwards") return void request.socket.destroy();
    if (fault === "half afterwards") {
      response.writeHead(status, { "content-type": "application/json", "content-length": "1000" });
      response.write('{"namespace": ');
      return void setImmediate(() => request.socket.destroy());
    }
    const [told, text] = typeof fault === "object" ? [fault.status, fault.body] : [status, answer];
    response.writeHead(told, { "content-type": told < 400 ? "application/json" : "text/plain" });
    response.end(typeof text === "string" || text instanceof Uint8Array ? text : text === undefined ? "" : JSON.stringify(text));
  }

  async #do(method: string, url: URL, body: Body | undefined): Promise<[number, unknown?]> {
    const [, v2, metadefs, namespaces, ...rest] = url.pathname.split("/").map(decodeURIComponent);
    if (v2 !== "v2" || metadefs !== "metadefs" || namespaces !== "namespaces") return [404, "404 Not Found"];
    // the router sees an encoded slash as one, and a name comes in Latin-1
    if (rest.some((name) => name === "" || name.includes("/") || /[^\0-\x7f]/.test(name))) return [404, "404 Not Found"];
    const [name, place, part] = rest;
    if (name === undefined) return method === "POST" ? this.#create(body as Body) : [200, this.#list(url.searchParams)];
    const kept = this.namespaces.get(name);
    if (kept === undefined) return [404, "404 Not Found"];
    if (place === undefined) return this.#whole(method, name, kept, body);
    if (method === "DELETE" && kept.attributes["protected"] === true) return [403, "403 Forbidden\n\nprotected"];
    return this.#part(method, kept, place, part, body);
  }

  #whole(method: string, name: string, kept: Kept, body: Body | undefined): [number, unknown?] {
    if (method === "GET") return [200, this.#show(name)];
    if (method === "PUT") {
      const { namespace: _, ...attributes } = body as Body;
      kept.attributes = { visibility: "private", protected: false, owner: "asker", ...attributes };
      return [200, {}];
    }
    if (kept.attributes["protected"] === true) return [403, "403 Forbidden\n\nprotected"];
    this.namespaces.delete(name);
    return [204];
  }

  #part(method: string, kept: Kept, place: string, part: string | undefined, body: Body | undefined): [number, unknown?] {
    if (place === "tags" && method === "POST") {
      const tags = part === undefined ? (body?.["tags"] as Body[]).map(({ name }) => String(name)) : [part];
      if (part !== undefined && kept.tags.has(part)) return [409, "409 Conflict"];
      kept.tags = new Set(part === undefined ? tags : [...kept.tags, part]);
      return [201, {}];
    }
    const parts = { properties: kept.properties, objects: kept.objects, resource_types: kept.associations, tags: kept.tags }[place];
    if (parts === undefined) return [404];
    if (method === "DELETE") return parts.delete(part as string) ? [204] : [404];
    const name = String(body?.["name"]);
    if (method === "POST" ? parts.has(name) : !parts.has(part as string)) return [method === "POST" ? 409 : 404, "refused"];
    if (parts instanceof Set) return [405];
    parts.set(name, storedPart(place, body as Body));
    return [method === "POST" ? 201 : 200, {}];
  }

  async #create(document: Body): Promise<[number, unknown?]> {
    const { namespace, resource_type_associations, properties, objects, tags, ...attributes } = document;
    const name = String(namespace);
    if (this.namespaces.has(name)) return [409, "409 Conflict"];
    const kept: Kept = {
      attributes: { visibility: "private", protected: false, owner: "asker", ...attributes },
      associations: new Map(),
      properties: new Map(),
      objects: new Map(),
      tags: new Set(),
    };
    this.namespaces.set(name, kept);
    const parts: [Map<string, Body>, string, Body][] = [
      ...((resource_type_associations ?? []) as Body[]).map((each): [Map<string, Body>, string, Body] => [
        kept.associations,
        "resource_types",
        each,
      ]),
      ...((objects ?? []) as Body[]).map((each): [Map<string, Body>, string, Body] => [kept.objects, "objects", each]),
      ...Object.entries((properties ?? {}) as Record<string, Body>).map(([key, value]): [Map<string, Body>, string, Body] => [
        kept.properties,
        "properties",
        // it has no name of its own then
        { ...value, [KEY]: key },
      ]),
    ];
    for (const tag of (tags ?? []) as Body[]) kept.tags.add(String(tag["name"]));
    for (const [map, place, { [KEY]: key = undefined, ...part }] of parts) {
      await this.between();
      const partName = String(key ?? part["name"]);
      if (map.has(partName)) {
        // as Glance does it: what another added meanwhile goes too
        this.namespaces.delete(name);
        return [409, "409 Conflict"];
      }
      map.set(partName, storedPart(place, part));
    }
    return [201, this.#show(name)];
  }

  #list(query: URLSearchParams): Body {
    const limit = Math.min(this.most, Number(query.get("limit") ?? 25));
    const names = [...this.namespaces.keys()].sort();
    const marker = query.get("marker");
    const page = names.slice(marker === null ? 0 : names.indexOf(marker) + 1).slice(0, limit);
    const next = page.length > 0 &&
      page.length === limit && { next: `/v2/metadefs/namespaces?limit=${limit}&marker=${encodeURIComponent(page.at(-1) as string)}` };
    return { namespaces: page.map((namespace) => ({ namespace, ...OWN })), ...next };
  }

  #show(name: string): unknown {
    const { attributes, associations, properties, objects, tags } = this.namespaces.get(name) as Kept;
    return {
      namespace: name,
      ...attributes,
      ...OWN,
      ...(associations.size > 0 && { resource_type_associations: [...associations.values()].map((each) => ({ ...each, ...OWN })) }),
      // the database's order is its own
      ...(properties.size > 0 && { properties: Object.fromEntries([...properties].reverse()) }),
      ...(objects.size > 0 && { objects: [...objects.values()].reverse().map((each) => ({ ...each, ...OWN, self: "x", schema: "x" })) }),
      ...(tags.size > 0 && { tags: [...tags].reverse().map((tag) => ({ name: tag })) }),
      self: `/v2/metadefs/namespaces/${name}`,
      schema: "/v2/schemas/metadefs/namespace",
    };
  }
}

const KEY = Symbol("key") as unknown as string;
const OWN = { created_at: "2026-11-26T21:06:06Z", updated_at: "2026-11-26T21:06:06Z" };

/** What Glance makes of a part (recorded from a running Glance 25.1). */
function storedPart(place: string, part: Body): Body {
  if (place === "properties") return storedProperty(part);
  if (place !== "objects") return part;
  const properties = Object.entries((part["properties"] ?? {}) as Record<string, Body>).map(([key, each]) => [key, storedProperty(each)]);
  return { required: [], ...part, properties: Object.fromEntries(properties) };
}

function storedProperty({ default: given, minimum, maximum, ...rest }: Body): Body {
  const text = (value: unknown): unknown =>
    value === true ? "True" : value === false ? "False" : typeof value === "object" ? null : String(value);
  return {
    ...rest,
    ...(given !== undefined && { default: text(given) }),
    ...(minimum !== undefined && { minimum: Math.trunc(Number(minimum)) }),
    ...(maximum !== undefined && { maximum: Math.trunc(Number(maximum)) }),
  };
}

/** Runs the command, and leaves out the line that says where the cloud's description comes from. */
export async function runWithGlance(words: readonly string[], around: Around): Promise<Ended> {
  const { err, ...rest } = await runCommand(words, around);
  return { ...rest, err: err.replace('metadef: cloud "envvars" from the OS_* variables\n', "") };
}
