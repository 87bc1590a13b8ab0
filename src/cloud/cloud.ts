/** The services that a connection can ask. */
export type ServiceType = "compute" | "image" | "volume" | "placement" | "identity";

/** One connection to a cloud. Nothing is sent before the first request. */
export interface Cloud {
  /** The name in clouds.yaml, or `envvars` if only OS_* variables describe it. */
  readonly name: string;
  /** @throws CloudError if the cloud has no such service, or refuses the credentials */
  service(type: ServiceType): Promise<Service>;
  /** What was sent until now: all requests, those of them that repeat an earlier one, and new tokens after one that ended. */
  readonly counts: Readonly<Counts>;
  /** Ends all connections. Requests that still run fail. */
  close(): Promise<void>;
}

/** Counts of requests. */
export interface Counts {
  requests: number;
  retries: number;
  renewals: number;
}

/** One service of a cloud. A path is relative to its API: `v2/metadefs/namespaces` for the image service, `flavors/detail` for compute. */
export interface Service {
  readonly type: ServiceType;
  /** The address as the catalog or the configuration has it. */
  readonly endpoint: string;
  /** The versions that the service lists, with the range of their microversions. */
  versions(): Promise<readonly ApiVersion[]>;
  /** @throws CloudError */
  get(path: string, options?: RequestOptions): Promise<Answer>;
  /** Sends a change, which is never repeated if it may have been done. @throws CloudError */
  send(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown, options?: RequestOptions): Promise<Answer>;
}

/** One version of an API, as the service lists it. */
export interface ApiVersion {
  /** As in `v2.1`. */
  readonly id: string;
  /** As in `CURRENT` or `SUPPORTED`; empty if the service does not say. */
  readonly status: string;
  /** The smallest and largest microversion, if the API has some. */
  readonly min?: string;
  readonly max?: string;
}

/** What a request can ask besides its path. */
export interface RequestOptions {
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as the service reads it, `2.61`. */
  readonly microversion?: string;
  /** Error codes of HTTP that are an answer here, and no failure. */
  readonly accept?: readonly number[];
  /** The media type of the body; `application/json` by default. */
  readonly contentType?: string;
  /** Whether a change may be sent again if it is not sure that it was done; only GET is repeated otherwise. */
  readonly repeat?: boolean;
  readonly signal?: AbortSignal;
}

/** What a service answered. */
export interface Answer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** The parsed JSON; undefined for an empty body. It is a stranger's: ask for members with Object.hasOwn. */
  readonly body: unknown;
  /** The first integer of the body that JavaScript rounds, as it was written; absent if there is none. */
  readonly rounded?: string;
}

/** Where a request failed. */
export interface FailedRequest {
  readonly service?: ServiceType | undefined;
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  /** The code of HTTP; absent if there was no answer. */
  readonly status?: number | undefined;
  /** The address that cannot be reached, `https://HOST:PORT`; absent if something answered. */
  readonly origin?: string | undefined;
}

/** A cloud that cannot be used, or a request that failed for good: one line without secrets, which says what to do. */
export class CloudError extends Error {
  override readonly name = "CloudError";
  readonly service: ServiceType | undefined;
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly status: number | undefined;
  readonly origin: string | undefined;

  constructor(message: string, at: FailedRequest = {}) {
    super(message);
    this.service = at.service;
    this.method = at.method;
    this.path = at.path;
    this.status = at.status;
    this.origin = at.origin;
  }
}

/** What a person calls the service that answers. */
export const SERVICE_NAMES: Readonly<Record<ServiceType, string>> = {
  compute: "Nova",
  image: "Glance",
  volume: "Cinder",
  placement: "Placement",
  identity: "Keystone",
};

/** The time, which a test may pass faster. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Which cloud, and how to reach it. */
export interface CloudSettings {
  /** A name in clouds.yaml; without it OS_CLOUD, OS_* variables or the only cloud of the file. */
  readonly cloud?: string | undefined;
  readonly regionName?: string | undefined;
  /** `public`, `internal` or `admin`. */
  readonly interface?: string | undefined;
  /** Seconds for which a request may wait for an answer. */
  readonly timeout?: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Gets a line for each request, without secrets. */
  readonly debug?: ((line: string) => void) | undefined;
  readonly clock?: Clock | undefined;
}
