import type { Dispatcher } from "undici";
import { readBody } from "./body.ts";

/** How connections are made, as clouds.yaml has it. */
export interface Tls {
  /** Certificates of authorities, as PEM; Node's own without it. */
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  readonly verify: boolean;
}

/** One request with everything that is sent. */
export interface Wire {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One answer, complete. */
export interface Response {
  readonly status: number;
  /** By names in lower case; values of a name that comes twice are joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** What a transport needs. */
export interface TransportSettings {
  readonly tls: Tls;
  /** Milliseconds for a connection, for the beginning of an answer, and between two pieces of it. */
  readonly timeout: number;
  /** Requests to one address at the same time. */
  readonly connections: number;
  /** The proxy of an address; undefined without one. */
  proxyOf(url: URL): string | undefined;
}

/** How many times the timeout a whole answer may take. */
export const WHOLE = 10;

/** Sends requests, each once: an agent for each address, with the cloud's certificates and its proxy. */
export class Transport {
  readonly #settings: TransportSettings;
  readonly #agents = new Map<string, Promise<Dispatcher>>();

  constructor(settings: TransportSettings) {
    this.#settings = settings;
  }

  /** @throws whatever the connection fails with: errors of undici and of node:tls */
  async exchange({ method, url, headers, body, signal }: Wire): Promise<Response> {
    const dispatcher = await this.#agentOf(url);
    const { timeout } = this.#settings;
    const deadline = AbortSignal.timeout(timeout * WHOLE);
    const answer = await dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      headers,
      ...(body !== undefined && { body }),
      headersTimeout: timeout,
      bodyTimeout: timeout,
      signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
    });
    const received = new Map(
      Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(", ") : (value ?? "")]),
    );
    return { status: answer.statusCode, headers: received, text: await readBody(answer.body, received) };
  }

  /** Ends all connections at once. */
  async close(): Promise<void> {
    const agents = await Promise.allSettled(this.#agents.values());
    await Promise.all(agents.map((agent) => agent.status === "fulfilled" && agent.value.destroy()));
  }

  #agentOf(url: URL): Promise<Dispatcher> {
    const known = this.#agents.get(url.origin);
    if (known !== undefined) return known;
    const made = this.#newAgent(url);
    this.#agents.set(url.origin, made);
    return made;
  }

  async #newAgent(url: URL): Promise<Dispatcher> {
    const { Agent, ProxyAgent } = await import("undici");
    const { tls, timeout, connections, proxyOf } = this.#settings;
    const own = { ca: tls.ca, cert: tls.cert, key: tls.key, rejectUnauthorized: tls.verify };
    const proxy = proxyOf(url);
    if (proxy === undefined) return new Agent({ connections, pipelining: 1, connect: { ...own, timeout } });
    if (!URL.canParse(proxy)) throw new Error("the address of its proxy, from the environment, is not valid");
    return new ProxyAgent({
      connections,
      pipelining: 1,
      uri: proxy,
      // as requests does it: a tunnel only for TLS
      proxyTunnel: url.protocol === "https:",
      requestTls: { ...own, timeout },
      // the client's certificate is for the cloud and not for the proxy
      proxyTls: { ca: tls.ca, rejectUnauthorized: tls.verify, timeout },
    });
  }
}
