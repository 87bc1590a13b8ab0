import { roundedNumber } from "../json/rounded-number.ts";
import { isList, member } from "../json/value.ts";
import { parseBody } from "./body.ts";
import { type Answer, type ApiVersion, CloudError, type RequestOptions, SERVICE_NAMES, type Service, type ServiceType } from "./cloud.ts";
import { type Asked, failedAnswer, unreadAnswer } from "./explain.ts";
import type { Secrets } from "./secrets.ts";
import type { Sender } from "./sender.ts";
import type { Response, Wire } from "./transport.ts";

/** Gives the header of authentication. */
export interface Authenticator {
  /** The token; undefined if the cloud needs none. @param old a token that was refused, if one was */
  token(old?: string, signal?: AbortSignal): Promise<string | undefined>;
}

/** What a service needs. */
export interface ServiceSettings {
  readonly type: ServiceType;
  /** As the catalog or the configuration has it. */
  readonly endpoint: URL;
  readonly sender: Sender;
  readonly secrets: Secrets;
  readonly auth: Authenticator;
}

/** The part of an address that is the version: `v2.1`, `v3`. */
const VERSION = /\/v\d+(?:\.\d+)?(?=\/|$)/;

/** The version that is asked if an address has none; the paths of the image service have it themselves. */
const VERSIONS: Readonly<Partial<Record<ServiceType, string>>> = { compute: "v2.1", volume: "v3", identity: "v3" };

/** One service, reached over HTTP. */
export class HttpService implements Service {
  readonly type: ServiceType;
  readonly endpoint: string;
  readonly #settings: ServiceSettings;
  /** What paths are relative to, without a slash at its end. */
  readonly #base: URL;
  /** Where the service lists its versions. */
  readonly #root: URL;

  constructor(settings: ServiceSettings) {
    this.#settings = settings;
    this.type = settings.type;
    const whole = new URL(settings.endpoint);
    whole.pathname = whole.pathname.replace(/(?<!\/)\/+$/, "");
    this.endpoint = settings.endpoint.href;
    const found = VERSION.exec(whole.pathname);
    this.#root = new URL(whole);
    if (found) this.#root.pathname = whole.pathname.slice(0, found.index);
    const version = VERSIONS[this.type];
    this.#base = version !== undefined && found ? whole : new URL(this.#root);
    if (version !== undefined && !found) this.#base.pathname = `${this.#root.pathname.replace(/\/$/, "")}/${version}`;
  }

  async versions(): Promise<readonly ApiVersion[]> {
    const root = await this.#request("GET", below(this.#root, "", this.type), { accept: [300, 401, 403, 404] }, undefined, false);
    const listed = versionsIn(root.body);
    if (listed.length > 0) return listed;
    // a proxy that serves several APIs does not show the root of each
    const own = await this.#request("GET", below(this.#base, "", this.type), {}, undefined, true);
    return versionsIn(own.body);
  }

  get(path: string, options: RequestOptions = {}): Promise<Answer> {
    return this.#request("GET", below(this.#base, path, this.type), options, undefined, true);
  }

  send(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown, options: RequestOptions = {}): Promise<Answer> {
    return this.#request(method, below(this.#base, path, this.type), options, body, true);
  }

  async #request(method: Wire["method"], url: URL, options: RequestOptions, body: unknown, isOwn: boolean): Promise<Answer> {
    const { sender, secrets, auth, type } = this.#settings;
    for (const [name, value] of Object.entries(options.query ?? {})) url.searchParams.set(name, value);
    const { signal } = options;
    const ask = async (token: string | undefined): Promise<{ asked: Asked; response: Response }> => {
      const wire: Wire = { method, url, headers: headersOf(type, options, body, token), body: textOf(body), signal };
      const asked: Asked = { service: type, wire, secrets };
      return { asked, response: await sender.send(asked, method === "GET" || options.repeat === true) };
    };
    const token = isOwn ? await auth.token(undefined, signal) : undefined;
    let { asked, response } = await ask(token);
    if (response.status === 401 && token !== undefined) {
      const renewed = await auth.token(token, signal);
      if (renewed !== token) ({ asked, response } = await ask(renewed));
    }
    const { status, headers, text } = response;
    const isAccepted = options.accept?.includes(status) === true;
    if (status >= 400 && !isAccepted) throw failedAnswer(asked, response);
    try {
      const body = parseBody(text, headers);
      const rounded = roundedNumber(text);
      return { status, headers, body, ...(rounded !== undefined && { rounded }) };
    } catch (error) {
      if (isAccepted) return { status, headers, body: undefined };
      throw error instanceof CloudError ? unreadAnswer(asked, status, error.message) : error;
    }
  }
}

const textOf = (body: unknown): string | undefined => (body === undefined ? undefined : JSON.stringify(body));

function headersOf(
  type: ServiceType,
  { microversion, contentType }: RequestOptions,
  body: unknown,
  token: string | undefined,
): Record<string, string> {
  return {
    accept: "application/json",
    "user-agent": "metadef",
    ...(token !== undefined && { "x-auth-token": token }),
    ...(body !== undefined && { "content-type": contentType ?? "application/json" }),
    ...(microversion !== undefined && { "openstack-api-version": `${type} ${microversion}` }),
  };
}

/** An address below another one. @throws CloudError for a path that leads elsewhere, as a name of two dots would */
function below(base: URL, path: string, type: ServiceType): URL {
  const [before = ""] = path.split("?");
  const folder = base.pathname.endsWith("/") ? base.pathname : `${base.pathname}/`;
  const leadsAway = before.split("/").some((part) => /^(?:\.|%2e){1,2}$/i.test(part)) || /[\\#\t\r\n]/.test(path) || before.startsWith("/");
  if (leadsAway) throw new CloudError(`${SERVICE_NAMES[type]} cannot be asked for the path ${JSON.stringify(path)}`, { service: type });
  return new URL(`${base.origin}${folder}${path}`);
}

function versionsIn(body: unknown): ApiVersion[] {
  const listed = member(body, "versions");
  const values = member(listed, "values");
  const version = member(body, "version");
  const all = isList(listed) ? listed : isList(values) ? values : version === undefined ? [] : [version];
  return all.flatMap((each) => {
    const text = (name: string): string => {
      const value = member(each, name);
      return typeof value === "string" ? value : "";
    };
    const id = text("id");
    if (id === "") return [];
    const [min, max] = [text("min_version"), text("max_version") || text("version")];
    return [{ id, status: text("status"), ...(min !== "" && { min }), ...(max !== "" && { max }) }];
  });
}
