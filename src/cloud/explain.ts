import { member } from "../json/value.ts";
import { isPage, parseBody } from "./body.ts";
import { CloudError, SERVICE_NAMES, type ServiceType } from "./cloud.ts";
import type { Secrets } from "./secrets.ts";
import type { Response, Wire } from "./transport.ts";

/** Who was asked for what. */
export interface Asked {
  readonly service: ServiceType;
  readonly wire: Wire;
  readonly secrets: Secrets;
}

/** The longest text of a service that a message repeats. */
const LONGEST = 300;

/** How much of a text is read for that, and how much more for a secret that goes on there. */
const READ = 10_000;

/** What a user can do about an error, by its code. */
const ADVICE: Readonly<Record<number, string>> = {
  401: "it does not accept the token",
  403: "the roles of this user do not allow it",
  407: "the proxy needs a user and a password; write them into HTTPS_PROXY",
  413: "the request is too large for the service",
  429: "the service limits requests; try again later",
  502: "the service behind the proxy does not answer",
  503: "the service is not available",
  504: "the service behind the proxy does not answer in time",
};

/**
 * An answer that is an error, in one line.
 * @param advice what the user can do; without it what its code means in general
 */
export function failedAnswer(asked: Asked, { status, headers, text }: Response, advice: string | undefined = ADVICE[status]): CloudError {
  const { service, wire, secrets } = asked;
  const address = secrets.address(wire.url);
  const page = isPage(text, headers);
  // Glance answers some errors with a page of its own
  const said = page ? textOfPage(text, secrets) : textOf(text, headers, secrets);
  const wrong = page && status === 404 ? `check that ${wire.url.origin} is ${SERVICE_NAMES[service]}'s endpoint` : undefined;
  const reason = said === "" ? "" : `: ${said}`;
  const end = advice ?? wrong;
  return new CloudError(`${SERVICE_NAMES[service]} answered ${status} to ${wire.method} ${address}${reason}${end ? `; ${end}` : ""}`, {
    ...requestOf(asked),
    status,
  });
}

/** An answer that cannot be read, in one line. */
export function unreadAnswer(asked: Asked, status: number | undefined, reason: string): CloudError {
  const { service, wire, secrets } = asked;
  return new CloudError(
    `the answer of ${SERVICE_NAMES[service]} to ${wire.method} ${secrets.address(wire.url)} ${cut(secrets.hide(reason))}`,
    {
      ...requestOf(asked),
      ...(status !== undefined && { status }),
    },
  );
}

/** What an error says of the request. */
export function requestOf({ service, wire, secrets }: Asked): { service: ServiceType; method: string; path: string } {
  return { service, method: wire.method, path: secrets.hide(wire.url.pathname) };
}

/** The words of an error, which each service puts elsewhere. */
function textOf(text: string, headers: ReadonlyMap<string, string>, secrets: Secrets): string {
  let body: unknown;
  try {
    body = parseBody(text, headers);
  } catch {
    return "";
  }
  const inner = [body, ...(typeof body === "object" && body !== null ? Object.values(body) : [])].flatMap((each) =>
    Array.isArray(each) ? each.slice(0, 1) : [each],
  );
  for (const each of inner) {
    for (const name of ["message", "detail", "faultstring"]) {
      const words = member(each, name);
      if (typeof words === "string" && words.trim() !== "") return oneLine(words, secrets);
    }
  }
  return "";
}

/** The title of a page, which says most of what a proxy means. */
function textOfPage(text: string, secrets: Secrets): string {
  const title = /<title>([^<]{1,300})<\/title>/i.exec(text.slice(0, 10_000))?.[1];
  return `a web page${title === undefined ? "" : ` with the title "${oneLine(title, secrets)}"`}`;
}

/** Glance writes its message between tags. Secrets are hidden before anything is cut: half of one is too much. */
function oneLine(words: string, secrets: Secrets): string {
  const line = secrets
    .hide(words.slice(0, 2 * READ))
    .slice(0, READ)
    .replace(/<[^<>]{0,20}>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "");
  return cut(secrets.hide(line));
}

const cut = (shown: string): string => (shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown);
