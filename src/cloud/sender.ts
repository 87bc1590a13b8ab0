import { type Clock, CloudError, type Counts, SERVICE_NAMES } from "./cloud.ts";
import { type Asked, failedAnswer, requestOf } from "./explain.ts";
import { readLost } from "./lost.ts";
import type { Response, Transport } from "./transport.ts";
import { LONGEST_PAUSE, pauseBefore, RETRIES } from "./wait.ts";

/** What a sender needs. */
export interface SenderSettings {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly counts: Counts;
  /** Milliseconds, for messages. */
  readonly timeout: number;
  debug(line: string): void;
}

/** Codes after which the same request can succeed. */
const BUSY = new Set([429, 502, 503]);

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Redirects of one request that are followed at most. */
const MOST_REDIRECTS = 5;

/** Sends a request until there is an answer: again after a pause if that is safe, and to another address of the same host. */
export class Sender {
  readonly #settings: SenderSettings;
  /** Addresses that answered before: one that then refuses is perhaps only starting again. */
  readonly #answered = new Set<string>();

  constructor(settings: SenderSettings) {
    this.#settings = settings;
  }

  /**
   * @param repeat whether the request may be sent again although it may have been done
   * @returns an answer with any code
   * @throws CloudError if there was none
   */
  async send(asked: Asked, repeat: boolean): Promise<Response> {
    let current = asked;
    for (let redirects = 0; ; redirects++) {
      const response = await this.#retry(current, repeat);
      if (!REDIRECTS.has(response.status)) return response;
      const url = redirectOf(current, response);
      if (redirects >= MOST_REDIRECTS) throw new CloudError(`${SERVICE_NAMES[asked.service]} redirects in a circle`, requestOf(asked));
      current = { ...current, wire: { ...current.wire, url } };
    }
  }

  async #retry(asked: Asked, repeat: boolean): Promise<Response> {
    const { clock, counts } = this.#settings;
    const { signal, url } = asked.wire;
    for (let before = 0; ; before++) {
      const result = await this.#once(asked);
      const isLast = before >= RETRIES;
      let retryAfter: string | undefined;
      if ("status" in result) {
        this.#answered.add(url.origin);
        // a service that limits requests has not done this one
        const isSafe = repeat || result.status === 429;
        if (!BUSY.has(result.status) || !isSafe || isLast) return result;
        retryAfter = result.headers.get("retry-after");
      } else {
        const isSafe = result.kind === "lost" ? repeat : result.kind === "refused" && this.#answered.has(url.origin);
        if (!isSafe || isLast) throw result.error;
      }
      const pause = pauseBefore(before, retryAfter, clock.now());
      if (pause > LONGEST_PAUSE) {
        if ("status" in result) throw tooLong(failedAnswer(asked, result), pause);
        throw result.error;
      }
      await clock.wait(pause, signal);
      counts.retries++;
    }
  }

  async #once(asked: Asked): Promise<Response | ReturnType<typeof readLost>> {
    const { transport, clock, counts, timeout, debug } = this.#settings;
    const { wire, secrets } = asked;
    const began = clock.now();
    const log = (end: string) => debug(`${wire.method} ${secrets.address(wire.url)} ${end} ${clock.now() - began} ms`);
    counts.requests++;
    try {
      const response = await transport.exchange(wire);
      log(String(response.status));
      return response;
    } catch (thrown) {
      if (wire.signal?.aborted) throw wire.signal.reason;
      const lost = readLost(asked, thrown, timeout);
      log("failed");
      return lost;
    }
  }
}

function tooLong(error: CloudError, pause: number): CloudError {
  const seconds = Math.ceil(pause / 1000);
  return new CloudError(
    `${error.message}; it asks to wait ${seconds} s, longer than the ${LONGEST_PAUSE / 1000} s that metadef waits`,
    error,
  );
}

/** Where a redirect leads: only within the host, never from https to http, and only for GET: so nothing of the credentials gets away. */
function redirectOf(asked: Asked, { status, headers }: Response): URL {
  const { wire, secrets, service } = asked;
  const from = wire.url;
  const refuse = (reason: string): never => {
    throw new CloudError(`${SERVICE_NAMES[service]} redirects ${wire.method} ${secrets.address(from)} ${reason}`, {
      ...requestOf(asked),
      status,
    });
  };
  const location = headers.get("location");
  if (location === undefined || !URL.canParse(location, from.href)) return refuse("but does not say where to");
  const to = new URL(location, from);
  const isUpgrade = from.protocol === "http:" && to.protocol === "https:" && from.hostname === to.hostname;
  if (from.origin !== to.origin && !isUpgrade) {
    return refuse(`to ${secrets.hide(to.origin)}: metadef does not send credentials to another address; correct the endpoint`);
  }
  if (wire.method !== "GET") return refuse(`to ${secrets.address(to)}: only GET is sent again there; correct the endpoint`);
  return to;
}
